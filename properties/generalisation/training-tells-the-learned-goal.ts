import { type Arithmetic, claim, equal, fractions, logitChange, type Real, reinforce } from 'lakatos';
import { coinRun, coinRunPolicy } from './_coinRun.js';

/** C1, R9: with steps in proportion to 1/(1 + β²) the training runs are the same to the last digit, whatever β is, and the
 *  tests are not: training return does not determine what has been learned. */
export default claim({
  id: 'generalisation/training-tells-the-learned-goal',
  title: 'Two policies that act alike throughout training act alike at test',
  source: { document: '002_e63e806515ff8f5a.txt', quote: 'It seems like a relatively weak, correlational statement' },
  formula: 'η_i = η/(1 + β_i²): π_1(right | training) equal ⇒ π_1(right | test) equal',
  forAll: {
    rightness: fractions({ from: '1/4', to: 3, denominator: 4 }),
    otherRightness: fractions({ from: '1/4', to: 3, denominator: 4 }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  given: {
    'they act alike in training': ({ rightness, otherRightness, stepSize }, arithmetic) => {
      const [one, other] = [rightness, otherRightness].map((beta) => logitsOfRight(arithmetic, beta, stepSize));
      return equal(one.training, other.training);
    },
  },
  then: {
    'they act alike at test': ({ rightness, otherRightness, stepSize }, arithmetic) => {
      const [one, other] = [rightness, otherRightness].map((beta) => logitsOfRight(arithmetic, beta, stepSize));
      return equal(one.test, other.test);
    },
  },
  expect: 'refuted',
  neighbours: ['generalisation/training-does-not-tell-how-right-was-seen'],
});

/** The logits of right after the step, those of left being 0: two policies act alike in a state iff they are equal. */
const logitsOfRight = (arithmetic: Arithmetic, beta: Real, stepSize: Real): Record<'training' | 'test', Real> => {
  const { add, divide, multiply, one } = arithmetic;
  const policy = coinRunPolicy(arithmetic, beta);
  const scaled = divide(stepSize, add(one, multiply(beta, beta)));
  const [, training, , test] = logitChange(
    policy,
    reinforce.expected(coinRun(arithmetic), policy, { stepSize: scaled }).parameters,
  );
  return { training, test };
};
