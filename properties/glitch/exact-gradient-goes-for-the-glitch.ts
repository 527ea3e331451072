import { atLeast, claim, fractions, integers, policyGradient } from 'lakatos';
import { glitchChain, steadyPolicy } from './_chain.js';

/** G4, M3: also a gradient that sees the glitch turns away from it at first, where going on is not yet worth it. */
export default claim({
  id: 'glitch/exact-gradient-goes-for-the-glitch',
  title: 'The exact gradient never lowers the probability of the first step toward the best that there is',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maybe then this reward-maximizing policy gets “selected for.”',
  },
  formula: '∂J/∂θ(s₀, go on) ≥ 0 where M > r',
  forAll: {
    steps: integers({ from: 1, to: 6 }),
    prize: fractions({ from: 2, to: 20 }),
    goOn: fractions({ from: '1/4', to: '3/4', denominator: 4 }),
  },
  then: {
    'the first step does not lose': ({ steps, prize, goOn }, arithmetic) => {
      const world = glitchChain(arithmetic, steps, { known: arithmetic.one, prize });
      return atLeast(policyGradient(world, steadyPolicy(arithmetic, steps, goOn))[0], 0);
    },
  },
  expect: 'refuted',
  neighbours: ['glitch/exact-gradient-goes-for-the-glitch-only-if-it-is-worth-it'],
});
