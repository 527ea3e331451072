import { claim, equal, fractions, integers, stateValues } from 'lakatos';
import { firstStepGradient, partsOfGradient, sizeOf } from './_gradients.js';
import { chain, steadyPolicy } from './_worlds.js';

/** S03: with one reward at the end of n steps the delays 0, …, n − 1 have the same gradient each, so the direct share is
 *  the mean of λ^d. At λ = .95: 80 % for n = 10, 20 % for 100, 1 % for 2000. */
export default claim({
  id: 'credit/direct-share-of-a-chain',
  title:
    'In a chain of n steps with the reward at the end, (1 − λⁿ)/(n(1 − λ)) of PPO’s gradient comes directly from the reward, if the critic is correct',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'V = V^π ⇒ n·Σ|g_r| = (1 + λ + … + λ^(n−1))·Σ|g|',
  forAll: {
    length: integers({ from: 1, to: 7 }),
    forward: fractions({ from: '1/8', to: '7/8', denominator: 8 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 20 }),
  },
  then: {
    'the shares agree': ({ length, forward, gaeLambda }, arithmetic) => {
      const { add, integer, multiply, one, zero } = arithmetic;
      const mdp = chain(length, arithmetic);
      const policy = steadyPolicy(mdp, forward);
      const critic = stateValues(mdp, policy);
      const direct = partsOfGradient(mdp, policy, { gaeLambda, critic }).ofRewards;
      const whole = firstStepGradient(mdp, policy, { gaeLambda, critic });
      let [powers, power] = [zero, one];
      for (let delay = 0; delay < length; delay++) {
        powers = add(powers, power);
        power = multiply(power, gaeLambda);
      }
      return equal(multiply(integer(length), sizeOf(arithmetic, direct)), multiply(powers, sizeOf(arithmetic, whole)));
    },
  },
  expect: 'holds',
  cases: 600,
  neighbours: ['credit/sparse-reward-comes-mostly-through-the-value-head'],
});
