import { atMost, claim, fractions, integers, policyGradient } from 'lakatos';
import { glitchChain, steadyPolicy } from '../glitch/_chain.js';

/** "(presumably) fail to exploit reward hacking opportunities which are hard to explore into": ∂/∂θ of M·Π_i p_i is
 *  M·Π_i p_i·(1 − p_i), so the exact gradient sees the prize, at the size of its chance. The page has no entry for it. */
export default claim({
  id: 'tampering/exact-gradient-of-a-hidden-prize-is-as-small-as-its-chance',
  title:
    'What a prize at the end of a chain of precise actions adds to the exact gradient is at most the prize times the chance to find it',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'fail to exploit reward hacking opportunities which are hard to explore into.',
  },
  formula: '|∂J_M/∂θ − ∂J_0/∂θ| ≤ M·pⁿ in every parameter',
  forAll: {
    steps: integers({ from: 1, to: 6 }),
    known: fractions({ from: 0, to: 3 }),
    prize: fractions({ from: 0, to: 1000 }),
    goOn: fractions({ from: '1/10', to: '9/10', denominator: 10 }),
  },
  then: {
    'the difference is within the bound': ({ steps, known, prize, goOn }, arithmetic) => {
      const { absolute, multiply, subtract, zero } = arithmetic;
      const policy = steadyPolicy(arithmetic, steps, goOn);
      const [withPrize, without] = [prize, zero].map((worth) =>
        policyGradient(glitchChain(arithmetic, steps, { known, prize: worth }), policy),
      );
      let bound = prize;
      for (let step = 0; step < steps; step++) bound = multiply(bound, goOn);
      return withPrize.map((entry, i) => atMost(absolute(subtract(entry, without[i])), bound));
    },
  },
  expect: 'holds',
  cases: 3000,
  neighbours: ['non-interference/unvisited-rewards-do-not-matter-to-the-expected-gradient'],
});
