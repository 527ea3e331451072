import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, rollouts } from 'lakatos';

/** V02, its neighbour: a constant c is lost by (1 − γ)c in every step, and whole at the end. */
export default claim({
  id: 'value-head/constant-critic-moves-nothing-without-reward',
  title: 'Without reward a critic that says the same of every state moves no policy',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'r = 0 ∧ V = c ⇒ Δθ = 0',
  forAll: {
    mdp: mdps({
      states: [2, 3],
      actions: 2,
      termination: 'always',
      rewards: { from: 0, to: 0 },
      discounts: { from: '1/2', to: 1, denominator: 2 },
    }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [1, 2] }),
    level: fractions({ from: -2, to: 2, denominator: 1 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  then: {
    'the policy does not move': ({ mdp, policy, episodes, level, gaeLambda }, { zeros }) =>
      allEqual(
        ppo.onEpisodes(mdp, policy, episodes, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          critic: { kind: 'given', stateValues: zeros(mdp.states).fill(level) },
        }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['value-head/constant-critic-moves-nothing-without-reward-discount-or-end'],
});
