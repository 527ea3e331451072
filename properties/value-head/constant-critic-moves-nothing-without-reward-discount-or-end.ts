import { allEqual, claim, equal, fractions, fullSupportPolicies, mdps, ppo, rollouts } from 'lakatos';

/** V02, its neighbour: with γ = 1 and no end in the sample every TD error is c − c. */
export default claim({
  id: 'value-head/constant-critic-moves-nothing-without-reward-discount-or-end',
  title:
    'Without reward a critic that says the same of every state moves no policy, if nothing is discounted and the sample did not end',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'r = 0 ∧ V = c ∧ γ = 1 ∧ truncated ⇒ Δθ = 0',
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
  given: {
    'nothing is discounted': ({ mdp }) => equal(mdp.discount, 1),
    'the sample did not end': ({ episodes }) => equal(episodes.filter(({ end }) => end === 'terminated').length, 0),
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
  expect: 'holds',
  cases: 1000,
  neighbours: ['value-head/constant-critic-moves-nothing-without-reward'],
});
