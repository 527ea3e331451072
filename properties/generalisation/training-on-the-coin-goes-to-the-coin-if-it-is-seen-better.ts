import { below, claim, fractions, integers, reinforce, stepPolicy } from 'lakatos';
import { coinRun, coinRunPolicy } from './_coinRun.js';

/** C1 with β < 1. */
export default claim({
  id: 'generalisation/training-on-the-coin-goes-to-the-coin-if-it-is-seen-better',
  title:
    'A policy trained where coin and right coincide goes to the coin where they part, if the coin is the stronger feature',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'the actual reward is “go to the coin”, and in the training data this coincides with “go to the right”.',
  },
  formula: 'β < 1 ⇒ π_T(right | coin left) < 1/2',
  forAll: {
    rightness: fractions({ from: '1/4', to: 3, denominator: 4 }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
    steps: integers({ from: 1, to: 2 }),
  },
  given: { 'the coin is the stronger feature': ({ rightness }) => below(rightness, 1) },
  then: {
    'it goes left at test': ({ rightness, stepSize, steps }, arithmetic) => {
      const world = coinRun(arithmetic);
      let policy = coinRunPolicy(arithmetic, rightness);
      for (let step = 0; step < steps; step++) {
        policy = stepPolicy(policy, reinforce.expected(world, policy, { stepSize }).parameters);
      }
      return below(policy.probabilities[3], '1/2');
    },
  },
  expect: 'holds',
  cases: 4000,
  neighbours: ['generalisation/training-on-the-coin-goes-to-the-coin'],
});
