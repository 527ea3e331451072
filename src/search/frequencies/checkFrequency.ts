import { float64, readNumber } from '../../arithmetic/index.js';
import type { Claim, Frequency, StatisticalEvidence, Verdict } from '../../claims/index.js';
import { caseSpace } from '../caseSpace.js';
import type { CheckContext } from '../checkClaim.js';
import { inOrder } from '../inOrder.js';
import { confidenceInterval, meanTest, type Standing } from './confidenceSequence.js';

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
  /** Outcomes in [0, 1] and how often each was seen. */
  readonly counts: ReadonlyMap<number, number>;
  readonly runs: number;
  /** Why they ended before they were used up. */
  readonly cut?: string;
}

const makeRuns = async (frequency: Frequency, context: CheckContext, budget: number): Promise<Runs> => {
  const { runner, seed, now, stop, milliseconds, onProgress } = context;
  const test = meanTest(inUnits(frequency, frequency.bound), 1 - frequency.confidence);
  const counts = new Map<number, number>();
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
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      const standing = test.see(outcome);
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

/** A number of the outcomes' own range, mapped to [0, 1]. */
const inUnits = ({ range }: Frequency, value: number | string): number => {
  const [from, to, at] = [range.from, range.to, value].map((number) => readNumber(float64, number));
  return (at - from) / (to - from);
};

const evidenceOf = (
  claim: Claim,
  frequency: Frequency,
  { standing, counts, runs, budget }: Runs & { readonly budget: number },
): StatisticalEvidence => {
  const { range, bound, confidence, relation } = frequency;
  const from = readNumber(float64, range.from);
  const width = readNumber(float64, range.to) - from;
  const [low, high] = confidenceInterval(counts, 1 - confidence).map((end) => from + width * end);
  const claimed = readNumber(float64, bound);
  let total = 0;
  for (const [outcome, count] of counts) total += outcome * count;
  return {
    kind: 'statistical',
    runs,
    budget,
    estimate: Number((from + (width * total) / Math.max(1, runs)).toPrecision(6)),
    interval: [
      Math.max(rounded(low, 'down'), standing === 'above' ? claimed : from),
      Math.min(rounded(high, 'up'), standing === 'below' ? claimed : from + width),
    ],
    confidence,
    relation,
    bound: String(bound),
    method: 'betting',
    arithmetic: 'float64',
    generator: Object.keys(claim.forAll).length === 0 ? null : caseSpace(claim).description,
  };
};

/** To five significant digits, away from the interval. */
const rounded = (end: number, direction: 'down' | 'up'): number => {
  const near = Number(end.toPrecision(5));
  const isOutside = direction === 'down' ? near <= end : near >= end;
  if (isOutside || near === 0) return near;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(end))) - 4);
  return Number((near + (direction === 'down' ? -unit : unit)).toPrecision(5));
};

const exhausted = ({ interval, estimate, confidence, bound }: StatisticalEvidence, budget: number): string =>
  `${budget} runs do not tell the mean from ${bound}: ${estimate} so far, between ${interval[0]} and ${interval[1]} at confidence ${confidence}. More runs: --cases ${10 * budget}, or "runs" in the claim; a mean that equals the bound is never decided`;
