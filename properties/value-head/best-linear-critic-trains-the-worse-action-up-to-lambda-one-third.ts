import { atMost, below, claim, fractions } from 'lakatos';
import { gradientOfMisfit } from './_bestLinearCritic.js';

/** V05 (b): w/(w + 1/2) > 1/3 because w > 1/4. So training goes to the worst policy from every start; in between it goes
 *  to a mixed one, at λ = 1/2 to p = 2/3. */
export default claim({
  id: 'value-head/best-linear-critic-trains-the-worse-action-up-to-lambda-one-third',
  title: 'A linear value head with features 1 and 2 trains the worse of two actions at every policy, if λ ≤ 1/3',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'the reward events reinforce certain computational circuits in the value head/network, which will in turn reinforce and chisel certain circuits into the policy portion of the network',
  },
  formula: 'λ ≤ 1/3 ⇒ g(s₀, better) < 0 for every p',
  forAll: {
    first: fractions({ from: '1/100', to: '99/100', denominator: 100 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 30 }),
  },
  given: { 'λ is at most 1/3': ({ gaeLambda }) => atMost(gaeLambda, '1/3') },
  then: {
    'the better action is lowered': ({ first, gaeLambda }, arithmetic) =>
      below(gradientOfMisfit(first, gaeLambda, arithmetic)[0], 0),
  },
  expect: 'holds',
  cases: 600,
  neighbours: ['value-head/best-linear-critic-trains-the-better-action'],
});
