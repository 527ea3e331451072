import { atMost, claim, deterministicPolicies, expectedReturn, fullSupportPolicies, mdps } from 'lakatos';
import { alongPath, disagreement } from './_errors.js';

/** B03: also measured where the learner goes, as in DAgger, an error costs what it cannot make good. */
export default claim({
  id: 'behaviour-cloning/errors-on-ones-own-path-add-up-linearly',
  title: 'A learner loses at most the sum of its errors along its own path',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'For imitation learning, don’t we want to produce a distilled model that would imitate M2',
  },
  formula: 'J(expert) − J(learner) ≤ Σ_{t<H} ε̂_t, ε̂_t the error at step t of the learner’s path, costs in [0, 1]',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, horizon: [1, 3], discounts: [1], rewards: { from: -1, to: 0 } }),
    expert: deterministicPolicies(),
    learner: fullSupportPolicies(),
  },
  then: {
    'the loss is within the bound': ({ mdp, expert, learner }, arithmetic) => {
      const errors = alongPath(mdp, learner, disagreement(mdp, expert, learner, arithmetic), arithmetic);
      return atMost(
        arithmetic.subtract(expectedReturn(mdp, expert), expectedReturn(mdp, learner)),
        errors.reduce(arithmetic.add, arithmetic.zero),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['behaviour-cloning/errors-on-ones-own-path-add-up-linearly-where-they-can-be-made-good'],
});
