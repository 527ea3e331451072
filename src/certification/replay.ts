import { type Arithmetic, float64 } from '../arithmetic/index.js';
import { assess, type Claim, type InputDocument } from '../claims/index.js';
import { InvalidInput } from '../errors/index.js';
import { certify } from './certify.js';
import type { ExactResult } from './decide.js';
import { frozen } from './frozen.js';
import { readInput } from './readInput.js';
import { type TraceStep, traceOf } from './trace.js';

/** A stored case, run again: what doubles say, what exact arithmetic says, and the quantities in between. */
export interface Replay {
  readonly float: readonly { readonly clause: string; readonly margin: number | null; readonly satisfied: boolean }[];
  /** The premise that doubles find unmet, if any. */
  readonly floatPremise: string | null;
  readonly exact: ExactResult;
  /** Whether doubles and exact arithmetic agree on which clauses hold. */
  readonly agreement: boolean;
  readonly trace: readonly TraceStep[];
}

/** @throws InvalidInput where the claim does not speak of the instance, or it is malformed */
export const replayCase = (claim: Claim, inputs: Readonly<Record<string, InputDocument>>): Replay => {
  const exact = certify(claim, inputs);
  if (exact.status === 'outside') throw new InvalidInput(exact.fault);
  const assessment = assess(claim, valuesIn(claim, inputs, float64), float64);
  const float = assessment.clauses.map(({ name, truth, margin }) => ({
    clause: name,
    margin: margin ?? null,
    satisfied: truth === 'yes',
  }));
  const floatPremise = assessment.premise?.name ?? null;
  return { float, floatPremise, exact, agreement: agrees(exact, float, floatPremise), trace: traceOf(claim, inputs) };
};

const valuesIn = <T>(
  claim: Claim,
  inputs: Readonly<Record<string, InputDocument>>,
  arithmetic: Arithmetic<T>,
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(claim.forAll))
    values[name] = readInput(inputs[name], arithmetic, values, `inputs.${name}`);
  return frozen(values);
};

const agrees = (exact: ExactResult, float: Replay['float'], floatPremise: string | null): boolean => {
  switch (exact.status) {
    case 'premise':
      return floatPremise === exact.premise;
    case 'violated':
    case 'holds':
      return (
        floatPremise === null && exact.margins.every(({ satisfied }, index) => float[index]?.satisfied === satisfied)
      );
    default:
      return false;
  }
};
