import { allEqual, claim, equal, fractions, policyGradient } from 'lakatos';
import { firstStepGradient } from '../credit/_gradients.js';
import { branches, steadyPolicy } from '../credit/_worlds.js';

/** V05 (a): V cancels between the two branches; what is left of the difference of their rewards has weight λ. At λ = 0 the
 *  choice is never learned. */
export default claim({
  id: 'value-head/critic-that-takes-two-states-for-one-lets-lambda-through',
  title:
    'Where the critic takes the two states behind a choice for one, PPO’s expected gradient of the choice is λ times the policy gradient',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'the reward events reinforce certain computational circuits in the value head/network, which will in turn reinforce and chisel certain circuits into the policy portion of the network',
  },
  formula: 'V(s₁) = V(s₂) ⇒ g(s₀, ·) = λ·p(1 − p)·(r₁ − r₂)·(1, −1)',
  forAll: {
    first: fractions({ from: '1/8', to: '7/8', denominator: 8 }),
    left: fractions({ from: -3, to: 3, denominator: 1 }),
    right: fractions({ from: -3, to: 3, denominator: 1 }),
    start: fractions({ from: -2, to: 2, denominator: 1 }),
    leftValue: fractions({ from: -2, to: 2, denominator: 1 }),
    rightValue: fractions({ from: -2, to: 2, denominator: 1 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 20 }),
  },
  given: { 'the critic takes the two for one': ({ leftValue, rightValue }) => equal(leftValue, rightValue) },
  then: {
    'the gradient is λ times the true one': (
      { first, left, right, start, leftValue, rightValue, gaeLambda },
      arithmetic,
    ) => {
      const mdp = branches(1, [left, right], arithmetic);
      const policy = steadyPolicy(mdp, first);
      const critic = [start, leftValue, rightValue, arithmetic.zero];
      return allEqual(
        firstStepGradient(mdp, policy, { gaeLambda, critic }).slice(0, 2),
        policyGradient(mdp, policy)
          .slice(0, 2)
          .map((entry) => arithmetic.multiply(gaeLambda, entry)),
      );
    },
  },
  expect: 'holds',
  cases: 1000,
  neighbours: ['credit/ppo-climbs-the-return-whatever-its-critic'],
});
