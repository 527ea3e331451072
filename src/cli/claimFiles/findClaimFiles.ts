import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { InvalidInput } from '../../errors/index.js';

const claimFile = /\.(ts|mts|js|mjs)$/;
const notClaimFile = /\.d\.m?ts$|\.(test|spec)\.m?[tj]s$|^[._]/;
const notClaimFolder = new Set(['counterexamples', 'node_modules']);

/** The claim files under a folder, in order of their paths: *.ts, *.mts, *.js and *.mjs, but no tests, declarations,
 *  counterexamples, or names that start with a dot or an underscore (those are for files that claims share).
 *  @throws InvalidInput when the folder is missing or holds no claim file */
export const findClaimFiles = (folder: string): string[] => {
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    throw noClaims(folder, 'a folder of claims must exist', 'no such folder');
  }
  const files = listModules(folder);
  if (files.length === 0) throw noClaims(folder, 'a folder of claims must hold a claim file', 'no claim file in it');
  return files;
};

/** The files under a folder that may define something, in order of their paths; the folder must exist. */
export const listModules = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && statSync(path).isDirectory());
      if (isFolder) return notClaimFolder.has(entry.name) || entry.name.startsWith('.') ? [] : listModules(path);
      return claimFile.test(entry.name) && !notClaimFile.test(entry.name) ? [path] : [];
    });

const noClaims = (folder: string, what: string, seen: string): InvalidInput =>
  new InvalidInput({
    what,
    where: displayPath(folder),
    seen,
    expected: 'files *.ts, *.mts, *.js or *.mjs that default-export a claim',
    fix: 'lakatos new my-topic/my-claim writes a first one; --properties DIR names another folder; --catalogue checks the built-in claims',
  });

/** A path as it is shortest to read from where the user is. */
export const displayPath = (path: string): string => {
  const fromHere = relative(process.cwd(), path);
  return fromHere === '' ? '.' : fromHere.startsWith('..') ? path : fromHere;
};
