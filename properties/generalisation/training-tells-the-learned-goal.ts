import { type Arithmetic, claim, equal, fractions, type LinearPolicy, type Real, reinforce, stepPolicy } from 'lakatos';
import { coinRun, coinRunPolicy } from './_coinRun.js';

/** C1, R9: with steps in proportion to 1/(1 + β²) the training runs are the same to the last digit, whatever β is, and the
 *  tests are not: training return does not determine what has been learned. */
export default claim({
  id: 'generalisation/training-tells-the-learned-goal',
  title: 'Two policies that act alike throughout training act alike at test',
  source: { document: '002_e63e806515ff8f5a.txt', quote: 'It seems like a relatively weak, correlational statement' },
  formula: 'η_i = η/(1 + β_i²): π_T(right | training) equal ⇒ π_T(right | test) equal',
  forAll: {
    rightness: fractions({ from: '1/4', to: 3, denominator: 4 }),
    otherRightness: fractions({ from: '1/4', to: 3, denominator: 4 }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  given: {
    'they act alike in training': ({ rightness, otherRightness, stepSize }, arithmetic) => {
      const [one, other] = [rightness, otherRightness].map((beta) => afterTraining(arithmetic, beta, stepSize));
      return equal(one.probabilities[1], other.probabilities[1]);
    },
  },
  then: {
    'they act alike at test': ({ rightness, otherRightness, stepSize }, arithmetic) => {
      const [one, other] = [rightness, otherRightness].map((beta) => afterTraining(arithmetic, beta, stepSize));
      return equal(one.probabilities[3], other.probabilities[3]);
    },
  },
  expect: 'refuted',
  neighbours: ['generalisation/training-does-not-tell-how-right-was-seen'],
});

const afterTraining = (arithmetic: Arithmetic, beta: Real, stepSize: Real): LinearPolicy => {
  const { add, divide, multiply, one } = arithmetic;
  const policy = coinRunPolicy(arithmetic, beta);
  const scaled = divide(stepSize, add(one, multiply(beta, beta)));
  return stepPolicy(policy, reinforce.expected(coinRun(arithmetic), policy, { stepSize: scaled }).parameters);
};
