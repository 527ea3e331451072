import { existsSync } from 'node:fs';
import type { Claim, StoredCounterexample } from '../claims/index.js';
import { InvalidInput } from '../errors/index.js';
import { isSimplerInstance, type Runner } from '../search/index.js';
import { readStoredCase, storedCaseFiles, writeStoredCase } from './storedCases.js';

/** What became of a counterexample that was found. 'kept': a file holds one that is not known to be less simple. */
export interface Keeping {
  readonly file: string;
  readonly action: 'written' | 'kept';
}

/** A counterexample to store, and the one that it was simplified from, which it replaces. */
export interface NewCase {
  readonly found: StoredCounterexample;
  readonly from?: StoredCounterexample;
}

/** Stores a counterexample where it loses nothing: it takes the place of a larger one only, and files that another
 *  version wrote, that cannot be read, or that no longer violate the claim are left as they are. Another run may be
 *  writing at the same time, so what counts is what the files hold now.
 *  @throws the file system's error, when the folder is read-only or the disk is full */
export const keepCase = async (
  folder: string,
  claim: Claim,
  { found, from }: NewCase,
  runner: Runner,
): Promise<Keeping> => {
  for (const file of storedCaseFiles(folder, claim.id)) {
    if (existsSync(file)) {
      const existing = read(file);
      if (existing === undefined || existing.claim !== claim.id) continue;
      if (isSame(existing, found)) return { file, action: 'written' };
      if (!isSame(existing, from)) {
        if (!(await violates(existing, runner))) continue;
        if (!isSimplerInstance(claim, found.inputs, existing.inputs)) return { file, action: 'kept' };
      }
    }
    writeStoredCase(file, found);
    return { file, action: 'written' };
  }
  throw new RangeError('the files of a claim do not end');
};

const isSame = (one: StoredCounterexample, other: StoredCounterexample | undefined): boolean =>
  JSON.stringify(one.inputs) === JSON.stringify(other?.inputs);

const read = (file: string): StoredCounterexample | undefined => {
  try {
    return readStoredCase(file);
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return undefined;
    throw thrown;
  }
};

const violates = async ({ inputs }: StoredCounterexample, runner: Runner): Promise<boolean> => {
  try {
    return (await runner.run('exact', { kind: 'certify', inputs })).result.status === 'violated';
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return false;
    throw thrown;
  }
};
