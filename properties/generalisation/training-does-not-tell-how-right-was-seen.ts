import { claim, equal, fractions, reinforce, stepPolicy } from 'lakatos';
import { coinRun, coinRunPolicy } from './_coinRun.js';

/** C1: the premise of its neighbour is always met: training cannot tell the runs apart. */
export default claim({
  id: 'generalisation/training-does-not-tell-how-right-was-seen',
  title: 'With steps in proportion to 1/(1 + β²) the training run does not depend on how strongly "right" is seen',
  source: { document: '002_e63e806515ff8f5a.txt', quote: 'It seems like a relatively weak, correlational statement' },
  formula: 'η_i = η/(1 + β_i²) ⇒ π_1(right | training) is the same for every β_i',
  forAll: {
    rightness: fractions({ from: '1/4', to: 3, denominator: 4 }),
    otherRightness: fractions({ from: '1/4', to: 3, denominator: 4 }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  then: {
    'they act alike in training': ({ rightness, otherRightness, stepSize }, arithmetic) => {
      const { add, divide, multiply, one } = arithmetic;
      const [first, second] = [rightness, otherRightness].map((beta) => {
        const policy = coinRunPolicy(arithmetic, beta);
        const scaled = divide(stepSize, add(one, multiply(beta, beta)));
        return stepPolicy(policy, reinforce.expected(coinRun(arithmetic), policy, { stepSize: scaled }).parameters);
      });
      return equal(first.probabilities[1], second.probabilities[1]);
    },
  },
  expect: 'holds',
  neighbours: ['generalisation/training-tells-the-learned-goal'],
});
