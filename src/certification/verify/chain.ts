import { type Rational, rational } from '../../arithmetic/index.js';
import type { StatedPolicy, World } from './world.js';

/** What a policy makes of a world. */
export interface Chain {
  /** P_π(s′|s), [S][S]; rows of terminal states are zero. */
  readonly transition: readonly (readonly Rational[])[];
  /** r_π(s), [S]. */
  readonly reward: readonly Rational[];
  /** What kind of sum the values are: over H steps, discounted for ever, or undiscounted for ever. */
  readonly sum: 'finite' | 'discounted' | 'total';
}

export const chainOf = (world: World, { probabilities }: StatedPolicy): Chain => {
  const { states, actions, transition, reward, discount, horizon } = world;
  const over = (term: (action: number) => Rational): Rational => {
    let total = rational.zero;
    for (let a = 0; a < actions; a++) total = total.plus(term(a));
    return total;
  };
  const everyState = Array.from({ length: states }, (_, s) => s);
  return {
    transition: everyState.map((s) =>
      everyState.map((next) => over((a) => probabilities[s][a].times(transition[s][a][next]))),
    ),
    reward: everyState.map((s) => over((a) => probabilities[s][a].times(reward[s][a]))),
    sum: horizon !== undefined ? 'finite' : discount.isOne() ? 'total' : 'discounted',
  };
};

/** The states that a chain comes back to for ever once it is there, terminal states left out. */
export const recurrentStates = ({ transition }: Chain, terminal: readonly boolean[]): boolean[] => {
  const n = transition.length;
  const reaches = transition.map((row, s) => row.map((probability, next) => s === next || !probability.isZero()));
  for (let via = 0; via < n; via++) {
    for (let from = 0; from < n; from++) {
      if (reaches[from][via]) for (let to = 0; to < n; to++) reaches[from][to] ||= reaches[via][to];
    }
  }
  return reaches.map(
    (row, s) => !terminal[s] && row.every((reached, to) => !reached || (!terminal[to] && reaches[to][s])),
  );
};

/** Σ_i x_i·y_i. */
export const dot = (xs: readonly Rational[], ys: readonly Rational[]): Rational =>
  xs.reduce((total, x, index) => (x.isZero() ? total : total.plus(x.times(ys[index]))), rational.zero);
