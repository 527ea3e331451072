import { type Rational, rational } from '../../arithmetic/index.js';

/** One way a step can go. */
export interface Outcome {
  readonly probability: Rational;
  readonly nextState: number;
  /** Reward units. */
  readonly reward: Rational;
}

/** The tables of a model whose steps are listed outcome by outcome. Outcomes with the same next state are merged:
 *  their probabilities add, and r(s,a,s′) is the mean of their rewards.
 *  @param outcomes one list for each pair, flat [S·A]; empty for a pair that is not available
 *  @returns `transitionReward` only where some pair's reward depends on the next state */
export const tablesFromOutcomes = (states: number, outcomes: readonly (readonly Outcome[])[]) => {
  const transition = rational.zeros(outcomes.length * states);
  const paid = rational.zeros(outcomes.length * states);
  const reward = rational.zeros(outcomes.length);
  let varies = false;
  for (let index = 0; index < outcomes.length; index++) {
    for (const outcome of outcomes[index]) {
      const at = index * states + outcome.nextState;
      const share = rational.multiply(outcome.probability, outcome.reward);
      transition[at] = rational.add(transition[at], outcome.probability);
      paid[at] = rational.add(paid[at], share);
      reward[index] = rational.add(reward[index], share);
    }
    for (let at = index * states; at < (index + 1) * states; at++) {
      if (rational.isZero(transition[at])) continue;
      paid[at] = rational.divide(paid[at], transition[at]);
      if (rational.sign(rational.subtract(paid[at], reward[index])) !== 0) varies = true;
    }
  }
  return {
    transition,
    reward,
    ...(varies ? { transitionReward: paid } : {}),
    available: outcomes.map((list) => list.length > 0),
  };
};
