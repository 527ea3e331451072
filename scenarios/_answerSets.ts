import {
  type Arithmetic,
  bandit,
  InvalidInput,
  type Mdp,
  type Rational,
  rational,
  sum,
  type TabularPolicy,
  tabularPolicy,
} from 'lakatos';

/** The answer set with these scores. */
export const answerSet = <T>(arithmetic: Arithmetic<T>, scores: readonly Rational[]): Mdp<T> =>
  bandit(arithmetic, scores.map(String));

/** Weights as probabilities. */
export const shares = (weights: readonly Rational[]): readonly Rational[] =>
  weights.map((weight) => rational.divide(weight, sum(rational, weights)));

/** A model that gives each answer its share of these weights.
 *  @throws InvalidInput unless there is a weight for each score */
export const answerModel = <T>(
  arithmetic: Arithmetic<T>,
  weights: readonly Rational[],
  scores: readonly Rational[],
): TabularPolicy<T> => {
  if (weights.length !== scores.length) {
    throw new InvalidInput({
      what: 'every answer has a score and a weight',
      where: 'scenario, parameters',
      seen: `${scores.length} scores and ${weights.length} weights`,
      expected: 'as many of the one as of the other',
      fix: 'set both lists to the same length; simulate <scenario> --help names them',
    });
  }
  return tabularPolicy(arithmetic, [shares(weights).map(String), weights.map(() => 0)]);
};

/** The updates at which a run is written down: all of them while they are few, else about `count`, closer at first. */
export const checkpoints = (updates: number, count = 120): ReadonlySet<number> => {
  const kept = new Set([0, updates]);
  for (let i = 0; i <= count; i++) kept.add(Math.round(updates * (i / count) ** 2));
  return kept;
};
