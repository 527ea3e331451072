import { type Arithmetic, type Mdp, mdpFromArrays, ppo, type SoftmaxPolicy } from 'lakatos';

/** n states in a row: 'advance' leads to the next and, from the last, to the end with reward 1; 'quit' ends with 0. */
export const chain = <T>(arithmetic: Arithmetic<T>, length: number): Mdp<T> => {
  const names = [...Array.from({ length }, (_, i) => `state ${i}`), 'end'];
  return mdpFromArrays(arithmetic, {
    stateNames: names,
    actionNames: ['advance', 'quit'],
    transition: [...Array.from({ length }, (_, i) => [{ [names[i + 1]]: 1 }, { end: 1 }]), null],
    reward: [...Array.from({ length }, (_, i) => [i === length - 1 ? 1 : 0, 0]), null],
    terminal: ['end'],
    discount: 1,
  });
};

/** What a fork pays: on leaving the start, in the two states behind it (nothing if a branch ends at once). */
export interface ForkRewards {
  readonly start?: readonly [number, number];
  readonly left: number | string;
  readonly right: number | string | 'ends';
}

/** A start with two ways: left to s1, right to s2 or to the end. */
export const fork = <T>(arithmetic: Arithmetic<T>, { start = [0, 0], left, right }: ForkRewards): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: ['s0', 's1', 's2', 'end'],
    actionNames: ['left', 'right'],
    transition: [
      [{ s1: 1 }, right === 'ends' ? { end: 1 } : { s2: 1 }],
      [{ end: 1 }, { end: 1 }],
      [{ end: 1 }, { end: 1 }],
      null,
    ],
    reward: [[...start], [left, left], right === 'ends' ? [0, 0] : [right, right], null],
    terminal: ['end'],
    discount: 1,
  });

/** A thousand contexts of one choice, of which one pays: reward as sparse as one likes, and no delay. */
export const rareContext = <T>(arithmetic: Arithmetic<T>): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: ['rare', 'common', 'end'],
    transition: [[{ end: 1 }, { end: 1 }], [{ end: 1 }, { end: 1 }], null],
    reward: [[1, 0], [0, 0], null],
    initial: { rare: '1/1000', common: '999/1000', end: 0 },
    terminal: ['end'],
    discount: 1,
  });

/** PPO's expected gradient in its first epoch, taken apart: it is linear in rewards and values. */
export interface Split<T> {
  /** Through the rewards themselves: the gradient with V ≡ 0. */
  readonly direct: readonly T[];
  /** Through the critic: all the rest. */
  readonly mediated: readonly T[];
}

export interface SplitOptions<T> {
  /** λ. */
  readonly gaeLambda: T;
  /** V, [S]. */
  readonly values: readonly T[];
  /** Steps after which a rollout is cut and bootstrapped; absent: episodes run to their end. */
  readonly rolloutSteps?: number;
}

export const split = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: SplitOptions<T>): Split<T> => {
  const A = mdp.arithmetic;
  const { gaeLambda, values, rolloutSteps } = options;
  const gradient = (stateValues: readonly T[]): readonly T[] =>
    ppo.expected(mdp, policy, {
      stepSize: A.one,
      clipRange: A.ratio(1, 5),
      gaeLambda,
      critic: { kind: 'given', stateValues },
      ...(rolloutSteps !== undefined && { rolloutSteps }),
    }).parameters;
  const direct = gradient(A.zeros(mdp.states));
  return { direct, mediated: gradient(values).map((whole, i) => A.subtract(whole, direct[i])) };
};

/** |direct| / (|direct| + |mediated|), sums of absolute values; 1 where nothing is mediated. */
export const directShare = <T>(A: Arithmetic<T>, { direct, mediated }: Split<T>): T => {
  const size = (vector: readonly T[]): T => vector.reduce((sum, x) => A.add(sum, A.absolute(x)), A.zero);
  const [first, second] = [size(direct), size(mediated)];
  return A.isZero(second) ? A.one : A.divide(first, A.add(first, second));
};
