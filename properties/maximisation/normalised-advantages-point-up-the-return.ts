import { atLeast, averageUpdate, claim, fullSupportPolicies, mdps, policyGradient, ppo } from 'lakatos';

/** M7, D2: dividing by the deviation of the batch makes rare prizes count less than they pay: a prize of 10 with chance
 *  1/10 against a sure 1/2 has E[Δθ]·∇J = −1/20 in batches of two. */
export default claim({
  id: 'maximisation/normalised-advantages-point-up-the-return',
  title: 'The expected update of advantages that are normalised over the batch points up the expected return',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: '⟨E[Δθ_normalised], ∇J⟩ ≥ 0, batches of two',
  forAll: {
    world: mdps({
      states: 3,
      actions: 2,
      horizon: 1,
      rewardOn: 'transition',
      rewards: { from: 0, to: 10 },
      weights: 10,
    }),
    policy: fullSupportPolicies({ weights: 2 }),
  },
  then: {
    'it points up': ({ world, policy }, { add, multiply, zero, zeros }) => {
      const { parameters } = averageUpdate(
        world.arithmetic,
        ppo.enumerated(world, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: 1,
          episodes: 2,
          critic: { kind: 'given', stateValues: zeros(world.states) },
          advantageNormalization: { over: 'batch', deviation: 'population', epsilon: '1/1000' },
        }),
      );
      const gradient = policyGradient(world, policy);
      return atLeast(
        gradient.reduce((sum, entry, i) => add(sum, multiply(entry, parameters[i])), zero),
        0,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['maximisation/unnormalised-advantages-point-up-the-return'],
});
