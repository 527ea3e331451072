import { above, claim, fractions } from 'lakatos';
import { trainedOnOneFeature } from './_oneFeature.js';

/** R5's true part: Δlogit(test) = x_test·x_train·(…) with a positive rest, so a positive kernel is all that is needed. */
export default claim({
  id: 'generalisation/training-carries-over-to-states-that-are-seen-alike',
  title:
    'Training an action in one state makes it likelier in a state whose features have a positive product with its own',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'even if they don’t ultimately maximize reward in all situations',
  },
  formula: 'x_train·x_test > 0 ⇒ π′(right | test) > 1/2, logit(right) = w·x',
  forAll: {
    inTraining: fractions({ from: -2, to: 2, denominator: 2 }),
    atTest: fractions({ from: -2, to: 2, denominator: 2 }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  given: {
    'the states are seen alike': ({ inTraining, atTest }, { multiply }) => above(multiply(inTraining, atTest), 0),
  },
  then: {
    'it is likelier at test': ({ inTraining, atTest, stepSize }, arithmetic) =>
      above(trainedOnOneFeature(arithmetic, { inTraining, atTest }, stepSize).probabilities[3], '1/2'),
  },
  expect: 'holds',
  cases: 4000,
  neighbours: ['generalisation/training-carries-over-through-a-shared-feature'],
});
