import { atLeast, claim, expectedReturn, fullSupportPolicies, mdps, ppo } from 'lakatos';

/** P12 (c): the objective weighs states by how often the old policy came there. 0 {go: 1/10 → 1, stay: 9/10 → 2}; going
 *  always while winning less in 1 and more in 2 gains 1/20 there and loses 2/5 of the return. */
export default claim({
  id: 'ppo/surrogate-gain-is-a-return-gain',
  title: 'A policy that PPO’s clipped objective prefers to the old one has at least its expected return',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'L^CLIP(π) ≥ 0 ⇒ J(π) ≥ J(π_old)',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, termination: 'always' }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
  },
  given: {
    'the objective prefers it': ({ mdp, oldPolicy, newPolicy }) =>
      atLeast(ppo.surrogate(mdp, { oldPolicy, newPolicy }, { clipRange: '1/5' }), 0),
  },
  then: {
    'the return is as high': ({ mdp, oldPolicy, newPolicy }) =>
      atLeast(expectedReturn(mdp, newPolicy), expectedReturn(mdp, oldPolicy)),
  },
  expect: 'refuted',
  neighbours: ['ppo/surrogate-gain-of-answers-is-a-return-gain', 'ppo/surrogate-gain-in-every-state-is-a-return-gain'],
});
