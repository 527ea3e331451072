import type { Claim, InputDocument } from '../claims/index.js';
import { type Fault, InvalidInput, seen } from '../errors/index.js';
import { decideExactly, type ExactResult } from './decide.js';
import { outsideOfClaim } from './outsideOfClaim.js';
import { readInput } from './readInput.js';

/** How a claim stands on an instance: 'outside', where it does not speak of it, whatever its clauses would say. */
export type Certified = ExactResult | { readonly status: 'outside'; readonly fault: Fault };

/** Decides a claim on the instance in these documents: from the witness alone, without a search. The generators of the
 *  claim are asked only whether it speaks of the instance.
 *  @param inputs one document for each input of the claim, by name
 *  @throws InvalidInput when an input is missing, unknown or malformed; ClaimFault when a statement throws */
export const certify = (claim: Claim, inputs: Readonly<Record<string, InputDocument>>): Certified => {
  const names = Object.keys(claim.forAll);
  for (const name of Object.keys(inputs)) {
    if (!names.includes(name)) throw misnamed(claim, name, 'has no such input', name, names);
  }
  for (const name of names) {
    if (inputs[name] === undefined) throw misnamed(claim, name, 'lacks an input', undefined, names);
  }
  const fault = outsideOfClaim(claim, inputs);
  if (fault !== undefined) return { status: 'outside', fault };
  return decideExactly(claim, (arithmetic) => {
    const values: Record<string, unknown> = {};
    for (const name of names) values[name] = readInput(inputs[name], arithmetic, values, `inputs.${name}`);
    return values;
  });
};

const misnamed = (
  claim: Claim,
  name: string,
  problem: string,
  value: unknown,
  names: readonly string[],
): InvalidInput =>
  new InvalidInput({
    what: `a stored case ${problem} of its claim`,
    where: `case of claim ${claim.id}, inputs.${name}`,
    seen: seen(value),
    expected: `the inputs ${names.join(', ')}`,
    fix: 'rename the input as in the claim, or remove the case if the claim has changed',
  });
