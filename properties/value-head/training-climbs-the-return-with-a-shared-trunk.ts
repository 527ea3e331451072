import { atLeast, bandits, claim, policyGradient, ppo, sharedTrunks } from 'lakatos';

/** V04: to first order the expected return changes by ⟨∇J, Δθ⟩; the part of Δθ that fits the value is free to point down. */
export default claim({
  id: 'value-head/training-climbs-the-return-with-a-shared-trunk',
  title: 'A small expected step of PPO does not lower the expected reward, also with a value head on the same trunk',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The way that a policy is optimized to output certain actions is not so trivial',
  },
  formula: '⟨∇J, E[Δθ]⟩ ≥ 0, policy and value on one trunk',
  forAll: { bandit: bandits({ answers: [2, 3] }), policy: sharedTrunks({ features: 1 }) },
  then: {
    'it points up': ({ bandit, policy }, { add, multiply, zero }) => {
      const gradient = policyGradient(bandit, policy);
      const { parameters } = ppo.expected(bandit, policy, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'trunk', lossWeight: 1 },
      });
      return atLeast(
        gradient.reduce((sum, entry, i) => add(sum, multiply(entry, parameters[i])), zero),
        0,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['value-head/training-climbs-the-return-with-a-critic-of-its-own'],
});
