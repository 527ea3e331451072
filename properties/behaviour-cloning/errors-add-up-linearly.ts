import { atMost, claim, deterministicPolicies, expectedReturn, fullSupportPolicies, mdps } from 'lakatos';
import { alongPath, disagreement } from './_errors.js';

/** B02: a mistake that cannot be made good is paid for in every step after it: with ε = 1/10 and two steps .29 > .2. */
export default claim({
  id: 'behaviour-cloning/errors-add-up-linearly',
  title: 'Behaviour cloning loses at most Σ_t ε_t, where ε_t is its error at step t of the expert’s path',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'For imitation learning, don’t we want to produce a distilled model that would imitate M2',
  },
  formula: 'J(expert) − J(learner) ≤ Σ_{t<H} ε_t, costs in [0, 1]',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, horizon: [1, 3], discounts: [1], rewards: { from: -1, to: 0 } }),
    expert: deterministicPolicies(),
    learner: fullSupportPolicies(),
  },
  then: {
    'the loss is within the bound': ({ mdp, expert, learner }, arithmetic) => {
      const errors = alongPath(mdp, expert, disagreement(mdp, expert, learner, arithmetic), arithmetic);
      return atMost(
        arithmetic.subtract(expectedReturn(mdp, expert), expectedReturn(mdp, learner)),
        errors.reduce(arithmetic.add, arithmetic.zero),
      );
    },
  },
  expect: 'refuted',
  neighbours: [
    'behaviour-cloning/errors-add-up-quadratically',
    'behaviour-cloning/errors-on-ones-own-path-add-up-linearly-where-they-can-be-made-good',
  ],
});
