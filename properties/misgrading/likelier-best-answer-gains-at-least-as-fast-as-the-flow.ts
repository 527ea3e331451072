import { answerRewards, atLeast, bandits, claim, fractions, fullSupportPolicies, policyGradientStep } from 'lakatos';
import { bestAnswer } from '../_bestAnswer.js';

/** X01 in finite time: above 1/2 the function 2 sinh x + 2x of the log-odds is convex, so a step gains at least what the flow gains, 2ηΔ.
 *  From p₀ = 1/2 on, o − 1/o + 2 ln o ≥ 2ηΔ·n after n steps: the best answer is reached at a rate of 1/n. */
export default claim({
  id: 'misgrading/likelier-best-answer-gains-at-least-as-fast-as-the-flow',
  title:
    'Once the best of two answers is the likelier one, each exact step of any size brings it as far as the gradient flow',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'p ≥ 1/2, o = p/(1 − p) ⇒ f(o′) − f(o) ≥ 2ηΔ for f(o) = o − 1/o + 2 ln o',
  forAll: {
    bandit: bandits({ answers: 2, ties: 'uniqueBest' }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/4', to: 10, denominator: 4 }),
  },
  given: {
    'the best answer is the likelier one': ({ bandit, policy }, arithmetic) =>
      atLeast(policy.probabilities[bestAnswer(arithmetic, bandit)], '1/2'),
  },
  then: {
    'it gains as much': ({ bandit, policy, stepSize }, arithmetic) => {
      const { absolute, add, divide, integer, log, multiply, one, subtract } = arithmetic;
      const best = bestAnswer(arithmetic, bandit);
      const [first, second] = answerRewards(bandit);
      const flow = multiply(multiply(integer(2), stepSize), absolute(subtract(first, second)));
      const before = policy.probabilities;
      const after = policyGradientStep(bandit, policy, stepSize).probabilities;
      const odds = divide(before[best], before[1 - best]);
      const newOdds = divide(after[best], after[1 - best]);
      const gained = add(
        subtract(subtract(newOdds, divide(one, newOdds)), subtract(odds, divide(one, odds))),
        multiply(integer(2), log(divide(newOdds, odds))),
      );
      return atLeast(gained, flow);
    },
  },
  expect: 'holds',
  cases: 10000,
  neighbours: ['misgrading/better-graded-answer-is-the-likelier-after-four-steps'],
});
