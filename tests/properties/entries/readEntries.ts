import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Entries, Entry } from './entry.js';

const folder = fileURLToPath(new URL('./', import.meta.url));

/** Files of this folder that hold entries are named by families in capitals: P.ts, OBU.ts. A name that stands in two of
 *  them is an error. */
export const readEntries = async (): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>();
  for (const file of readdirSync(folder).sort()) {
    if (!/^[A-Z][A-Za-z0-9-]*\.ts$/.test(file)) continue;
    const { default: family } = (await import(`${folder}${file}`)) as { default: Entries };
    for (const [id, entry] of Object.entries(family)) {
      if (entries.has(id)) throw new Error(`entry ${id} stands in two files, the second is ${file}`);
      entries.set(id, entry);
    }
  }
  return entries;
};
