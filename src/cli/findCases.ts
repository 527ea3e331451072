import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InputDocument } from '../claims/index.js';
import { InvalidInput } from '../errors/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import { selectOne } from './claimFiles/selectOne.js';
import type { Session } from './session.js';
import { readStoredCase, storedCaseFile, storedCaseFiles } from './storedCases.js';

/** An instance that violates its claim, and where it stands. */
export interface FoundCase {
  readonly file: string;
  readonly inputs: Readonly<Record<string, InputDocument>>;
}

/** By the path of a counterexample file, or by the id of a claim: its stored case, else its own examples, else none. */
export const findCases = async (
  target: string,
  { folder }: Session,
): Promise<{ readonly claim: LoadedClaim; readonly cases: readonly FoundCase[] }> => {
  if (target.endsWith('.json')) {
    const file = resolve(target);
    if (!existsSync(file)) throw missing(displayPath(file), 'a file that exists');
    const { claim, inputs } = readStoredCase(file);
    return { claim: await selectOne(claim, folder), cases: [{ file: displayPath(file), inputs }] };
  }
  if (isOtherFile(target))
    throw missing(displayPath(resolve(target)), 'a .json file, a claim file, or the id of a claim');
  const claim = await selectOne(target, folder);
  const stored = storedOf(claim.claim.id, folder);
  if (stored.length > 0) return { claim, cases: stored };
  const examples = (claim.claim.examples ?? []).map((inputs, index) => ({
    file: `${displayPath(claim.file)}, examples[${index}]`,
    inputs,
  }));
  return { claim, cases: examples };
};

/** A file that holds neither a counterexample nor a claim: it would be run as a program. */
const isOtherFile = (target: string): boolean =>
  !/\.[cm]?[tj]s$/.test(target) && statSync(resolve(target), { throwIfNoEntry: false })?.isFile() === true;

/** Every stored case of a claim, in the order of its files. */
const storedOf = (id: string, folder: string): readonly FoundCase[] => {
  const cases: FoundCase[] = [];
  for (const file of storedCaseFiles(folder, id)) {
    if (!existsSync(file)) break;
    const { claim, inputs } = readStoredCase(file);
    if (claim === id) cases.push({ file: displayPath(file), inputs });
  }
  return cases;
};

/** A claim without a stored case and without examples. */
export const missingCase = ({ claim }: LoadedClaim, { folder }: Session): InvalidInput =>
  missing(`${displayPath(storedCaseFile(folder, claim.id))} (no such file)`, 'a stored case, or examples in the claim');

const missing = (seen: string, expected: string): InvalidInput =>
  new InvalidInput({
    what: 'there is no stored case of this name',
    where: 'command line',
    seen,
    expected,
    fix: 'lakatos check finds counterexamples and stores them under counterexamples/ in the folder of the claims',
  });
