import { allAtMost, claim, fractions, fullSupportPolicies, mdps, ppo, rollouts, valueFunctions } from 'lakatos';

/** Clipping takes away the gradient of a value that has left its range; it does not bring it back, and the first step of a
 *  batch knows no clip. */
export default claim({
  id: 'value-head/clipped-values-stay-within-the-clip-range',
  title: 'A batch with a clipped value loss moves no value further than the clip range',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: '|ΔV(s)| ≤ ε_V',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [1, 2] }),
    critic: valueFunctions(),
    valueClipRange: fractions({ from: 0, to: 2, denominator: 4 }),
  },
  then: {
    'no value moves further': ({ mdp, policy, episodes, critic, valueClipRange }, { absolute, zeros }) => {
      const { stateValues: change } = ppo.onEpisodes(mdp, policy, episodes, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'tabular', stateValues: critic, stepSize: 1 },
        valueClipRange,
      });
      return allAtMost((change ?? zeros(0)).map(absolute), valueClipRange);
    },
  },
  expect: 'refuted',
  neighbours: ['value-head/clipped-value-loss-is-at-least-the-square'],
});
