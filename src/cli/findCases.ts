import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InputDocument } from '../claims/index.js';
import { InvalidInput } from '../errors/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import { selectClaims } from './claimFiles/selectClaims.js';
import type { Session } from './session.js';
import { readStoredCase, storedCaseFile } from './storedCases.js';

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
    return { claim: await claimOf(claim, folder), cases: [{ file: displayPath(file), inputs }] };
  }
  const claim = await claimOf(target, folder);
  const file = storedCaseFile(folder, claim.claim.id);
  if (existsSync(file)) return { claim, cases: [{ file: displayPath(file), inputs: readStoredCase(file).inputs }] };
  const examples = (claim.claim.examples ?? []).map((inputs, index) => ({
    file: `${displayPath(claim.file)}, examples[${index}]`,
    inputs,
  }));
  return { claim, cases: examples };
};

/** A claim without a stored case and without examples. */
export const missingCase = ({ claim }: LoadedClaim, { folder }: Session): InvalidInput =>
  missing(`${displayPath(storedCaseFile(folder, claim.id))} (no such file)`, 'a stored case, or examples in the claim');

const claimOf = async (id: string, folder: string): Promise<LoadedClaim> => {
  const { claims, unknown, faults } = await selectClaims({ folder, selectors: [id] });
  if (claims.length === 1) return claims[0];
  if (claims.length === 0) throw new InvalidInput(faults[0]?.fault ?? unknown[0]);
  throw new InvalidInput({
    what: 'this command is about one claim',
    where: 'command line',
    seen: `${id}, which ${claims.length} ids begin with`,
    expected: 'a whole id',
    fix: `name one whole id, for example ${claims[0].claim.id}`,
  });
};

const missing = (seen: string, expected: string): InvalidInput =>
  new InvalidInput({
    what: 'there is no stored case of this name',
    where: 'command line',
    seen,
    expected,
    fix: 'lakatos check finds counterexamples and stores them under counterexamples/ in the folder of the claims',
  });
