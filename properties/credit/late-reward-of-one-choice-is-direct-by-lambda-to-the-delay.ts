import { allEqual, claim, equal, fractions, integers, stateValues } from 'lakatos';
import { firstStepGradient, partsOfGradient } from './_gradients.js';
import { branches, steadyPolicy } from './_worlds.js';

/** S06 (iii), S12: what the sentence needs is λ < 1, a trained critic, and d ≫ 1/(1 − λ) steps between the choice that
 *  matters and its reward. */
export default claim({
  id: 'credit/late-reward-of-one-choice-is-direct-by-lambda-to-the-delay',
  title:
    'Where one choice is rewarded d steps later, λ^d of PPO’s gradient comes directly from the reward, if the critic is correct',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'V = V^π ⇒ g_r(s₀, ·) = λ^d·g(s₀, ·)',
  forAll: {
    delay: integers({ from: 0, to: 4 }),
    first: fractions({ from: '1/8', to: '7/8', denominator: 8 }),
    left: fractions({ from: -3, to: 3, denominator: 1 }),
    right: fractions({ from: -3, to: 3, denominator: 1 }),
    criticError: fractions({ from: 0, to: 2, denominator: 1 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 20 }),
  },
  given: { 'the critic is correct': ({ criticError }) => equal(criticError, 0) },
  then: {
    'the choice has that share': ({ delay, first, left, right, criticError, gaeLambda }, arithmetic) => {
      const { add, multiply, one } = arithmetic;
      const mdp = branches(delay, [left, right], arithmetic);
      const policy = steadyPolicy(mdp, first);
      const critic = stateValues(mdp, policy).map((value, s) => (s === 1 ? add(value, criticError) : value));
      const direct = partsOfGradient(mdp, policy, { gaeLambda, critic }).ofRewards;
      const whole = firstStepGradient(mdp, policy, { gaeLambda, critic });
      const share = Array.from({ length: delay }, () => gaeLambda).reduce(multiply, one);
      return allEqual(
        direct.slice(0, 2),
        whole.slice(0, 2).map((entry) => multiply(share, entry)),
      );
    },
  },
  expect: 'holds',
  cases: 600,
  neighbours: ['credit/sparse-reward-comes-mostly-through-the-value-head'],
});
