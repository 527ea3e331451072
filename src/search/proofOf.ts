import type { Certified } from '../certification/index.js';
import type {
  Claim,
  CounterexampleEvidence,
  ProofAttempt,
  ProofEvidence,
  ProofSize,
  ProvedShape,
  StoredCounterexample,
} from '../claims/index.js';
import { InvalidInput } from '../errors/index.js';
import type { CheckContext } from './checkClaim.js';

/** What an attempt to prove a claim adds to its verdict. */
export interface ProofOutcome {
  /** Of all shapes that the claim names. */
  readonly proof?: ProofEvidence;
  /** A model of the negated claim that exact arithmetic confirms. */
  readonly counterexample?: { readonly evidence: CounterexampleEvidence; readonly stored: StoredCounterexample };
  /** Why there is neither, where a proof was asked for: the verdict is then inconclusive. */
  readonly unproved?: string;
}

/** Reads an attempt: proofs of all shapes become evidence, and a model of the negated claim becomes a counterexample if the exact check
 *  of one of the instances near it finds a violation; the solver is never taken at its word for that.
 *  @param cases looked at by the search before */
export const proofOf = async (
  claim: Claim,
  attempt: ProofAttempt,
  context: CheckContext,
  cases: number,
): Promise<ProofOutcome> => {
  const notes = attempt.open.map(({ size, reason }) => `no proof for ${describe(size)}: ${reason}`);
  const { proved, solver, seconds, model } = attempt;
  for (const inputs of model?.candidates ?? []) {
    const result = await certified(context, inputs);
    if (result?.status !== 'violated') continue;
    const { clause, margin, margins, arithmetic, digits } = result;
    const evidence: CounterexampleEvidence = {
      kind: 'counterexample',
      inputs,
      clause,
      margin,
      margins,
      arithmetic,
      ...(digits === undefined ? {} : { digits }),
      foundBy: 'proof search',
      afterCases: cases + 1,
      shrinking: null,
      size: null,
      replay: `lakatos replay ${claim.id}`,
    };
    const { engine, seed } = context;
    return {
      counterexample: {
        evidence,
        stored: { schema: 1, claim: claim.id, inputs, clause, margins, engine, seed, found: null },
      },
    };
  }
  if (model !== undefined) notes.push(`no proof for ${describe(model.size)}: ${unconfirmed[model.of]}`);
  const queries = proved.reduce((total, shape) => total + shape.queries, 0);
  return notes.length > 0
    ? { unproved: unprovedReason(notes, proved, cases) }
    : { proof: { kind: 'proof', shapes: proved, solver, queries, seconds } };
};

/** A claim that names shapes to prove is content neither with cases nor with some of the shapes. */
const unprovedReason = (notes: readonly string[], proved: readonly ProvedShape[], cases: number): string => {
  const some = proved.length === 0 ? '' : `, only that for ${proved.map(({ size }) => describe(size)).join(', ')}`;
  return `${cases.toLocaleString('en-US')} cases found no counterexample, but the proof that the claim asks for was not found${some}: ${notes.join('; ')}. Take the shapes out of its proofs, give these more seconds, or check with --no-proofs`;
};

const unconfirmed = {
  claim:
    'the solver finds that the claim fails, but no fraction near its model does: a candidate only, that no exact check confirms',
  relaxed: 'what the solver knows of exponentials does not suffice',
} as const;

/** Rounding may lead to an instance that cannot be one, or of which the claim does not speak: it is passed over. */
const certified = async (
  { runner }: CheckContext,
  inputs: StoredCounterexample['inputs'],
): Promise<Certified | undefined> => {
  try {
    return (await runner.run('exact', { kind: 'certify', inputs })).result;
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return undefined;
    throw thrown;
  }
};

const describe = (size: ProofSize): string =>
  'answers' in size
    ? `${size.answers} answer${size.answers === 1 ? '' : 's'}`
    : `${size.states} state${size.states === 1 ? '' : 's'} × ${size.actions} action${size.actions === 1 ? '' : 's'}`;
