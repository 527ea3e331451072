import { atLeast, claim, expectedReturn, fullSupportPolicies, mdps, ppo } from 'lakatos';

/** P12: by the performance difference lemma J(π) − J(π_old) = Σ_s d^π(s)·Σ_a π·A_old, and each inner sum is at least the
 *  objective of its state. */
export default claim({
  id: 'ppo/surrogate-gain-in-every-state-is-a-return-gain',
  title: 'A policy that PPO’s clipped objective prefers in every state has at least the old one’s expected return',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'L^CLIP_s(π) ≥ 0 for all s ⇒ J(π) ≥ J(π_old)',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, termination: 'always' }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
  },
  given: {
    'the objective prefers it in every state': ({ mdp, oldPolicy, newPolicy }, { one, zero }) =>
      mdp.terminal.flatMap((isEnd, state) => {
        if (isEnd) return [];
        const stateWeights = mdp.terminal.map((_, other) => (other === state ? one : zero));
        return [atLeast(ppo.surrogate(mdp, { oldPolicy, newPolicy }, { clipRange: '1/5', stateWeights }), 0)];
      }),
  },
  then: {
    'the return is as high': ({ mdp, oldPolicy, newPolicy }) =>
      atLeast(expectedReturn(mdp, newPolicy), expectedReturn(mdp, oldPolicy)),
  },
  expect: 'holds',
  neighbours: ['ppo/surrogate-gain-is-a-return-gain', 'ppo/surrogate-gain-within-the-clip-is-a-return-gain'],
});
