import { atLeast, claim, featureMaps, fractions, fullSupportPolicies, mdps, ppo, rollouts } from 'lakatos';

/** A linear head answers for all states with one weight: reward met in one lowers the value of another whose feature has the
 *  other sign, and through it the advantage of going there. */
export default claim({
  id: 'value-head/reward-lowers-no-value-of-a-linear-head-that-starts-at-zero',
  title: 'Rewards that are not negative lower no value of a linear value head that starts at zero',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'V(s) = x(s)·w, w = 0 ∧ r ≥ 0 ⇒ ΔV(s) ≥ 0 for every s that is not terminal',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some', rewards: { from: 0, to: 2 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [1, 2], steps: [1, 2] }),
    features: featureMaps({ features: 1 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'no value falls': ({ mdp, policy, episodes, features, gaeLambda }, { multiply, zero, zeros }) => {
      const { criticWeights } = ppo.onEpisodes(mdp, policy, episodes, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda,
        critic: { kind: 'linear', features: features.values, weights: [zero], stepSize: 1 },
      });
      const [change] = criticWeights ?? zeros(1);
      return mdp.terminal.flatMap((isEnd, s) => (isEnd ? [] : [atLeast(multiply(features.values[s], change), 0)]));
    },
  },
  expect: 'refuted',
  neighbours: ['value-head/reward-lowers-no-value-of-a-critic-that-starts-at-zero'],
});
