import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './readText.js';

/** Every source of a folder, as text: claims, and what they share. What cannot be read is left out. */
export const sourcesIn = (folder: string): readonly string[] =>
  filesIn(folder)
    .filter((path) => /\.[cm]?[jt]s$/.test(path))
    .sort()
    .map((path) => `${path}\n${readText(path) ?? ''}`);

const filesIn = (folder: string): readonly string[] =>
  entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path);
    return entry.isFile() ? [path] : [];
  });

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
};
