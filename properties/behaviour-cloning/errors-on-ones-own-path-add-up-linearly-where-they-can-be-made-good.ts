import {
  advantagesFrom,
  atLeast,
  atMost,
  claim,
  deterministicPolicies,
  expectedReturn,
  finiteHorizonValues,
  fullSupportPolicies,
  mdps,
} from 'lakatos';
import { alongPath, disagreement } from './_errors.js';

/** B03 with recoverability u = 1: by the performance difference lemma the loss is Σ_t E_learner[−A*_t], and a single error
 *  costs at most 1 if the expert can make it good afterwards. */
export default claim({
  id: 'behaviour-cloning/errors-on-ones-own-path-add-up-linearly-where-they-can-be-made-good',
  title:
    'A learner loses at most the sum of its errors along its own path, if the expert can make good any single error at a cost of 1',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'For imitation learning, don’t we want to produce a distilled model that would imitate M2',
  },
  formula: 'A*_t(s, a) ≥ −1 for all t, s, a ⇒ J(expert) − J(learner) ≤ Σ_{t<H} ε̂_t',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, horizon: [1, 3], discounts: [1], rewards: { from: -1, to: 0 } }),
    expert: deterministicPolicies(),
    learner: fullSupportPolicies(),
  },
  given: {
    'a single error costs at most 1': ({ mdp, expert }) => {
      const values = finiteHorizonValues(mdp, expert);
      return values
        .slice(1)
        .flatMap((next, t) =>
          advantagesFrom(mdp, values[t], next).flatMap((advantage, i) =>
            mdp.available[i] ? [atLeast(advantage, -1)] : [],
          ),
        );
    },
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
  expect: 'holds',
  neighbours: ['behaviour-cloning/errors-on-ones-own-path-add-up-linearly', 'behaviour-cloning/errors-add-up-linearly'],
});
