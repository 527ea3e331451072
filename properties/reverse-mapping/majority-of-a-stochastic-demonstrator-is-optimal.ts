import {
  atLeast,
  claim,
  deterministicPolicies,
  deterministicPolicy,
  expectedReturn,
  fullSupportPolicies,
  mdps,
  withRewards,
} from 'lakatos';

/** M05 (c): the minority action is the better one where it leads to a state in which the demonstrator is easy to match. */
export default claim({
  id: 'reverse-mapping/majority-of-a-stochastic-demonstrator-is-optimal',
  title: 'Rewarded for agreeing with a stochastic demonstrator, taking its likeliest action in every state is optimal',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'applying reward 1 to M2′s demonstrated behaviour' },
  formula: 'r(s, a) = q(a|s) ⇒ J(argmax q) ≥ J(π)',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, horizon: [1, 3], discounts: [1], rewards: { from: 0, to: 0 } }),
    demonstrator: fullSupportPolicies(),
    policy: deterministicPolicies(),
  },
  then: {
    'nobody collects more': ({ mdp, demonstrator, policy }, { sign, subtract }) => {
      const rewarded = withRewards(mdp, demonstrator.probabilities);
      const likeliest = Array.from({ length: mdp.states }, (_, s) =>
        sign(subtract(demonstrator.probabilities[2 * s + 1], demonstrator.probabilities[2 * s])) === 1 ? 1 : 0,
      );
      return atLeast(expectedReturn(rewarded, deterministicPolicy(mdp, likeliest)), expectedReturn(rewarded, policy));
    },
  },
  expect: 'refuted',
  neighbours: ['reverse-mapping/matching-every-step-is-optimal-where-length-is-fixed'],
});
