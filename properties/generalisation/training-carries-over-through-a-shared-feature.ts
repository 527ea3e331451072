import { atLeast, claim, fractions } from 'lakatos';
import { trainedOnOneFeature } from './_oneFeature.js';

/** R5, U8: what is learned at x = 1 is unlearned at x = −1. */
export default claim({
  id: 'generalisation/training-carries-over-through-a-shared-feature',
  title: 'Training an action in one state makes it no less likely in a state that shares its feature',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'even if they don’t ultimately maximize reward in all situations',
  },
  formula: 'π′(right | test) ≥ 1/2, logit(right) = w·x',
  forAll: {
    inTraining: fractions({ from: -2, to: 2, denominator: 2 }),
    atTest: fractions({ from: -2, to: 2, denominator: 2 }),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  then: {
    'it is as likely at test': ({ inTraining, atTest, stepSize }, arithmetic) =>
      atLeast(trainedOnOneFeature(arithmetic, { inTraining, atTest }, stepSize).probabilities[3], '1/2'),
  },
  expect: 'refuted',
  neighbours: ['generalisation/training-carries-over-to-states-that-are-seen-alike'],
});
