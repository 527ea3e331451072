import { type Arithmetic, type Rational, rational, readNumber } from '../../../src/arithmetic/index.js';
import { type Critic, ppo } from '../../../src/learners/index.js';
import { type Mdp, mdpFromArrays } from '../../../src/mdp/index.js';
import { type TabularPolicy, tabularPolicy } from '../../../src/policies/index.js';

export type Numeral = number | string;
/** Where an action leads for sure, and what it pays. */
export type Move = readonly [next: number, reward: Numeral];

/** A world without chance: each state lists its actions; the state after the last one listed is the end. γ = 1 unless
 *  given. */
export const sureWorld = <T>(
  arithmetic: Arithmetic<T>,
  moves: readonly (readonly Move[])[],
  discount: Numeral = 1,
): Mdp<T> => {
  const end = moves.length;
  const towards = (next: number) => Array.from({ length: end + 1 }, (_, s) => (s === next ? 1 : 0));
  return mdpFromArrays(arithmetic, {
    transition: [...moves.map((row) => row.map(([next]) => towards(next))), null],
    reward: [...moves.map((row) => row.map(([, reward]) => reward)), null],
    discount,
    terminal: [end],
  });
};

/** The policy with this row in every state that is not terminal. */
export const everywhere = <T>(mdp: Mdp<T>, row: readonly Numeral[]): TabularPolicy<T> =>
  tabularPolicy(
    mdp.arithmetic,
    mdp.terminal.map((isEnd) => (isEnd ? row.map(() => 0) : row)),
  );

export const half = ['1/2', '1/2'] as const;

/** A choice between a state that pays the first reward and one that pays the second, whatever is done there. */
export const fork = (first: Numeral, second: Numeral) =>
  sureWorld(rational, [
    [
      [1, 0],
      [2, 0],
    ],
    [
      [3, first],
      [3, first],
    ],
    [
      [3, second],
      [3, second],
    ],
  ]);

export const critic = (values: readonly Numeral[]): Critic<Rational> => ({
  kind: 'given',
  stateValues: values.map((value) => readNumber(rational, value)),
});

/** PPO's expected first step at step size 1, written as fractions. */
export const gradient = (
  mdp: Mdp<Rational>,
  policy: TabularPolicy<Rational>,
  values: Critic<Rational>,
  gaeLambda: Numeral,
): readonly string[] =>
  ppo
    .expected(mdp, policy, { stepSize: 1, clipRange: '1/5', gaeLambda, critic: values })
    .parameters.map((entry) => rational.format(entry));

/** The part that the rewards give alone: V = 0. */
export const directPart = (mdp: Mdp<Rational>, policy: TabularPolicy<Rational>, gaeLambda: Numeral) =>
  gradient(mdp, policy, critic(mdp.terminal.map(() => 0)), gaeLambda);

export const exact: Critic<Rational> = { kind: 'exact' };
