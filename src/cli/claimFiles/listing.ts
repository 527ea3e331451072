import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import { engine } from '../engine.js';
import type { FileFault } from './loadClaims.js';

/** Unknown versions of the file are not read. */
const schema = 1;

interface Document<Entry> {
  readonly schema: typeof schema;
  /** Every file that was loaded for it, and the digest of them all. */
  readonly sources: readonly string[];
  readonly digest: string;
  readonly entries: readonly Entry[];
}

export interface Listing<Entry> {
  readonly entries: readonly Entry[];
  readonly faults: readonly FileFault[];
}

/** What some files say of themselves: as they said when they were last loaded, where none of them has changed, nor any
 *  file that they import, nor lakatos; otherwise by loading them.
 *  @param files absolute paths    @param load of what is plain data, so that it can be written down */
export const listing = async <Entry>(
  files: readonly string[],
  load: () => Promise<Listing<Entry>>,
): Promise<Listing<Entry>> => {
  const kept = keptListing<Entry>(files);
  if (kept !== undefined) return { entries: kept, faults: [] };
  const started = Date.now();
  const loaded = await load();
  if (loaded.faults.length === 0) {
    const { loadedSources } = await import('./importClaimFile.js');
    keepListing(files, loaded.entries, await loadedSources(), started);
  }
  return loaded;
};

const keptListing = <Entry>(files: readonly string[]): readonly Entry[] | undefined => {
  try {
    const kept = JSON.parse(readFileSync(pathOf(files), 'utf8')) as Document<Entry>;
    return kept.schema === schema && digestOf(kept.sources) === kept.digest ? kept.entries : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a listing, where it is certain that the same sources say the same.
 *  @param sources every file that was loaded for it, where that is known
 *  @param started when the loading began, milliseconds since 1970: what was written since then may not be what was loaded */
const keepListing = <Entry>(
  files: readonly string[],
  entries: readonly Entry[],
  sources: readonly string[] | undefined,
  started: number,
): void => {
  try {
    if (sources === undefined || !files.every((file) => sources.includes(file))) return;
    if (!sources.every((file) => isSettled(file, started))) return;
    const document: Document<Entry> = { schema, sources, digest: digestOf(sources), entries };
    const path = pathOf(files);
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, JSON.stringify(document));
  } catch {
    // Nothing is lost: the next listing loads the files again.
  }
};

/** File systems tell times in steps of up to some milliseconds. */
const step = 20;

/** Whether a file is what was loaded, and says the same whenever it is loaded. */
const isSettled = (file: string, started: number): boolean =>
  statSync(file).mtimeMs < started - step && !looksAround.test(readFileSync(file, 'utf8'));

/** A module that reads files, or asks for the time or its surroundings, may say another thing the next time. */
const looksAround =
  /(?:from|require\(|import\()\s*['"](?:node:|fs\b|os\b)|\bprocess\.(?:env|argv|cwd)|\bDate\b|\bMath\.random\b/;

/** In the system's folder of temporary files, one for each list of files and each build of lakatos. */
const pathOf = (files: readonly string[]): string => {
  const build = statSync(fileURLToPath(import.meta.url)).mtimeMs;
  const name = createHash('sha256')
    .update([engine(), build, ...files].join('\n'))
    .digest('hex');
  return join(tmpdir(), 'lakatos-listings', `${name.slice(0, 32)}.json`);
};

const digestOf = (files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
};
