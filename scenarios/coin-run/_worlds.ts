import {
  type Arithmetic,
  gridworld,
  type LinearPolicy,
  linearPolicy,
  type Mdp,
  mdpFromArrays,
  type Policy,
  type Rational,
} from 'lakatos';

/** Where the coin lies: it is on the right in training, and on the left at test. */
export type Coin = 'right' | 'left';

/** What is rewarded. The two agree on everything that training visits. */
export type Goal = 'coin' | 'right';

/** One step to the left or to the right, with the coin on the right (training) or on the left (test). */
export const oneStep = <T>(arithmetic: Arithmetic<T>, start: Coin, goal: Goal): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: ['coin on the right', 'coin on the left', 'end'],
    actionNames: ['left', 'right'],
    transition: [[{ end: 1 }, { end: 1 }], [{ end: 1 }, { end: 1 }], null],
    reward: [[0, 1], goal === 'coin' ? [1, 0] : [0, 1], null],
    initial: start === 'right' ? 0 : 1,
    terminal: ['end'],
    discount: 1,
  });

/** The policy z(right) = w_c·c + w_b·β over these two states, c = +1 where the coin is on the right and −1 where it is
 *  on the left; at given weights, or at given probabilities of the direction right in both states. */
export const directionPolicy = <T>(
  A: Arithmetic<T>,
  beta: Rational,
  point: { readonly weights: readonly T[] } | { readonly right: readonly [string, string] },
): LinearPolicy<T> => {
  const scale = String(beta);
  const features = [
    [
      [0, 0],
      [1, scale],
    ],
    [
      [0, 0],
      [-1, scale],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ];
  const available = [true, true, true, true, false, false];
  if ('weights' in point) return linearPolicy(A, { features, weights: point.weights, available });
  const rows = point.right.map((right) => [complement(right), right]);
  return linearPolicy(A, { features, probabilities: [...rows, [0, 0]] });
};

const complement = (probability: string): string => {
  const [top, bottom = '1'] = probability.split('/');
  return `${Number(bottom) - Number(top)}/${bottom}`;
};

/** A corridor of `length` cells with the coin at one end and the way out at the other; the start is in the middle. */
export const corridor = <T>(arithmetic: Arithmetic<T>, coin: Coin, length: number): Mdp<T> => {
  const side = '.'.repeat((length - 3) / 2);
  const [left, right] = coin === 'left' ? ['G', 'H'] : ['H', 'G'];
  return gridworld(arithmetic, {
    map: [`${left}${side}S${side}${right}`],
    moves: ['left', 'right'],
    rewards: { goal: 1 },
    discount: 1,
  });
};

/** Going right with the same probability in every cell. */
export const walk = <T>(world: Mdp<T>, right: T): Policy<T> => {
  const A = world.arithmetic;
  return {
    states: world.states,
    actions: 2,
    probabilities: world.terminal.flatMap((terminal) =>
      terminal ? [A.zero, A.zero] : [A.subtract(A.one, right), right],
    ),
  };
};
