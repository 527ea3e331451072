import { atMost, claim, deterministicPolicies, expectedReturn, fullSupportPolicies, mdps } from 'lakatos';
import { alongPath, disagreement } from './_errors.js';

/** B01: until the first mistake the learner is where the expert would be; after it at most 1 is lost in each step that is
 *  left. Costs are in [0, 1]. */
export default claim({
  id: 'behaviour-cloning/errors-add-up-quadratically',
  title: 'Behaviour cloning loses at most Σ_t (H − t)·ε_t, where ε_t is its error at step t of the expert’s path',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'For imitation learning, don’t we want to produce a distilled model that would imitate M2',
  },
  formula: 'J(expert) − J(learner) ≤ Σ_{t<H} (H − t)·ε_t, costs in [0, 1]',
  forAll: {
    mdp: mdps({
      states: [2, 4],
      actions: 2,
      horizon: [1, 4],
      discounts: [1],
      rewards: { from: -1, to: 0, denominator: 2 },
    }),
    expert: deterministicPolicies(),
    learner: fullSupportPolicies(),
  },
  then: {
    'the loss is within the bound': ({ mdp, expert, learner }, arithmetic) => {
      const { add, integer, multiply, subtract, zero } = arithmetic;
      const horizon = mdp.horizon ?? 1;
      const errors = alongPath(mdp, expert, disagreement(mdp, expert, learner, arithmetic), arithmetic);
      const bound = errors.reduce((sum, error, t) => add(sum, multiply(integer(horizon - t), error)), zero);
      return atMost(subtract(expectedReturn(mdp, expert), expectedReturn(mdp, learner)), bound);
    },
  },
  expect: 'holds',
  neighbours: ['behaviour-cloning/errors-add-up-linearly'],
});
