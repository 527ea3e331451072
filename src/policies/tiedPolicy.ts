import type { Arithmetic } from '../arithmetic/index.js';
import { require, seen } from '../errors/index.js';
import type { TiedPolicy } from './policy.js';
import { type Entry, readAvailable, readProbabilities } from './readTables.js';
import type { PolicyTables } from './tabularPolicy.js';

export interface TiedTables<T> extends PolicyTables<T> {
  /** Observation of each state, [S]. */
  readonly observation: readonly number[];
}

/** A policy that cannot tell states of one observation apart: they share one row of logits.
 *
 *  @param observation what is observed in each state, [S], numbered 0 … O − 1
 *  @param rows π(a|o), [O][A], as in `tabularPolicy`
 *  @param available which actions exist, flat [S·A] as in `mdp.available`: a state keeps the probabilities of the
 *         actions it has, in proportion (shared logits, softmax over what is there); a terminal state has none
 *  @throws InvalidInput also where no available action of a state has probability */
export const tiedPolicy = <T>(
  arithmetic: Arithmetic<T>,
  observation: readonly number[],
  rows: readonly (readonly Entry<T>[])[],
  available?: readonly boolean[],
): TiedPolicy<T> => {
  const table = readProbabilities(arithmetic, rows, 'tiedPolicy.probabilities');
  checkObservations(observation, table.states, 'tiedPolicy.observation');
  const states = observation.length;
  const { actions } = table;
  const mask = readAvailable(available, states * actions, 'tiedPolicy.available');
  const probabilities = arithmetic.zeros(states * actions);
  for (let state = 0; state < states; state++) {
    const shared = table.probabilities.slice(observation[state] * actions, (observation[state] + 1) * actions);
    const row = mask === undefined ? shared : restrict(arithmetic, shared, mask, state);
    for (let action = 0; action < actions; action++) probabilities[state * actions + action] = row[action];
  }
  return tiedPolicyFromTables(arithmetic, { states, actions, observation, probabilities });
};

/** `tiedPolicy` without checks; the rows of one observation must be proportional on the actions they share. */
export const tiedPolicyFromTables = <T>(
  arithmetic: Arithmetic<T>,
  { states, actions, observation, probabilities }: TiedTables<T>,
): TiedPolicy<T> => ({ kind: 'tied', arithmetic, states, actions, observation, probabilities });

/** @throws InvalidInput unless each state has an observation 0 … count − 1 and the last of these occurs */
export const checkObservations = (observation: readonly number[], count: number, where: string): void => {
  observation.forEach((entry, state) => {
    require(Number.isInteger(entry) && 0 <= entry && entry < count, () => ({
      what: 'a state shows one of the numbered observations',
      where: `${where}[state ${state}]`,
      seen: seen(entry),
      expected: `an integer 0 … ${count - 1}`,
      fix: 'number the observations from 0 and give one row of probabilities for each',
    }));
  });
  require(observation.length > 0 && observation.includes(count - 1), () => ({
    what: 'the observation with the largest number is shown by some state',
    where,
    seen: seen(observation),
    expected: `at least one ${count - 1}`,
    fix: 'leave out rows of observations that no state shows',
  }));
};

const restrict = <T>(
  A: Arithmetic<T>,
  shared: readonly T[],
  available: readonly boolean[],
  state: number,
): readonly T[] => {
  const actions = shared.length;
  const has = (action: number): boolean => available[state * actions + action];
  if (shared.every((_, action) => has(action))) return shared;
  const kept = shared.map((probability, action) => (has(action) ? probability : A.zero));
  if (!kept.some((_, action) => has(action))) return kept;
  const mass = kept.reduce((sum, probability) => A.add(sum, probability), A.zero);
  require(!A.isSkippable(mass), () => ({
    what: 'a policy gives probability to some available action',
    where: `tiedPolicy.probabilities[state ${state}]`,
    seen: 'probability 0 for every available action',
    expected: 'a positive probability for at least one of them',
    fix: 'give the observation of this state an action that the state has',
  }));
  return kept.map((probability) => A.divide(probability, mass));
};
