import { rational } from '../arithmetic/index.js';
import type { Claim, Input, InputDocument } from '../claims/index.js';
import type { Fault } from '../errors/index.js';
import { readInput } from './readInput.js';

/** Why an instance is none that its claim speaks of: the first part of an input that its generator leaves out. Undefined
 *  where the claim speaks of it; what a fast-check arbitrary draws is not known, so nothing of that is left out.
 *  @param inputs one document for each input of the claim, by name
 *  @throws InvalidInput when an input is malformed */
export const outsideOfClaim = (claim: Claim, inputs: Readonly<Record<string, InputDocument>>): Fault | undefined => {
  const earlier: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(claim.forAll)) {
    const document = inputs[name];
    const value = readInput(document, rational, earlier, `inputs.${name}`);
    const outside = (input as Partial<Input>).outside?.({ document, value, earlier });
    if (outside !== undefined) {
      return {
        what: 'a case of a claim must be one that the claim speaks of',
        where: `inputs.${name}${outside.part}`,
        seen: outside.seen,
        expected: outside.expected,
        fix: `correct the case, or widen the generator of "${name}" in the claim (now ${(input as Input).description})`,
      };
    }
    earlier[name] = value;
  }
  return undefined;
};
