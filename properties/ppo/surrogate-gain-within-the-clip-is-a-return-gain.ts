import { atLeast, atMost, claim, expectedReturn, fullSupportPolicies, mdps, ppo } from 'lakatos';

/** M6′: the same with every ratio inside the clip, where the objective is the unclipped one. The visits still change. */
export default claim({
  id: 'ppo/surrogate-gain-within-the-clip-is-a-return-gain',
  title: 'A policy within the clip that PPO’s objective prefers to the old one has at least its expected return',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'reward is the optimization target of RL training' },
  formula: '|ρ − 1| ≤ ε ∧ L^CLIP(π) ≥ 0 ⇒ J(π) ≥ J(π_old)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'always' }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
  },
  given: {
    'every ratio is within the clip': ({ mdp, oldPolicy, newPolicy }, { divide, isZero }) =>
      oldPolicy.probabilities.flatMap((old, i) =>
        mdp.terminal[Math.floor(i / 2)] || isZero(old)
          ? []
          : [
              atMost(divide(newPolicy.probabilities[i], old), '3/2'),
              atLeast(divide(newPolicy.probabilities[i], old), '1/2'),
            ],
      ),
    'the objective prefers it': ({ mdp, oldPolicy, newPolicy }) =>
      atLeast(ppo.surrogate(mdp, { oldPolicy, newPolicy }, { clipRange: '1/2' }), 0),
  },
  then: {
    'the return is as high': ({ mdp, oldPolicy, newPolicy }) =>
      atLeast(expectedReturn(mdp, newPolicy), expectedReturn(mdp, oldPolicy)),
  },
  expect: 'refuted',
  neighbours: ['ppo/surrogate-gain-in-every-state-is-a-return-gain'],
});
