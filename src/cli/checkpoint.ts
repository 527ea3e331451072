import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { StoredCounterexample, Verdict } from '../claims/index.js';
import { printJson } from '../reports/index.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';

/** What a check has decided so far, on disk, so that a run that was interrupted or killed can be resumed: verdicts made
 *  with the same engine, options and sources are taken over, the claim under way is started over. */
export interface Checkpoint {
  /** The verdict of the run that is resumed. */
  verdictOf(claim: LoadedClaim): Verdict | undefined;
  /** Whether the run that is resumed wrote this case: to the claim it belongs to it is not known yet. */
  wrote(counterexample: StoredCounterexample): boolean;
  noteVerdict(claim: LoadedClaim, verdict: Verdict): void;
  noteCase(counterexample: StoredCounterexample): void;
  /** Nothing is left to resume. */
  clear(): void;
}

interface Progress {
  readonly schema: 1;
  /** Digest of all that verdicts depend on besides their claims. */
  readonly settings: string;
  /** Claim id → digest of what it was decided from, and how. */
  readonly verdicts: Readonly<Record<string, { readonly sources: string; readonly verdict: Verdict }>>;
  /** Digests of the counterexamples that were stored on the way. */
  readonly written: readonly string[];
}

/** @param file where it is kept    @param settings all that verdicts depend on besides their claims
 *  @param folder of the claims: a change of any source in it may change what a claim says
 *  @param from 'resume': what the file holds, if it was made with the same settings; 'start': nothing
 *  @param onUnwritable called when the file cannot be written: the check goes on, but cannot be resumed */
export const openCheckpoint = (
  file: string,
  {
    settings,
    folder,
    from,
  }: { readonly settings: unknown; readonly folder: string; readonly from: 'start' | 'resume' },
  onUnwritable: () => void,
): Checkpoint => {
  const empty: Progress = { schema: 1, settings: digest(settings), verdicts: {}, written: [] };
  const earlier = from === 'resume' ? read(file) : undefined;
  let progress = earlier?.settings === empty.settings ? earlier : empty;
  const before = new Set(progress.written);
  const shared = digest(sourcesIn(folder));
  const sourcesOf = (claim: LoadedClaim): string => digest([shared, readFileSync(claim.file, 'utf8')]);

  const write = (next: Progress): void => {
    progress = next;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileAtomic.sync(file, printJson(progress));
    } catch {
      onUnwritable();
    }
  };
  return {
    verdictOf: (entry) => {
      const known = progress.verdicts[entry.claim.id];
      return known?.sources === sourcesOf(entry) ? known.verdict : undefined;
    },
    wrote: ({ inputs }) => before.has(digest(inputs)),
    noteVerdict: (entry, verdict) =>
      write({
        ...progress,
        verdicts: { ...progress.verdicts, [entry.claim.id]: { sources: sourcesOf(entry), verdict } },
      }),
    noteCase: ({ inputs }) => write({ ...progress, written: [...progress.written, digest(inputs)] }),
    clear: () => rmSync(file, { force: true }),
  };
};

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const read = (file: string): Progress | undefined => {
  try {
    const progress = JSON.parse(readFileSync(file, 'utf8')) as Progress;
    return progress.schema === 1 ? progress : undefined;
  } catch {
    return undefined;
  }
};

/** Every source of the folder, as text: claims, and what they share. */
const sourcesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !path.includes('node_modules'))
        .sort()
        .map((path) => `${path}\n${readFileSync(path, 'utf8')}`)
    : [];
