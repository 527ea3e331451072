import { readFileSync } from 'node:fs';

/** What stands in a file; undefined where it cannot be read. */
export const readText = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};
