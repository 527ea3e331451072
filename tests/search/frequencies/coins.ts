import { stakes } from '../../../src/search/frequencies/gambler.js';
import { confidenceInterval } from '../../../src/search/index.js';

/** ln of the capital that bets on heads against P(heads) = mean, after so many heads and tails: the mixture over stakes
 *  of two kinds of factors, written down on its own. */
const logCapital = (mean: number, heads: number, tails: number): number => {
  const logs = stakes.map(
    (stake) =>
      heads * Math.log(1 - stake + stake / mean) + (tails === 0 ? 0 : tails * Math.log(Math.max(0, 1 - stake))),
  );
  const largest = Math.max(...logs);
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0) / stakes.length);
};

type Place = 'above' | 'below' | 'inside';

/** What is to be said of a coin's bound after so many heads and tails, from the totals alone. */
export const placeOfCoin = (bound: number, errors: number, heads: number, tails: number): Place => {
  const enough = Math.log(2 / errors);
  if (logCapital(bound, heads, tails) >= enough) return 'above';
  return logCapital(1 - bound, tails, heads) >= enough ? 'below' : 'inside';
};

/** The exact probability that a coin is ever told from its own mean within n tosses, by dynamic programming over the
 *  number of heads: no sampling. */
export const falseAlarmOfCoins = (
  mean: number,
  errors: number,
  tosses: number,
): { readonly above: number; readonly below: number } =>
  firstExits(mean, tosses, (heads, tails) => placeOfCoin(mean, errors, heads, tails));

/** The exact probability that the interval of any number of tosses up to n misses the mean of the coin. */
export const intervalMissesOfCoins = (mean: number, errors: number, tosses: number): number => {
  const { above, below } = firstExits(mean, tosses, (heads, tails) => {
    const [low, high] = confidenceInterval(
      [
        [1, heads],
        [0, tails],
      ].filter(([, n]) => n > 0) as [number, number][],
      errors,
    );
    return low > mean ? 'above' : high < mean ? 'below' : 'inside';
  });
  return above + below;
};

const firstExits = (
  mean: number,
  tosses: number,
  where: (heads: number, tails: number) => Place,
): { readonly above: number; readonly below: number } => {
  const exits = { above: 0, below: 0 };
  let inside = [1];
  for (let n = 1; n <= tosses; n++) {
    const next = new Array<number>(n + 1).fill(0);
    for (let heads = 0; heads < n; heads++) {
      next[heads + 1] += mean * inside[heads];
      next[heads] += (1 - mean) * inside[heads];
    }
    for (let heads = 0; heads <= n; heads++) {
      if (next[heads] === 0) continue;
      const place = where(heads, n - heads);
      if (place === 'inside') continue;
      exits[place] += next[heads];
      next[heads] = 0;
    }
    inside = next;
  }
  return exits;
};
