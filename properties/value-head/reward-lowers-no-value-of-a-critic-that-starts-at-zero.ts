import { allAtLeast, claim, fractions, fullSupportPolicies, mdps, ppo, rollouts } from 'lakatos';

/** With V = 0 every target is a sum of rewards. */
export default claim({
  id: 'value-head/reward-lowers-no-value-of-a-critic-that-starts-at-zero',
  title:
    'Rewards that are not negative lower no value of a critic that starts at zero, if each state has a value of its own',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'V = 0 ∧ r ≥ 0 ⇒ ΔV ≥ 0',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some', rewards: { from: 0, to: 2 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [1, 2], steps: [1, 2] }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'no value falls': ({ mdp, policy, episodes, gaeLambda }, { zeros }) => {
      const { stateValues: change } = ppo.onEpisodes(mdp, policy, episodes, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda,
        critic: { kind: 'tabular', stateValues: zeros(mdp.states), stepSize: 1 },
      });
      return allAtLeast(change ?? zeros(0), 0);
    },
  },
  expect: 'holds',
  cases: 1000,
  neighbours: ['value-head/reward-lowers-no-value-of-a-linear-head-that-starts-at-zero'],
});
