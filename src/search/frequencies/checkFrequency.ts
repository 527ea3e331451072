import { rational, readNumber } from '../../arithmetic/index.js';
import type { Claim, Frequency, StatisticalEvidence, Verdict } from '../../claims/index.js';
import { caseSpace } from '../caseSpace.js';
import type { CheckContext } from '../checkClaim.js';
import { inOrder } from '../inOrder.js';
import { confidenceInterval, meanTest, type Standing } from './confidenceSequence.js';
import { outward, shownNumber } from './outward.js';
import { type Split, unitsOf } from './units.js';

/** Runs in one task. */
const batchOfRuns = 100;

/** Makes runs, in order, until their confidence sequence lies on one side of the claimed bound, or they run out.
 *  Every run is looked at, and those after the deciding one are not: the verdict does not depend on batches or workers.
 *
 *  'survived': the interval lies where the claim says. 'refuted': it lies on the other side. Both at the stated
 *  confidence only, so either carries statistical evidence and no certificate; the claim is never 'proved'. */
export const checkFrequency = async (
  claim: Claim,
  frequency: Frequency,
  context: CheckContext,
): Promise<Pick<Verdict, 'verdict' | 'agrees' | 'evidence' | 'reason' | 'cases' | 'smallestMargin'>> => {
  const budget = Math.max(frequency.runs, context.cases ?? 0);
  const { standing, counts, runs, cut } = await makeRuns(frequency, context, budget);
  const evidence = [evidenceOf(claim, frequency, { standing, counts, runs, budget })];
  const facts = { evidence, cases: runs, smallestMargin: null };
  if (standing === 'open') {
    const reason = cut ?? exhausted(evidence[0], budget);
    return { verdict: 'inconclusive', agrees: false, reason, ...facts };
  }
  const isAsClaimed = standing === (frequency.relation === 'atLeast' ? 'above' : 'below');
  return isAsClaimed
    ? { verdict: 'survived', agrees: claim.expect === 'holds', ...facts }
    : { verdict: 'refuted', agrees: claim.expect === 'refuted', ...facts };
};

interface Runs {
  readonly standing: Standing;
  /** Outcomes, where they lie in their range, and how often each was seen. */
  readonly counts: ReadonlyMap<number, Counted>;
  readonly runs: number;
  /** Why they ended before they were used up. */
  readonly cut?: string;
}

interface Counted extends Split {
  count: number;
}

const makeRuns = async (frequency: Frequency, context: CheckContext, budget: number): Promise<Runs> => {
  const { runner, seed, now, stop, milliseconds, onProgress } = context;
  const units = unitsOf(frequency);
  const bound = units.splitAt(frequency.bound);
  const test = meanTest(bound.below, errorsOf(frequency), bound.above);
  const counts = new Map<number, Counted>();
  const started = now();
  let runs = 0;
  onProgress({ phase: 'sampling', cases: 0, budget });
  const batch = (index: number) => {
    const from = index * batchOfRuns;
    return runner.run('float', { kind: 'runs', seed, from, size: Math.max(0, Math.min(batchOfRuns, budget - from)) });
  };
  for await (const { result } of inOrder(batch, runner.parallel)) {
    for (const outcome of result.outcomes) {
      runs++;
      const seen = counts.get(outcome) ?? { ...units.splitOutcome(outcome), count: 0 };
      seen.count++;
      counts.set(outcome, seen);
      const standing = test.see(seen.below, seen.above);
      if (standing !== 'open') return { standing, counts, runs };
    }
    onProgress({ phase: 'sampling', cases: runs, budget });
    if (runs >= budget) break;
    if (stop()) {
      const cut = `interrupted after ${runs} of ${budget} runs; the same command starts over with the same runs`;
      return { standing: 'open', counts, runs, cut };
    }
    if (milliseconds !== undefined && now() - started >= milliseconds) {
      return { standing: 'open', counts, runs, cut: `time ran out after ${runs} runs; give it more with --time` };
    }
  }
  return { standing: 'open', counts, runs };
};

/** 1 − confidence, of the decimal that the claim writes. */
const errorsOf = ({ confidence }: Frequency): number =>
  rational.forKernels.approximate(rational.subtract(rational.one, readNumber(rational, confidence)));

const evidenceOf = (
  claim: Claim,
  frequency: Frequency,
  { standing, counts, runs, budget }: Runs & { readonly budget: number },
): StatisticalEvidence => {
  const { bound, confidence, relation } = frequency;
  const { numberAt } = unitsOf(frequency);
  const seen = [...counts.values()].map(({ below, count, above }) => [below, count, above] as const);
  const [low, high] = confidenceInterval(seen, errorsOf(frequency));
  let total = 0;
  for (const [below, count] of seen) total += below * count;
  const range = { from: numberAt(0), to: numberAt(1) };
  return {
    kind: 'statistical',
    runs,
    budget,
    estimate: shownNumber(numberAt(total / Math.max(1, runs)), range),
    interval: outward({ low: numberAt(low), high: numberAt(high) }, range, {
      bound: readNumber(rational, bound),
      standing,
    }),
    confidence,
    relation,
    bound: String(bound),
    method: 'betting',
    arithmetic: 'float64',
    generator: Object.keys(claim.forAll).length === 0 ? null : caseSpace(claim).description,
  };
};

const exhausted = ({ interval, estimate, confidence, bound }: StatisticalEvidence, budget: number): string =>
  `${budget} runs do not tell the mean from ${bound}: ${estimate} so far, between ${interval[0]} and ${interval[1]} at confidence ${confidence}. More runs: --cases ${10 * budget}, or "runs" in the claim; a mean that equals the bound is never decided`;
