import { type Gambler, gambler, roundingAllowance, stakes } from './gambler.js';

/** What a confidence sequence says of a bound m on the mean of outcomes in [0, 1]: the mean is above it, below it, or
 *  either is still possible. */
export type Standing = 'above' | 'below' | 'open';

/** Looks at outcomes one by one until the mean is told apart from one number. */
export interface MeanTest {
  /** @param outcome x ∈ [0, 1]    @param rest 1 − x, where it is known better than doubles tell
   *  @returns how the mean stands to the bound after this run; never goes back from 'above' or 'below' */
  see(outcome: number, rest?: number): Standing;
}

/** Tests the mean against a bound from both sides, each with half of the errors.
 *  With a mean of at most m it ever says 'above', and with one of at least m 'below', with a probability of at most α/2,
 *  however often one looks (tests/search/frequencies/meanTest.test.ts computes it for coins; `npm run bench -- alarms`
 *  measures it).
 *  @param bound m, 0 < m < 1    @param errors α, 0 < α < 1    @param rest 1 − m, where it is known better */
export const meanTest = (bound: number, errors: number, rest: number = 1 - bound): MeanTest => {
  const rise: Gambler = gambler(bound);
  const fall: Gambler = gambler(rest);
  const enough = (2 / errors) * roundingAllowance;
  let standing: Standing = 'open';
  return {
    see: (outcome, restOfIt = 1 - outcome) => {
      const [up, down] = [rise.bet(outcome), fall.bet(restOfIt)];
      if (standing === 'open') standing = up >= enough ? 'above' : down >= enough ? 'below' : 'open';
      return standing;
    },
  };
};

/** How often each outcome was seen, and 1 minus it, where it is known better than doubles tell. */
export type Counts = Iterable<readonly [outcome: number, count: number, rest?: number]>;

/** All means that neither gambler has refuted by these outcomes: an interval, because the capital of a bet on "more
 *  than m" falls with m. It covers the mean at every number of runs at once with a probability of at least 1 − α.
 *  @returns within 10⁻⁶ of its ends, and around them */
export const confidenceInterval = (counts: Counts, errors: number): readonly [low: number, high: number] => {
  const mirrored = Array.from(counts, ([outcome, count, rest]) => [rest ?? 1 - outcome, count] as const);
  return [lowerEnd(counts, errors / 2), 1 - lowerEnd(mirrored, errors / 2)];
};

/** The largest mean on a grid of 2⁻²⁰ for which the capital is still 1/α or more; 0 when there is none. */
const lowerEnd = (counts: Counts, errors: number): number => {
  const enough = Math.log((1 / errors) * roundingAllowance);
  let low = 0;
  let high = 1;
  while (high - low > 2 ** -20) {
    const middle = (low + high) / 2;
    if (logCapital(counts, middle) >= enough) low = middle;
    else high = middle;
  }
  return low;
};

/** ln K after these outcomes, in any order. */
const logCapital = (counts: Counts, mean: number): number => {
  const logs = stakes.map((stake) => {
    let log = 0;
    for (const [outcome, count] of counts) log += count * Math.log(1 - stake + (stake * outcome) / mean);
    return log;
  });
  const largest = Math.max(...logs);
  if (largest === Number.NEGATIVE_INFINITY) return largest;
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0) / stakes.length);
};
