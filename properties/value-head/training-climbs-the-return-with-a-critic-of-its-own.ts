import { atLeast, bandits, claim, policyGradient, ppo, sharedTrunks, valueFunctions } from 'lakatos';

/** V04 under H-sep: in an answer set every critic is a baseline, and Δθ = ∇J. */
export default claim({
  id: 'value-head/training-climbs-the-return-with-a-critic-of-its-own',
  title: 'A small expected step of PPO does not lower the expected reward, if the critic has parameters of its own',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The way that a policy is optimized to output certain actions is not so trivial',
  },
  formula: '⟨∇J, E[Δθ]⟩ ≥ 0, critic separate',
  forAll: { bandit: bandits({ answers: [2, 3] }), policy: sharedTrunks({ features: 1 }), critic: valueFunctions() },
  then: {
    'it points up': ({ bandit, policy, critic }, { add, multiply, zero }) => {
      const gradient = policyGradient(bandit, policy);
      const { parameters } = ppo.expected(bandit, policy, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'tabular', stateValues: critic, stepSize: 1 },
      });
      return atLeast(
        gradient.reduce((sum, entry, i) => add(sum, multiply(entry, parameters[i])), zero),
        0,
      );
    },
  },
  expect: 'holds',
  neighbours: ['value-head/training-climbs-the-return-with-a-shared-trunk'],
});
