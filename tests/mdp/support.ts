import fc from 'fast-check';
import type { Arithmetic, Rational } from '../../src/arithmetic/index.js';
import { rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import { type Mdp, mdpFromWeights, type Policy } from '../../src/mdp/index.js';

/** A world of the laws: weights and rewards drawn as small integers, so that everything is exact. */
export interface WorldOptions {
  readonly discount?: string | number;
  readonly horizon?: number;
  /** 'some': the last state is terminal. */
  readonly termination?: 'none' | 'some';
  readonly rewards?: readonly [number, number];
  /** Largest weight of a next state. */
  readonly weights?: number;
  readonly states?: readonly [number, number];
  readonly actions?: readonly [number, number];
  readonly rewardOn?: 'stateAction' | 'transition';
}

export const worlds = (options: WorldOptions = {}): fc.Arbitrary<Mdp<Rational>> => {
  const [fewest, most] = options.states ?? [1, 4];
  const [low, high] = options.actions ?? [1, 3];
  const [least, greatest] = options.rewards ?? [-3, 3];
  return fc.tuple(fc.integer({ min: fewest, max: most }), fc.integer({ min: low, max: high })).chain(([S, A]) => {
    const some = options.termination === 'some';
    const weight = fc.integer({ min: 0, max: options.weights ?? 3 });
    const row = fc
      .array(weight, { minLength: S, maxLength: S })
      .map((ws) => (ws.some((w) => w > 0) ? ws : ws.fill(1, 0, 1)));
    const reward = fc.integer({ min: least, max: greatest });
    const onTransitions = options.rewardOn === 'transition';
    return fc
      .record({
        transition: fc.array(fc.array(row, { minLength: A, maxLength: A }), { minLength: S, maxLength: S }),
        onPairs: fc.array(fc.array(reward, { minLength: A, maxLength: A }), { minLength: S, maxLength: S }),
        onSteps: fc.array(fc.array(fc.array(reward, { minLength: S, maxLength: S }), { minLength: A, maxLength: A }), {
          minLength: S,
          maxLength: S,
        }),
        initial: row,
      })
      .map(({ transition, onPairs, onSteps, initial }) => {
        const lastIsOver = <V>(table: V[]): (V | null)[] =>
          table.map((entry, s) => (some && s === S - 1 ? null : entry));
        const alive = some && S > 1 ? initial.map((w, s) => (s === S - 1 ? 0 : w + 1)) : initial;
        return mdpFromWeights(rational, {
          transition: S > 1 ? lastIsOver(transition) : transition,
          reward: onTransitions ? (S > 1 ? lastIsOver(onSteps) : onSteps) : S > 1 ? lastIsOver(onPairs) : onPairs,
          initial: alive,
          discount: options.discount ?? '4/5',
          horizon: options.horizon,
          terminal: some && S > 1 ? [S - 1] : [],
        });
      });
  });
};

/** A policy whose rows are the given integer weights, cut to the shape of the model; zeros allowed, unavailable ones dropped. */
export const policyOfWeights = <T>(mdp: Mdp<T>, weights: readonly number[]): Policy<T> => {
  const { arithmetic: A, states, actions } = mdp;
  const probabilities = A.zeros(states * actions);
  for (let s = 0; s < states; s++) {
    const row = Array.from({ length: actions }, (_, a): number =>
      mdp.available[s * actions + a] ? weights[(s * actions + a) % weights.length] : 0,
    );
    const first = mdp.available.indexOf(true, s * actions) - s * actions;
    if (mdp.terminal[s]) continue;
    if (!row.some((w) => w > 0)) row[first] = 1;
    const total = row.reduce((x, y) => x + y, 0);
    for (let a = 0; a < actions; a++) probabilities[s * actions + a] = A.ratio(row[a], total);
  }
  return { states, actions, probabilities };
};

export const uniform = <T>(mdp: Mdp<T>): Policy<T> => policyOfWeights(mdp, [1]);

/** The policy that takes one action a state. */
export const choosing = <T>(mdp: Mdp<T>, choices: readonly number[]): Policy<T> => {
  const { arithmetic: A, states, actions } = mdp;
  const probabilities = A.zeros(states * actions);
  for (let s = 0; s < states; s++) if (!mdp.terminal[s]) probabilities[s * actions + choices[s]] = A.one;
  return { states, actions, probabilities };
};

/** All deterministic policies, as one action a state; −1 at terminal states. */
export const allChoices = <T>(mdp: Mdp<T>): number[][] => {
  let lists: number[][] = [[]];
  for (let s = 0; s < mdp.states; s++) {
    const options = mdp.terminal[s]
      ? [-1]
      : Array.from({ length: mdp.actions }, (_, a) => a).filter((a) => mdp.available[s * mdp.actions + a]);
    lists = lists.flatMap((list) => options.map((a) => [...list, a]));
  }
  return lists;
};

export const texts = <T>(arithmetic: Arithmetic<T>, values: readonly T[]): string[] => values.map(arithmetic.format);

export const fractions = (values: readonly Rational[]): string[] => texts(rational, values);

export const policyWeights = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 });

/** The five parts of the message that a call fails with. */
export const faultOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof InvalidInput) return error.fault;
    throw error;
  }
  throw new Error('the call was expected to throw InvalidInput');
};

export const run = (property: fc.IRawProperty<unknown[]> | fc.IProperty<unknown[]>, numRuns = 100): void =>
  fc.assert(property as fc.IProperty<unknown[]>, { seed: 20240511, numRuns });
