import { above, claim, fractions, integers, policyGradient } from 'lakatos';
import { glitchChain, steadyPolicy } from './_chain.js';

/** G4: A(s₀, go on) > 0 iff what going on is worth under the policy as it is, M·Π_{i≥1} p_i, exceeds what is known. At
 *  M = 10⁶ and p = 1/2 that is so up to 20 steps, and at 300 steps it is 9.8·10⁻⁸⁵. */
export default claim({
  id: 'glitch/exact-gradient-goes-for-the-glitch-only-if-it-is-worth-it',
  title:
    'The exact gradient makes the first step toward the glitch likelier only if going on is worth more than settling, under the policy as it is',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maybe then this reward-maximizing policy gets “selected for.”',
  },
  formula: '∂J/∂θ(s₀, go on) > 0 only if M·Π_{i≥1} p_i > r',
  forAll: {
    steps: integers({ from: 1, to: 5 }),
    known: fractions({ from: 0, to: 3 }),
    prize: fractions({ from: -3, to: 20 }),
    goOn: fractions({ from: '1/4', to: '3/4', denominator: 4 }),
  },
  then: {
    'the first step gains': ({ steps, known, prize, goOn }, arithmetic) => {
      const world = glitchChain(arithmetic, steps, { known, prize });
      return above(policyGradient(world, steadyPolicy(arithmetic, steps, goOn))[0], 0);
    },
  },
  onlyIf: {
    'going on is worth more': ({ steps, known, prize, goOn }, arithmetic) => {
      let worth = prize;
      for (let s = 1; s < steps; s++) worth = arithmetic.multiply(goOn, worth);
      return above(worth, known);
    },
  },
  expect: 'holds',
  cases: 5000,
  neighbours: ['glitch/exact-gradient-goes-for-the-glitch'],
});
