import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../errors/index.js';
import { unreadable } from './unreadable.js';

/** The JSON files under a folder, in order of their paths, and the folders that cannot be read. A missing one holds none;
 *  names that start with a dot are other programs' (editors lock files by them). */
export const listJson = (
  folder: string,
): {
  readonly files: readonly string[];
  readonly faults: readonly { readonly file: string; readonly fault: Fault }[];
} => {
  if (!existsSync(folder)) return { files: [], faults: [] };
  try {
    const found = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return listJson(path);
        return { files: entry.name.endsWith('.json') ? [path] : [], faults: [] };
      });
    return { files: found.flatMap(({ files }) => files), faults: found.flatMap(({ faults }) => faults) };
  } catch (thrown) {
    return {
      files: [],
      faults: [{ file: folder, fault: unreadable('a folder of counterexamples must be readable', folder, thrown) }],
    };
  }
};
