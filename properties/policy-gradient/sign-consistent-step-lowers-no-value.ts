import {
  advantages,
  allAtLeast,
  claim,
  fullSupportPolicies,
  mdps,
  rewardTables,
  stateValues,
  stepPolicy,
} from 'lakatos';

/** M3 (Lemma M): no gradient is needed, only that each logit moves to the side of its advantage: any weights of states and
 *  actions, dropped discounts, signs of gradients. */
export default claim({
  id: 'policy-gradient/sign-consistent-step-lowers-no-value',
  title: 'A step that moves every logit to the side of its advantage, by any amount, lowers no state’s value',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'reward is the optimization target of RL training' },
  formula: 'Δθ(s, a) = w(s, a)·A(s, a), w ≥ 0 ⇒ V^{π′} ≥ V^π',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    weights: rewardTables({ rewards: { from: 0, to: 20 } }),
  },
  then: {
    'no state loses value': ({ mdp, policy, weights }, { multiply }) => {
      const delta = advantages(mdp, policy).map((advantage, i) => multiply(weights[i], advantage));
      return allAtLeast(stateValues(mdp, stepPolicy(policy, delta)), stateValues(mdp, policy));
    },
  },
  expect: 'holds',
  cases: 10000,
  neighbours: ['policy-gradient/step-with-a-wrong-critic-lowers-no-return'],
});
