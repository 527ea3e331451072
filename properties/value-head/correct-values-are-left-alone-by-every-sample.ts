import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, rollouts, stateValues } from 'lakatos';

/** What a sample teaches is its luck: a reward above what was expected raises the value, one below lowers it. */
export default claim({
  id: 'value-head/correct-values-are-left-alone-by-every-sample',
  title: 'No sample moves the values of a tabular critic that are the policy’s own',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'V = V^π ⇒ ΔV = 0, sample by sample',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [1, 2] }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'no value moves': ({ mdp, policy, episodes, gaeLambda }, { zeros }) => {
      const { stateValues: change } = ppo.onEpisodes(mdp, policy, episodes, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda,
        critic: { kind: 'tabular', stateValues: stateValues(mdp, policy), stepSize: 1 },
      });
      return allEqual(change ?? zeros(0), 0);
    },
  },
  expect: 'refuted',
  neighbours: ['value-head/correct-values-are-left-alone-on-average'],
});
