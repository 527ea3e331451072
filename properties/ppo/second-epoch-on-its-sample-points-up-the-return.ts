import { atLeast, averageUpdate, bandits, claim, fractions, fullSupportPolicies, policyGradient, ppo } from 'lakatos';

/** D2: in the second epoch the better answer is past the clip and the worse one is not, or the worse one is rare and its ratio
 *  has grown more: with r = (1, 19/20) and π = (9, 1)/10 it gains 9.39·10⁻⁴ in the mean at η = 1/10, with no critic and no
 *  normalisation. It is using the sample twice that turns the update. */
export default claim({
  id: 'ppo/second-epoch-on-its-sample-points-up-the-return',
  title: 'Two PPO epochs on one sample of an answer set point up the expected reward in the mean',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: '⟨E[Δθ], ∇J⟩ ≥ 0, two epochs, one sample, V = 0, ε = 1/5',
  forAll: {
    bandit: bandits({ answers: 2, rewards: { from: 0, to: 1, denominator: 20 } }),
    policy: fullSupportPolicies({ weights: 9 }),
    stepSize: fractions({ from: '1/10', to: 1, denominator: 10 }),
  },
  then: {
    'it points up': ({ bandit, policy, stepSize }, { add, multiply, zero, zeros }) => {
      const { parameters } = averageUpdate(
        bandit.arithmetic,
        ppo.enumerated(bandit, policy, {
          stepSize,
          clipRange: '1/5',
          gaeLambda: 1,
          epochs: 2,
          critic: { kind: 'given', stateValues: zeros(bandit.states) },
        }),
      );
      const gradient = policyGradient(bandit, policy);
      return atLeast(
        gradient.reduce((total, entry, i) => add(total, multiply(entry, parameters[i])), zero),
        0,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['maximisation/unnormalised-advantages-point-up-the-return', 'ppo/two-epochs-lower-no-return'],
});
