import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredCounterexample, Verdict } from '../claims/index.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import { displayPath } from './displayPath.js';
import { readText } from './readText.js';
import { sourcesIn } from './sourcesIn.js';
import { writeWhole } from './writeWhole.js';

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

/** One line of the file. The first says with which settings the others were made. */
type Line =
  | { readonly schema: 1 /** Digest of all that verdicts depend on besides their claims. */; readonly settings: string }
  | { /** Digest of what it was decided from, and how. */ readonly sources: string; readonly verdict: Verdict }
  | { /** Digest of a counterexample that was stored on the way. */ readonly written: string };

/** Files of other checks that are left in the folder. */
const mostOthers = 20;

/** @param place the folder of interrupted checks. Each has a file of its own, a line an entry: a run that is killed leaves at
 *         most its last line unfinished
 *  @param settings which claims are checked, and all that verdicts depend on besides them: they name the file
 *  @param folder of the claims: a change of any source in it may change what a claim says
 *  @param from 'resume': what the file holds, if it was made with the same settings; 'start': nothing
 *  @param onNothing called with the reason when there is nothing to resume
 *  @param onUnwritable called when the file cannot be written: the check goes on, but cannot be resumed */
export const openCheckpoint = (
  place: string,
  {
    settings,
    folder,
    from,
  }: { readonly settings: unknown; readonly folder: string; readonly from: 'start' | 'resume' },
  { onNothing, onUnwritable }: { readonly onNothing: (why: string) => void; readonly onUnwritable: () => void },
): Checkpoint => {
  const head: Line = { schema: 1, settings: digest(settings) };
  const file = join(place, `${head.settings.slice(0, 16)}.jsonl`);
  const earlier = from === 'resume' ? readLines(file) : [];
  const [first] = earlier;
  const isSame = first !== undefined && 'settings' in first && first.settings === head.settings;
  const kept = isSame ? earlier : [];
  if (from === 'resume' && !isSame) onNothing(whyNothing(file));
  const verdicts = new Map(kept.flatMap((line) => ('verdict' in line ? [[line.verdict.id, line] as const] : [])));
  const before = new Set(kept.flatMap((line) => ('written' in line ? [line.written] : [])));
  const shared = digest(sourcesIn(folder));
  const sourcesOf = (claim: LoadedClaim): string => digest([shared, readText(claim.file) ?? '']);

  let isOpen = false;
  const note = (line: Line): void => {
    try {
      if (!isOpen) {
        mkdirSync(place, { recursive: true });
        forgetOldest(place, mostOthers);
        writeWhole(file, text(kept.length === 0 ? [head] : kept));
        isOpen = true;
      }
      appendFileSync(file, text([line]));
    } catch {
      onUnwritable();
    }
  };
  return {
    verdictOf: (entry) => {
      const known = verdicts.get(entry.claim.id);
      return known?.sources === sourcesOf(entry) ? known.verdict : undefined;
    },
    wrote: ({ inputs }) => before.has(digest(inputs)),
    noteVerdict: (entry, verdict) => note({ sources: sourcesOf(entry), verdict }),
    noteCase: ({ inputs }) => note({ written: digest(inputs) }),
    clear: () => {
      try {
        rmSync(file, { force: true });
      } catch {
        // There is no such folder, or nothing in it can be changed: then nothing of this run is in it.
      }
    },
  };
};

/** Runs that were never resumed leave their files behind. */
const forgetOldest = (folder: string, most: number): void => {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const newestFirst = files.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of newestFirst.slice(most)) rmSync(path, { force: true });
};

const whyNothing = (file: string): string =>
  existsSync(file)
    ? `${displayPath(file)} is damaged`
    : 'no check of these claims was interrupted here with these options and this version';

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const text = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** What can be read of the file, without lines that a full disk has cut short; nothing where it is of another form. */
const readLines = (file: string): readonly Line[] => {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').map(parsed);
  const [head] = lines;
  return head !== undefined && 'schema' in head && head.schema === 1 ? lines.filter((line) => line !== undefined) : [];
};

const parsed = (line: string): Line | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
};
