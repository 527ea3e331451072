import { allEqual, claim, fullSupportPolicies, mdps, policyGradient } from 'lakatos';
import { meanUpdateOfTwo } from './_batchesOfTwo.js';

/** M7: subtracting the mean of a batch of B leaves (1 − 1/B)·∇J, since each episode's own reward is in the mean; leaving it
 *  out leaves ∇J. It is the division by the deviation that turns the update, not the subtraction. */
export default claim({
  id: 'maximisation/mean-of-the-batch-as-baseline-points-up-the-return',
  title:
    'With the mean reward of a batch of two as baseline the expected update is half the gradient, with the other’s reward all of it',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'E[Δθ(r − mean)] = ½·∇J, E[Δθ(r − r_other)] = ∇J',
  forAll: {
    world: mdps({ states: [2, 3], actions: [2, 3], horizon: 1, rewardOn: 'transition', rewards: { from: 0, to: 10 } }),
    policy: fullSupportPolicies(),
  },
  then: {
    'with the mean it is half the gradient': ({ world, policy }, arithmetic) => {
      const { add, multiply, ratio } = arithmetic;
      const half = ratio(1, 2);
      return allEqual(
        meanUpdateOfTwo(arithmetic, { world, policy }, (own, other) => multiply(half, add(own, other))),
        policyGradient(world, policy).map((entry) => multiply(half, entry)),
      );
    },
    'with the other’s reward it is the gradient': ({ world, policy }, arithmetic) =>
      allEqual(
        meanUpdateOfTwo(arithmetic, { world, policy }, (_own, other) => other),
        policyGradient(world, policy),
      ),
  },
  expect: 'holds',
  cases: 300,
  neighbours: ['maximisation/normalised-advantages-point-up-the-return'],
});
