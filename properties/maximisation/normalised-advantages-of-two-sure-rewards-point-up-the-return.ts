import {
  atLeast,
  averageUpdate,
  bandits,
  claim,
  fractions,
  fullSupportPolicies,
  integers,
  policyGradient,
  ppo,
} from 'lakatos';

/** M7's true part: with two answers and rewards that do not vary, a batch holds at most two levels, and normalised or not
 *  the better answer's is the positive one. */
export default claim({
  id: 'maximisation/normalised-advantages-of-two-sure-rewards-point-up-the-return',
  title: 'With two answers of fixed reward the expected update of normalised advantages points up the expected reward',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: '⟨E[Δθ_normalised], ∇J⟩ ≥ 0, K = 2, batches of 2 or 3',
  forAll: {
    bandit: bandits({ answers: 2 }),
    policy: fullSupportPolicies(),
    episodes: integers({ from: 2, to: 3 }),
    floor: fractions({ from: '1/100', to: 1, denominator: 100 }),
  },
  then: {
    'it points up': ({ bandit, policy, episodes, floor }, { add, multiply, zero, zeros }) => {
      const { parameters } = averageUpdate(
        bandit.arithmetic,
        ppo.enumerated(bandit, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: 1,
          episodes,
          critic: { kind: 'given', stateValues: zeros(bandit.states) },
          advantageNormalization: { over: 'batch', deviation: 'population', epsilon: floor },
        }),
      );
      const gradient = policyGradient(bandit, policy);
      return atLeast(
        gradient.reduce((total, entry, i) => add(total, multiply(entry, parameters[i])), zero),
        0,
      );
    },
  },
  expect: 'holds',
  cases: 600,
  neighbours: ['maximisation/normalised-advantages-point-up-the-return'],
});
