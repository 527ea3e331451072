import type { Claim, IntegerSource, Shape } from '../../claims/index.js';
import { type CaseSpace, caseSpace, drawCase } from '../caseSpace.js';
import { type BatchRandom, batchRandom } from '../random.js';
import { smaller } from '../tally.js';
import type { GuideResult, SmallestMargin, TaskOf } from '../task.js';
import { Archive } from './archive.js';
import { type GenomeCase, mutableInputs, proposeNear } from './proposals.js';
import { type Slope, Slopes } from './slope.js';
import { type Standing, standingOf } from './standing.js';

/** A run begins with `first` cases that are drawn afresh, corners and all. Later one case in `every` is. Under premises there are more of them, since a descent by slack ends in the valley
 *  that it begins in. */
const fresh = {
  free: { first: 5, every: 20 },
  underPremises: { first: 100, every: 5 },
} as const;

/** How often, in percent, a case is chosen by slopes, and among how many. Slopes show the way to what is near, and cost as
 *  much as many cases: after the early cases of a run they are asked seldom, and after the first runs, which they have led
 *  nowhere, in few of the runs. */
const steered = { early: 120, share: { early: 90, later: 10 }, among: 16, firstRuns: 8, everyRun: 4 } as const;

/** Whether slopes are asked in a run. */
const isSteeredRun = (run: number): boolean => run < steered.firstRuns || run % steered.everyRun === 0;

/** Undecided cases of one run that are handed out to be decided exactly. */
const mostUndecided = 4;

/** One run of guided search: starts from nothing, looks at `size` cases, each drawn or near one that it keeps, and ends at
 *  the first violation. A pure function of (claim, seed, run), as a batch of a random search is. */
export const guide = (claim: Claim, { seed, run, size }: TaskOf<'guide'>): GuideResult => {
  const space = caseSpace(claim);
  const random = batchRandom(`${claim.id}\nguided`, seed, run);
  const premises = Object.keys(claim.given ?? {}).length;
  const archive = new Archive();
  const slopes = isSteeredRun(run) ? new Slopes(claim, space) : undefined;
  const undecided: GenomeCase[] = [];
  let met = 0;
  let smallest: SmallestMargin | null = null;

  for (let index = 0; index < size; index++) {
    const candidate = propose(space, archive, slopes, premises, random, index);
    const standing = standingOf(claim, space, candidate);
    if (standing.truth === 'violated') {
      return { kind: 'guide', drawn: index + 1, met: met + 1, smallest, undecided, violated: candidate };
    }
    if (standing.truth === 'undecided' && undecided.length < mostUndecided) undecided.push(candidate);
    if (standing.truth === 'satisfied') {
      met++;
      smallest = smaller(smallest, smallestOf(standing, candidate.shape));
    }
    archive.add(candidate, standing);
  }
  return { kind: 'guide', drawn: size, met, smallest, undecided, violated: null };
};

const propose = (
  space: CaseSpace,
  archive: Archive,
  slopes: Slopes | undefined,
  premises: number,
  random: BatchRandom & IntegerSource,
  index: number,
): GenomeCase => {
  const { first, every } = premises > 0 ? fresh.underPremises : fresh.free;
  const isFresh = index < first || random.nextInt(1, every) === 1;
  const from = isFresh ? undefined : archive.choose(premises, random);
  const inputs = mutableInputs(space);
  if (from === undefined || inputs === undefined) return drawCase(space, random, index) as GenomeCase;
  const { early, share } = steered;
  const isSteered = random.nextInt(1, 100) <= (index < early ? share.early : share.later);
  const slope = isSteered ? slopes?.at(from) : undefined;
  const near = (): GenomeCase => proposeNear(inputs, from, random);
  return slope === undefined ? near() : mostPromising(slope, near);
};

/** The one of several cases that slopes promise most of. */
const mostPromising = (slope: Slope, propose: () => GenomeCase): GenomeCase => {
  let best = propose();
  let least = slope.expected(best);
  for (let k = 1; k < steered.among; k++) {
    const other = propose();
    const expected = slope.expected(other);
    if (expected < least) [best, least] = [other, expected];
  }
  return best;
};

const smallestOf = ({ smallest }: Standing, shape: Shape): SmallestMargin | null =>
  smallest === undefined ? null : { ...smallest, shape };
