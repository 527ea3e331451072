import type {
  Claim,
  CounterexampleEvidence,
  ExhaustedScope,
  ExhaustionEvidence,
  StoredCounterexample,
} from '../../claims/index.js';
import { InvalidInput } from '../../errors/index.js';
import type { CheckContext } from '../checkClaim.js';
import type { ExhaustResult } from '../task.js';
import { exhaustScope } from './exhaustScope.js';
import { type ScopeName, scopeSpace } from './scopeSpace.js';

/** Most instances of one scope: more belong into several scopes, or into a search. */
export const mostInstances = 2_000_000n;

/** What exhausting the scopes of a claim adds to its verdict. */
export interface ExhaustionOutcome {
  /** Of the scopes that were exhausted, if any. */
  readonly evidence?: ExhaustionEvidence;
  readonly counterexample?: { readonly evidence: CounterexampleEvidence; readonly stored: StoredCounterexample };
  /** Scopes that were not exhausted, and why. */
  readonly notes: readonly string[];
}

/** Decides every instance of the claim's `exhaust` scopes, one scope after the other, up to the first violation.
 *  @throws InvalidInput where a scope is not finite, or too large */
export const exhaustClaim = async (claim: Claim, context: CheckContext): Promise<ExhaustionOutcome> => {
  const exhausted: ExhaustedScope[] = [];
  const notes: string[] = [];
  for (const scope of (claim.exhaust ?? []).keys()) requireSmall(claim, scope);
  for (const scope of (claim.exhaust ?? []).keys()) {
    const outcome = await exhaustScope(claim, scope, context);
    if (outcome.violation !== undefined) {
      return { ...(await certifiedViolation(claim, context, outcome.violation, outcome.instances)), notes };
    }
    if (outcome.exhausted !== undefined) exhausted.push(outcome.exhausted);
    if (outcome.open !== undefined) notes.push(`scope ${scope + 1} is not exhausted: ${outcome.open}`);
  }
  return exhausted.length === 0 ? { notes } : { evidence: { kind: 'exhaustion', scopes: exhausted }, notes };
};

/** Enumerates the claim's own generators, the smallest shape first, up to so many instances: where that is all of them,
 *  the claim is exhausted. For `lakatos search --strategy exhaustive`.
 *  @throws InvalidInput where a generator of the claim has no finite list of values */
export const exhaustOwn = async (
  claim: Claim,
  context: CheckContext,
  budget: number,
): Promise<ExhaustionOutcome & { readonly instances: number }> => {
  const { violation, exhausted, open, instances } = await exhaustScope(claim, 'own', context, budget);
  if (violation !== undefined) {
    return { ...(await certifiedViolation(claim, context, violation, instances)), notes: [], instances };
  }
  const notes =
    open === undefined
      ? []
      : [
          `${instances.toLocaleString('en-US')} instances of its own generators do not violate the claim, but they are not exhausted: ${open}`,
        ];
  return exhausted === undefined
    ? { notes, instances }
    : { evidence: { kind: 'exhaustion', scopes: [exhausted] }, notes, instances };
};

/** Why the values of a claim's own generators cannot be listed; undefined where they can. */
export const whyEndless = (claim: Claim): InvalidInput | undefined => {
  try {
    scopeSpace(claim, 'own');
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
};

const requireSmall = (claim: Claim, scope: ScopeName): void => {
  const { count } = scopeSpace(claim, scope);
  if (count <= mostInstances) return;
  throw new InvalidInput({
    what: 'a scope has too many instances to decide them all',
    where: `claim ${claim.id}.exhaust[${scope}]`,
    seen: `${count.toLocaleString('en-US')} instances`,
    expected: `at most ${mostInstances.toLocaleString('en-US')}`,
    fix: 'take fewer states, actions, rewards, discounts, or a smaller common denominator of probabilities',
  });
};

/** The simplest violating instance of a scope, decided again from its documents alone. */
const certifiedViolation = async (
  claim: Claim,
  { runner, engine, seed }: CheckContext,
  { shape, genes }: NonNullable<ExhaustResult['violation']>,
  instances: number,
): Promise<Omit<ExhaustionOutcome, 'notes'>> => {
  const { inputs } = await runner.run('exact', { kind: 'document', shape, genes });
  const { result } = await runner.run('exact', { kind: 'certify', inputs });
  if (result.status !== 'violated') {
    throw new Error(`a violating instance of ${claim.id}, read back from its documents, is ${result.status}`);
  }
  const { clause, margin, margins, arithmetic, digits } = result;
  return {
    counterexample: {
      evidence: {
        kind: 'counterexample',
        inputs,
        clause,
        margin,
        margins,
        arithmetic,
        ...(digits === undefined ? {} : { digits }),
        foundBy: 'exhaustion',
        afterCases: instances,
        shrinking: null,
        size: shape,
        replay: `lakatos replay ${claim.id}`,
      },
      stored: { schema: 1, claim: claim.id, inputs, clause, margins, engine, seed, found: null },
    },
  };
};
