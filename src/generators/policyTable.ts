import { type Rational, rational } from '../arithmetic/index.js';
import type { Genome, Realisation, Shape } from '../claims/index.js';
import { require } from '../errors/index.js';
import type { Mdp } from '../mdp/index.js';
import { weightsOf, writeDistribution } from './exactNumbers.js';
import { type Shares, sharesOf } from './shares.js';

/** π(a|s), flat [S·A], from rows of weights at genome[offset …], one row a state, or one an observation.
 *  The weights are shared out among the actions that the world has in that state; where all of these have weight 0, they
 *  are equally likely. Terminal states, and states beyond the shape (the end of an answer set), have a row of zeros. */
export const policyTable = <T>(
  genome: Genome,
  offset: number,
  { arithmetic: A, shape }: Realisation<T>,
  world: Mdp<T> | undefined,
  observation?: readonly number[],
): T[] => {
  const { actions } = shape;
  const states = world === undefined ? shape.states : world.states;
  const available = world?.available;
  const shares = sharesOf(A);
  const probabilities = A.zeros(states * actions);
  for (let state = 0; state < shape.states; state++) {
    const row = offset + (observation === undefined ? state : observation[state]) * actions;
    const start = state * actions;
    if (available === undefined || hasEveryAction(available, start, actions)) {
      writeDistribution(shares, genome, row, actions, probabilities, start);
    } else {
      writeRestricted(shares, genome, row, available, probabilities, start, actions);
    }
  }
  return probabilities;
};

const hasEveryAction = (available: readonly boolean[], start: number, actions: number): boolean => {
  for (let i = start; i < start + actions; i++) if (!available[i]) return false;
  return true;
};

const writeRestricted = <T>(
  shares: Shares<T>,
  genome: Genome,
  row: number,
  available: readonly boolean[],
  probabilities: T[],
  start: number,
  actions: number,
): void => {
  let choices = 0;
  let sum = 0;
  for (let action = 0; action < actions; action++) {
    if (!available[start + action]) continue;
    choices++;
    sum += genome[row + action];
  }
  if (choices === 0) return;
  for (let action = 0; action < actions; action++) {
    const weight = sum === 0 ? 1 : genome[row + action];
    if (!available[start + action] || weight === 0) continue;
    probabilities[start + action] = shares.arithmetic.ratio(weight, sum === 0 ? choices : sum);
  }
};

/** A row that is shared out among fewer actions leaves the grid of its probabilities.
 *  @throws InvalidInput where a state of the world has some of its actions only */
export const requireEveryAction = <T>(world: Mdp<T> | undefined, where: string, denominator: number): void => {
  if (world === undefined) return;
  const { available, terminal, actions } = world;
  const lacking = available.findIndex((is, index) => !is && !terminal[Math.floor(index / actions)]);
  require(lacking < 0, () => ({
    what: 'a grid of probabilities needs every action in every state',
    where,
    seen: `denominator ${denominator}, and state ${Math.floor(lacking / actions)} without action ${lacking % actions}`,
    expected: 'a world whose states have all actions',
    fix: 'leave out denominator: weights are shared out among the actions that a state has',
  }));
};

/** The number of states of a value that belongs to a world. */
export const statesOf = <T>(shape: Shape, world: Mdp<T> | undefined): number =>
  world === undefined ? shape.states : world.states;

/** Rows of weights of a table of probabilities, one for each state of the shape; rows of zeros, which mean nothing, come
 *  back as `meaningless`.
 *  @param minimum of a weight: what lies below belongs to an action that the state does not have, and means nothing */
export const weightRows = (
  probabilities: readonly Rational[],
  shape: Shape,
  meaningless: readonly number[],
  minimum: 0 | 1,
): number[] | undefined => {
  const weights: number[] = [];
  for (let state = 0; state < shape.states; state++) {
    const row = probabilities.slice(state * shape.actions, (state + 1) * shape.actions);
    const own = row.every(rational.isZero) ? meaningless : weightsOf(row);
    if (own === undefined) return undefined;
    weights.push(...own.map((weight) => Math.max(weight, minimum)));
  }
  return weights;
};

/** The row that shrinking ends at: the first action, or all actions alike where none may be left out. */
export const simplestRow = (actions: number, minimum: 0 | 1): number[] =>
  Array.from({ length: actions }, (_, action) => (action === 0 ? 1 : minimum));
