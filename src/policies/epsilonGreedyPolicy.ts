import { require } from '../errors/index.js';
import { type Mdp, pair } from '../mdp/index.js';
import { greedyActions } from './greedyActions.js';
import type { TabularPolicy } from './policy.js';
import { type Entry, readEntry } from './readTables.js';
import { uniformRows } from './softmax.js';
import { tabularPolicyFromTables } from './tabularPolicy.js';

/** With probability ε any available action, else a greedy one; both uniformly, so ties share alike.
 *    π(a|s) = ε/|A(s)| + (1 − ε)·1{a greedy}/|greedy(s)|                               [sutton2018, sec. 5.4]
 *
 *  @param actionValues Q, flat [S·A]    @param epsilon ε, 0 ≤ ε ≤ 1; 0 is the greedy policy
 *  @throws InvalidInput; Undecided as `greedyActions` */
export const epsilonGreedyPolicy = <T>(
  mdp: Mdp<T>,
  actionValues: readonly T[],
  epsilon: Entry<T>,
): TabularPolicy<T> => {
  const { arithmetic: A, states, actions } = mdp;
  const exploring = readEntry(A, epsilon, 'epsilonGreedyPolicy(…).epsilon');
  const exploiting = A.subtract(A.one, exploring);
  require(A.forKernels.knownSign(exploring) !== -1 && A.forKernels.knownSign(exploiting) !== -1, () => ({
    what: 'ε is a probability',
    where: 'epsilonGreedyPolicy(…).epsilon',
    seen: A.format(exploring),
    expected: '0 … 1',
    fix: 'give the probability of exploring, for example "1/10"',
  }));
  const probabilities = uniformRows(A, states * actions, actions, mdp.available).map((share) =>
    A.multiply(exploring, share),
  );
  greedyActions(mdp, actionValues).forEach((greedy, state) => {
    for (const action of greedy) {
      const share = A.multiply(exploiting, A.ratio(1, greedy.length));
      probabilities[pair(mdp, state, action)] = A.add(probabilities[pair(mdp, state, action)], share);
    }
  });
  return tabularPolicyFromTables(A, { states, actions, probabilities });
};
