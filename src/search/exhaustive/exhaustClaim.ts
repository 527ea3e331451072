import { outsideOfClaim } from '../../certification/index.js';
import type {
  Claim,
  CounterexampleEvidence,
  ExhaustedScope,
  ExhaustionEvidence,
  StoredCounterexample,
} from '../../claims/index.js';
import { type Fault, InvalidInput } from '../../errors/index.js';
import { documentCase } from '../caseSpace.js';
import type { CheckContext } from '../checkClaim.js';
import type { ExhaustResult } from '../task.js';
import { exhaustScope } from './exhaustScope.js';
import { instanceAt, type ScopeName, scopeSpace } from './scopeSpace.js';

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
 *  @throws InvalidInput where a scope is not finite, too large, or has an instance that the claim does not speak of */
export const exhaustClaim = async (claim: Claim, context: CheckContext): Promise<ExhaustionOutcome> => {
  const exhausted: ExhaustedScope[] = [];
  const notes: string[] = [];
  requireScopes(claim);
  for (const scope of (claim.exhaust ?? []).keys()) {
    const { violation, instances, exhausted: whole, open } = await exhaustScope(claim, scope, context);
    if (violation !== undefined) {
      return { ...(await certifiedViolation(claim, context, scope, { violation, instances })), notes };
    }
    if (whole !== undefined) exhausted.push(whole);
    if (open !== undefined) notes.push(`scope ${scope + 1} is not exhausted: ${open}`);
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
    return { ...(await certifiedViolation(claim, context, 'own', { violation, instances })), notes: [], instances };
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

/** Whether a claim speaks of one instance alone, such as a world of a book: a search would look at it again and again. */
export const hasOneInstance = (claim: Claim): boolean =>
  whyEndless(claim) === undefined && scopeSpace(claim, 'own').count === 1n;

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

/** @throws InvalidInput where a scope of the claim is not finite, too large, or has an instance that the claim does not
 *  speak of */
export const requireScopes = (claim: Claim): void => {
  for (const scope of (claim.exhaust ?? []).keys()) {
    requireSmall(claim, scope);
    requireWithin(claim, scope);
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

/** A scope is narrower than the claim. Looked at are the first and the last instance of each shape, where a range that is
 *  too wide shows, and a violating instance when there is one: an instance in between that satisfies the claim does no
 *  harm.
 *  @throws InvalidInput naming what the claim does not speak of */
const requireWithin = (claim: Claim, scope: number): void => {
  const { space, shapes } = scopeSpace(claim, scope);
  for (const shape of shapes) {
    if (shape.count === 0n) continue;
    for (const index of [0n, shape.count - 1n]) {
      const fault = outsideOfClaim(claim, documentCase(space, instanceAt(shape, index)));
      if (fault !== undefined) throw tooWide(claim, scope, fault);
    }
  }
};

const tooWide = (claim: Claim, scope: ScopeName, fault: Fault): InvalidInput =>
  new InvalidInput({
    ...fault,
    what: 'a scope must hold only instances that the claim speaks of',
    where: `claim ${claim.id}.exhaust[${scope}], an instance with ${fault.where}`,
    fix: 'take a narrower generator in the scope, or a wider one in forAll',
  });

/** The simplest violating instance of a scope, written down by the generators of the scope and decided again from its
 *  documents alone. */
const certifiedViolation = async (
  claim: Claim,
  { runner, engine, seed }: CheckContext,
  scope: ScopeName,
  {
    violation: { shape, genes },
    instances,
  }: { readonly violation: NonNullable<ExhaustResult['violation']>; readonly instances: number },
): Promise<Omit<ExhaustionOutcome, 'notes'>> => {
  const inputs = documentCase(scopeSpace(claim, scope).space, { shape, genes });
  const { result } = await runner.run('exact', { kind: 'certify', inputs });
  if (result.status === 'outside') throw tooWide(claim, scope, result.fault);
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
