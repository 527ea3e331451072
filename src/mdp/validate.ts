import { type Arithmetic, sum } from '../arithmetic/index.js';
import { type Fault, InvalidInput } from '../errors/index.js';
import type { Mdp } from './mdp.js';
import { pairPlace, stateLabel } from './places.js';
import { requireEnding } from './validateEnding.js';
import { requireLengths } from './validateLengths.js';

/** Checks everything that `Mdp` promises, exactly in rationals. Enclosures fail where they exclude the rule; doubles
 *  may miss a sum by the rounding error of reading and adding n numbers, n·2⁻⁵², and not more.
 *  @param where how messages call the model
 *  @param endBy how messages say that an episode is made to end
 *  @throws InvalidInput naming the first place that is wrong */
export const validateMdp = <T>(
  mdp: Mdp<T>,
  where = 'mdp',
  endBy = 'list the states that end an episode in terminal',
): void => {
  requireLengths(mdp, where);
  requireDiscount(mdp, where);
  for (let s = 0; s < mdp.states; s++) {
    requireActions(mdp, s, where);
    for (let a = 0; a < mdp.actions; a++) {
      if (mdp.available[s * mdp.actions + a]) requirePair(mdp, s, a, where);
      else requireNothing(mdp, s, a, where);
    }
  }
  requireDistribution(mdp, mdp.initial, `${where}.initial`, 'an initial distribution');
  requireEnding(mdp, where, endBy);
};

const requireDiscount = <T>(mdp: Mdp<T>, where: string): void => {
  const { arithmetic: A, discount } = mdp;
  if (isNonNegative(A, discount) && isNonNegative(A, A.subtract(A.one, discount))) return;
  fail({
    what: 'a discount lies between 0 and 1, both included',
    where: `${where}.discount`,
    seen: A.format(discount),
    expected: '0 ≤ discount ≤ 1',
    fix: 'write for example "9/10"',
  });
};

const requireActions = <T>(mdp: Mdp<T>, state: number, where: string): void => {
  const { actions } = mdp;
  const some = mdp.available.slice(state * actions, (state + 1) * actions).includes(true);
  if (some !== mdp.terminal[state]) return;
  const place = `${where}.available[${stateLabel(mdp, state)}]`;
  if (some) {
    fail({
      what: 'a terminal state has no available action',
      where: place,
      seen: 'an available action',
      expected: 'false for every action',
      fix: 'take the state off the list of terminal states, or its actions away',
    });
  }
  fail({
    what: 'a state in which no action is available must be terminal',
    where: place,
    seen: 'no available action',
    expected: 'at least one, or a terminal state',
    fix: `give the state an action, or add it to the terminal states: terminal: [${state}]`,
  });
};

const requirePair = <T>(mdp: Mdp<T>, state: number, action: number, where: string): void => {
  const { arithmetic: A, states } = mdp;
  const index = state * mdp.actions + action;
  const row = mdp.transition.slice(index * states, (index + 1) * states);
  requireDistribution(mdp, row, pairPlace(`${where}.transition`, mdp, state, action), 'a transition row');
  const place = pairPlace(`${where}.reward`, mdp, state, action);
  requireFinite(A, mdp.reward[index], place);
  if (mdp.transitionReward === undefined) return;
  const paid = mdp.transitionReward.slice(index * states, (index + 1) * states);
  for (const reward of paid) requireFinite(A, reward, place);
  const mean = sum(
    A,
    row.map((probability, next) => A.multiply(probability, paid[next])),
  );
  const sign = A.forKernels.knownSign(A.subtract(mean, mdp.reward[index]));
  if (A.name === 'float64' || sign === 0 || sign === 'undecided') return;
  fail({
    what: 'the reward of a pair is the mean of its rewards on transitions',
    where: place,
    seen: A.format(mdp.reward[index]),
    expected: A.format(mean),
    fix: 'leave the mean to the builders: give rewards [S][A][S] only',
  });
};

const requireNothing = <T>(mdp: Mdp<T>, state: number, action: number, where: string): void => {
  const { arithmetic: A, states, transitionReward } = mdp;
  const index = state * mdp.actions + action;
  const zero = (table: readonly T[]): boolean =>
    table.slice(index * states, (index + 1) * states).every((entry) => A.isSkippable(entry));
  const blank =
    A.isSkippable(mdp.reward[index]) && zero(mdp.transition) && (!transitionReward || zero(transitionReward));
  if (blank) return;
  fail({
    what: 'an action that is not available has a zero row and reward 0',
    where: pairPlace(`${where}.transition`, mdp, state, action),
    seen: 'a number that is not 0',
    expected: '0',
    fix: 'make the action available, or blank its row and reward',
  });
};

const requireDistribution = <T>(mdp: Mdp<T>, row: readonly T[], where: string, noun: string): void => {
  const { arithmetic: A } = mdp;
  row.forEach((probability, next) => {
    if (isNonNegative(A, probability)) return;
    fail({
      what: 'a probability is not negative',
      where: `${where}[${stateLabel(mdp, next)}]`,
      seen: A.format(probability),
      expected: 'at least 0',
      fix: 'give integer weights, or fractions that sum to 1',
    });
  });
  const total = sum(A, row);
  if (isOne(A, total, row.length)) return;
  fail({
    what: `${noun} must sum to exactly 1`,
    where,
    seen: A.format(total),
    expected: '1',
    fix: 'give integer weights (mdpFromWeights: [1, 9] or { start: 1, goal: 9 }), or exact fractions such as "1/3"',
  });
};

const requireFinite = <T>(A: Arithmetic<T>, value: T, where: string): void => {
  if (A.name === 'rational' || Number.isFinite(A.forKernels.approximate(value))) return;
  fail({
    what: 'a reward is a finite number',
    where,
    seen: A.format(value),
    expected: 'a finite number',
    fix: 'write for example -1 or "3/4"',
  });
};

/** False only for a number that is surely negative, and for NaN. */
const isNonNegative = <T>(A: Arithmetic<T>, value: T): boolean => {
  const sign = A.forKernels.knownSign(value);
  return sign === 0 || sign === 1 || (sign === 'undecided' && !Number.isNaN(A.forKernels.approximate(value)));
};

const isOne = <T>(A: Arithmetic<T>, total: T, terms: number): boolean => {
  const difference = A.subtract(total, A.one);
  if (A.name === 'float64') return Math.abs(A.forKernels.approximate(difference)) <= terms * Number.EPSILON;
  const sign = A.forKernels.knownSign(difference);
  return sign === 0 || sign === 'undecided';
};

const fail = (fault: Fault): never => {
  throw new InvalidInput(fault);
};
