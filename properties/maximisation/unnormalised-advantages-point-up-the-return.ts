import { allEqual, averageUpdate, claim, fullSupportPolicies, mdps, policyGradient, ppo } from 'lakatos';

/** M7: without the division the mean over batches is the gradient itself. */
export default claim({
  id: 'maximisation/unnormalised-advantages-point-up-the-return',
  title: 'The expected update of a batch of two points up the expected return',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'E[Δθ] = ∇J, batches of two',
  forAll: {
    world: mdps({ states: [2, 3], actions: 2, horizon: 1, rewardOn: 'transition', rewards: { from: 0, to: 10 } }),
    policy: fullSupportPolicies(),
  },
  then: {
    'it is the gradient': ({ world, policy }, { zeros }) =>
      allEqual(
        averageUpdate(
          world.arithmetic,
          ppo.enumerated(world, policy, {
            stepSize: 1,
            clipRange: '1/5',
            gaeLambda: 1,
            episodes: 2,
            critic: { kind: 'given', stateValues: zeros(world.states) },
          }),
        ).parameters,
        policyGradient(world, policy),
      ),
  },
  expect: 'holds',
  cases: 300,
  neighbours: ['maximisation/normalised-advantages-point-up-the-return'],
});
