import { statSync } from 'node:fs';
import { InvalidInput } from '../../errors/index.js';
import { displayPath } from '../displayPath.js';
import { type FoundFiles, listModules } from './listModules.js';

export { displayPath };

/** The claim files under a folder, in order of their paths: *.ts, *.mts, *.cts, *.js, *.mjs and *.cjs, but no tests, declarations,
 *  counterexamples, or names that start with a dot or an underscore (those are for files that claims share).
 *  @throws InvalidInput when the folder is missing or holds no claim file */
export const findClaimFiles = (folder: string): FoundFiles => {
  if (!isFolder(folder)) throw noClaims(folder, 'a folder of claims must exist', 'no such folder');
  const found = listModules(folder);
  if (found.files.length === 0 && found.faults.length === 0) {
    throw noClaims(folder, 'a folder of claims must hold a claim file', 'no claim file in it');
  }
  return found;
};

/** Whether there is a folder at this path. */
export const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const noClaims = (folder: string, what: string, seen: string): InvalidInput =>
  new InvalidInput({
    what,
    where: displayPath(folder),
    seen,
    expected: 'files *.ts, *.mts, *.cts, *.js, *.mjs or *.cjs that default-export a claim',
    fix: 'lakatos new my-topic/my-claim writes a first one; --properties DIR names another folder; --catalogue checks the built-in claims',
  });
