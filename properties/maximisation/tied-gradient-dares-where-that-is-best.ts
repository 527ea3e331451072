import { above, atLeast, claim, fractions, policyGradient } from 'lakatos';
import { daringPolicy, sameChoiceTwice } from './_sameChoiceTwice.js';

/** M4 (ii): the larger prize is an optimum of J on [0, 1], and so is the smaller one. */
export default claim({
  id: 'maximisation/tied-gradient-dares-where-that-is-best',
  title: 'One row of logits for two choices is trained toward the larger of the two prizes',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'and expressivity constraints implicit in the inductive biases',
  },
  formula: 'M > r ⇒ ∂J/∂θ(dare) ≥ 0',
  forAll: {
    known: fractions({ from: 0, to: 5 }),
    prize: fractions({ from: 0, to: 10 }),
    daring: fractions({ from: '1/20', to: '19/20', denominator: 20 }),
  },
  given: { 'daring pays more': ({ known, prize }) => above(prize, known) },
  then: {
    'daring does not lose': ({ known, prize, daring }, arithmetic) =>
      atLeast(policyGradient(sameChoiceTwice(arithmetic, { known, prize }), daringPolicy(arithmetic, daring))[1], 0),
  },
  expect: 'refuted',
  neighbours: ['maximisation/tied-gradient-dares-only-above-its-threshold'],
});
