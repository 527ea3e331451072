import type { Certified } from '../certification/index.js';
import {
  type Claim,
  type CounterexampleEvidence,
  type Evidence,
  headOf,
  type ProofAttempt,
  type StoredCounterexample,
  type Verdict,
  type VerdictHead,
} from '../claims/index.js';
import { InvalidInput } from '../errors/index.js';
import { casesEvidence } from './casesEvidence.js';
import { decidingAhead } from './decidingAhead.js';
import { establish } from './establish.js';
import {
  type ExhaustionOutcome,
  exhaustClaim,
  exhaustOwn,
  hasOneInstance,
  requireScopes,
  whyEndless,
} from './exhaustive/exhaustClaim.js';
import { checkFrequency } from './frequencies/checkFrequency.js';
import { healthNotes } from './healthNotes.js';
import { openReason, tieReason } from './huntRandomly.js';
import { ofExistence } from './ofExistence.js';
import type { Progress } from './progress.js';
import { type ProofOutcome, proofOf } from './proofOf.js';
import { marginTextOf } from './smallestMargin.js';
import { type CaseStrategy, type Hunt, hunt as huntFor } from './strategies/hunt.js';
import type { Runner } from './task.js';

/** 'exhaustive': every instance of the finite scope that the claim names. 'smt': a solver's model of the negated claim. */
export type Strategy = CaseStrategy | 'exhaustive' | 'smt';

export interface CheckContext {
  readonly runner: Runner;
  readonly seed: number;
  /** Cases that must meet the premises; absent: 20,000 where they are screened, 2,000 where each is decided exactly. */
  readonly cases?: number;
  /** Wall-clock limit for the search of this claim, milliseconds. */
  readonly milliseconds?: number;
  /** Wall-clock limit for simplifying one counterexample, milliseconds; absent: its attempts alone are limited. */
  readonly shrinkMilliseconds?: number;
  readonly stored: readonly StoredCounterexample[];
  /** 'ignored': neither stored cases nor the claim's examples are looked at, so that one sees what the search finds.
   *  Absent: 'replayed'. */
  readonly known?: 'replayed' | 'ignored';
  /** Which strategies look for a counterexample; absent: all of them. A finite scope and proofs are looked at where the claim names them. */
  readonly strategies?: readonly Strategy[];
  readonly engine: string;
  readonly now: () => number;
  /** True once the user has asked to stop: the running batch is finished first. */
  readonly stop: () => boolean;
  readonly onProgress: (progress: Progress) => void;
  /** Called with a certified counterexample before it is simplified, so that it is not lost whatever happens then. */
  readonly onFound?: (found: StoredCounterexample) => Promise<void>;
  /** Tries to prove a claim that the search could not refute; absent: no proofs. */
  readonly prove?: () => Promise<ProofAttempt>;
}

export interface CheckOutcome {
  readonly verdict: Verdict;
  /** A counterexample that is not stored yet. */
  readonly found?: StoredCounterexample;
}

/** Decides one claim: stored cases and the claim's own examples first, then random search, shrinking, certification;
 *  what survives the search is tried to be proved, if the claim asks for that. A frequency claim is decided by its runs.
 *  For the same seed and cases the verdict is the same on every machine and for every number of workers. */
export const checkClaim = async (claim: Claim, context: CheckContext): Promise<CheckOutcome> => {
  const started = context.now();
  const finish = (parts: Omit<Verdict, keyof VerdictHead | 'seconds'>): Verdict =>
    ofExistence(claim, {
      ...headOf(claim),
      ...parts,
      seconds: Math.round(context.now() - started) / 1000,
    });
  if (claim.frequency !== undefined) return { verdict: finish(await checkFrequency(claim, claim.frequency, context)) };
  const replayed = await replayKnown(claim, context);
  if (replayed.evidence !== undefined) {
    return { verdict: finish({ ...refuted(claim, replayed.evidence, 0), notes: replayed.notes }) };
  }
  if (isSoonExhausted(claim, context)) {
    requireScopes(claim);
    const outcome = await exhaustOwn(claim, context, Number.POSITIVE_INFINITY);
    const one = ofOne(claim, outcome);
    if (one !== undefined) {
      const { parts, found } = one;
      return {
        verdict: finish({ ...parts, notes: [...replayed.notes, ...outcome.notes] }),
        ...(found === undefined ? {} : { found }),
      };
    }
  }
  context.onProgress({ phase: 'searching', cases: 0, budget: 0 });
  const hunt = await huntFor(claim, { ...context, runner: decidingAhead(context.runner) });
  const evidence: Evidence[] = [casesEvidence(claim, hunt)];
  const cases = casesOf(hunt);
  const inconclusive = (reason: string): CheckOutcome => ({
    verdict: finish({ ...undecidedVerdict(hunt, evidence, reason), notes: replayed.notes }),
  });

  if (hunt.violation !== undefined) {
    const certified = await establish(claim, context, hunt);
    if ('reason' in certified) return inconclusive(certified.reason);
    return {
      verdict: finish({
        ...refuted(claim, certified.evidence, certified.evidence.afterCases),
        notes: [...replayed.notes, ...certified.notes],
      }),
      found: certified.stored,
    };
  }
  if (hunt.reason !== undefined) return inconclusive(hunt.reason);
  const exhaustion = await exhaust(claim, context, hunt.budget);
  if (exhaustion.counterexample !== undefined) {
    const { evidence: counterexample, stored } = exhaustion.counterexample;
    const notes = [...replayed.notes, ...exhaustion.notes];
    return { verdict: finish({ ...refuted(claim, counterexample, cases), notes }), found: stored };
  }
  if (exhaustion.evidence !== undefined) evidence.unshift(exhaustion.evidence);
  const proof = await attemptProof(claim, context, hunt);
  const notes = [
    ...replayed.notes,
    ...healthNotes(claim, hunt.tally),
    ...exhaustion.notes,
    ...(proof.unproved === undefined ? [] : [proof.unproved]),
  ];
  if (proof.counterexample !== undefined) {
    const { evidence: counterexample, stored } = proof.counterexample;
    return { verdict: finish({ ...refuted(claim, counterexample, cases), notes }), found: stored };
  }
  if (proof.unproved !== undefined && exhaustion.evidence === undefined) return inconclusive(proof.unproved);
  if (cases === 0 && exhaustion.evidence === undefined && proof.proof === undefined) {
    return inconclusive(exhaustion.notes.length === 0 ? nothingDone : exhaustion.notes.join('; '));
  }
  if (hunt.openClause !== null && exhaustion.evidence === undefined && proof.proof === undefined) {
    return inconclusive(openReason(hunt.openClause));
  }
  if (isAllTies(hunt) && exhaustion.evidence === undefined && proof.proof === undefined) {
    return inconclusive(tieReason(hunt.tally));
  }
  return {
    verdict: finish({
      verdict: proof.proof !== undefined ? 'proved' : exhaustion.evidence !== undefined ? 'exhausted' : 'survived',
      agrees: claim.expect === 'holds',
      evidence: proof.proof === undefined ? evidence : [proof.proof, ...evidence],
      notes,
      cases,
      smallestMargin: marginTextOf(hunt),
    }),
  };
};

/** A claim that speaks of one instance, and asks for nothing but a verdict. Its scopes are that instance, too. */
const isSoonExhausted = (claim: Claim, { strategies }: CheckContext): boolean =>
  strategies === undefined &&
  claim.proofs === undefined &&
  claim.labels === undefined &&
  claim.quantifier === undefined &&
  hasOneInstance(claim);

/** The verdict of a claim whose one instance was decided; undefined where it could not be. */
const ofOne = (
  claim: Claim,
  { evidence, counterexample, instances }: Awaited<ReturnType<typeof exhaustOwn>>,
):
  | { readonly parts: Omit<Verdict, keyof VerdictHead | 'seconds'>; readonly found?: StoredCounterexample }
  | undefined => {
  if (counterexample !== undefined) {
    return { parts: refuted(claim, counterexample.evidence, instances), found: counterexample.stored };
  }
  if (evidence === undefined) return undefined;
  const [{ decided, smallestMargin }] = evidence.scopes;
  return {
    parts: {
      verdict: 'exhausted',
      agrees: claim.expect === 'holds',
      evidence: [evidence],
      cases: decided,
      smallestMargin,
    },
  };
};

/** The finite scopes that a claim names. Where a user asks for them by name and it names none, its own generators. */
const exhaust = async (claim: Claim, context: CheckContext, budget: number): Promise<ExhaustionOutcome> => {
  const { strategies } = context;
  if (strategies?.includes('exhaustive') === false) return { notes: [] };
  if (claim.exhaust !== undefined || strategies === undefined) return exhaustClaim(claim, context);
  const endless = strategies.length === 1 ? undefined : whyEndless(claim);
  return endless === undefined
    ? exhaustOwn(claim, context, budget)
    : { notes: [`its own generators are not exhausted: ${endless.fault.what}`] };
};

const attemptProof = async (claim: Claim, context: CheckContext, hunt: Hunt): Promise<ProofOutcome> => {
  if (context.strategies?.includes('smt') === false) return {};
  if (claim.proofs === undefined || context.prove === undefined || context.stop()) return {};
  const cases = casesOf(hunt);
  context.onProgress({ phase: 'proving', cases, budget: hunt.budget });
  return proofOf(claim, await context.prove(), context, cases);
};

const refuted = (claim: Claim, evidence: CounterexampleEvidence, cases: number) => ({
  verdict: 'refuted' as const,
  agrees: claim.expect === 'refuted',
  evidence: [evidence],
  cases,
  smallestMargin: evidence.margin === 'false' ? null : evidence.margin,
});

const nothingDone =
  'no strategy that was asked for had anything to look at: the claim names no finite scope and no shapes to prove, or they came to nothing. Add random or guided';

/** Whether nothing was seen but cases that no precision tells from a violation. */
const isAllTies = ({ tally, spent }: Hunt): boolean =>
  tally.ties > 0 && tally.passed === 0 && (spent.guided ?? 0) === 0;

/** Cases that met the premises and were decided, by all strategies. */
const casesOf = ({ spent }: Hunt): number => Object.values(spent).reduce((sum, cases) => sum + cases, 0);

const undecidedVerdict = (hunt: Hunt, evidence: readonly Evidence[], reason: string) => ({
  verdict: 'inconclusive' as const,
  agrees: false,
  evidence,
  reason,
  cases: casesOf(hunt),
  smallestMargin: marginTextOf(hunt),
});

const replayCommand = (claim: Claim): string => `lakatos replay ${claim.id}`;

/** Stored counterexamples and the claim's examples, in order; the first that violates the claim settles it. A stored case
 *  that the claim does not speak of, maybe no longer, is noted.
 *  @throws InvalidInput where the claim does not speak of an example of its own */
const replayKnown = async (
  claim: Claim,
  { runner, stored, known: use, onProgress }: CheckContext,
): Promise<{ evidence?: CounterexampleEvidence; notes: string[] }> => {
  if (use === 'ignored') return { notes: [] };
  const notes: string[] = [];
  const known = [
    ...stored.map((entry) => ({ inputs: entry.inputs, isStored: true, place: '' })),
    ...(claim.examples ?? []).map((inputs, place) => ({ inputs, isStored: false, place: `examples[${place}]` })),
  ];
  if (known.length > 0) onProgress({ phase: 'stored', cases: 0, budget: 0 });
  for (const [index, { inputs, isStored, place }] of known.entries()) {
    const { result } = await runner.run('exact', { kind: 'certify', inputs });
    if (result.status === 'violated') {
      return {
        notes,
        evidence: {
          kind: 'counterexample',
          inputs,
          clause: result.clause,
          margin: result.margin,
          margins: result.margins,
          arithmetic: result.arithmetic,
          ...(result.digits === undefined ? {} : { digits: result.digits }),
          foundBy: 'stored',
          afterCases: index + 1,
          shrinking: null,
          size: null,
          replay: replayCommand(claim),
        },
      };
    }
    if (isStored) notes.push(`stored case ${index + 1} ${whyNot(result)}; it is kept: delete or correct its file`);
    else if (result.status === 'outside') {
      const { fault } = result;
      throw new InvalidInput({ ...fault, where: `claim ${claim.id}.${place}, ${fault.where}` });
    }
  }
  return { notes };
};

/** Why a stored case does not refute the claim. */
const whyNot = (result: Certified): string => {
  switch (result.status) {
    case 'outside':
      return `is none that the claim speaks of (${result.fault.where}: seen ${result.fault.seen}, expected ${result.fault.expected})`;
    case 'premise':
      return `no longer violates the claim (premise "${result.premise}" is not met)`;
    default:
      return `no longer violates the claim (${result.status})`;
  }
};
