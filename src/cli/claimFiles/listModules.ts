import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unreadable } from '../unreadable.js';
import type { FileFault } from './loadClaims.js';

/** The files that may define something, in order of their paths, and what cannot be read. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly faults: readonly FileFault[];
}

const moduleName = /\.[cm]?[jt]s$/;
const notModuleName = /\.d\.[cm]?ts$|\.(test|spec)\.[cm]?[jt]s$|^_/;
const leftOut = new Set(['counterexamples', 'node_modules']);

/** The files under a folder that may define something; the folder must exist. What cannot be read is a fault, and the
 *  others are found all the same. */
export const listModules = (folder: string): FoundFiles => listFolder(folder, []);

/** @param above the real paths of the folders that it lies in: a link may lead back to one of them */
const listFolder = (folder: string, above: readonly string[]): FoundFiles => {
  try {
    const real = realpathSync(folder);
    if (above.includes(real)) throw new Error('a link that leads back to a folder it stands in');
    const found = readdirSync(folder)
      .filter((name) => !name.startsWith('.') && !leftOut.has(name))
      .sort()
      .map((name) => listEntry(join(folder, name), [...above, real]));
    return { files: found.flatMap(({ files }) => files), faults: found.flatMap(({ faults }) => faults) };
  } catch (thrown) {
    return fault(folder, thrown);
  }
};

const listEntry = (path: string, above: readonly string[]): FoundFiles => {
  const name = basename(path);
  const isModule = moduleName.test(name) && !notModuleName.test(name);
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (thrown) {
    return isModule || !name.includes('.') ? fault(path, thrown) : nothing;
  }
  if (stats.isDirectory()) return listFolder(path, above);
  if (!isModule) return nothing;
  return stats.isFile() ? { files: [path], faults: [] } : fault(path, new Error('neither a file nor a folder'));
};

const nothing: FoundFiles = { files: [], faults: [] };

const fault = (path: string, thrown: unknown): FoundFiles => ({
  files: [],
  faults: [{ file: path, fault: unreadable('what lies in this folder must be readable', path, thrown), thrown }],
});
