import { answerRewards, type Mdp } from '../../mdp/index.js';
import { type Overseer, type TabularPolicy, tabularPolicyFromTables } from '../../policies/index.js';
import { overseerAnswers } from './overseerAnswers.js';

/** An overseer as the expert to imitate in an answer set: the policy whose answers are distributed as its are.
 *
 *  @param scores what it judges the answers by, [K]; by default their rewards */
export const demonstrator = <T>(
  bandit: Mdp<T>,
  overseer: Overseer<T>,
  scores: readonly T[] = answerRewards(bandit),
): TabularPolicy<T> => {
  const { arithmetic, states, actions } = bandit;
  const probabilities = arithmetic.zeros(states * actions);
  overseerAnswers(arithmetic, overseer, scores).forEach((probability, answer) => {
    probabilities[answer] = probability;
  });
  return tabularPolicyFromTables(arithmetic, { states, actions, probabilities });
};
