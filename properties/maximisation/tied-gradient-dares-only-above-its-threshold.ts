import { above, claim, fractions, policyGradient } from 'lakatos';
import { daringPolicy, sameChoiceTwice } from './_sameChoiceTwice.js';

/** M4 (ii): dJ/dq = 2qM − 2(1 − q)r. With M = 2 and r = 1 all training that starts below q = 1/3 ends at half of what there
 *  is to get. */
export default claim({
  id: 'maximisation/tied-gradient-dares-only-above-its-threshold',
  title: 'One row of logits for two choices is trained toward the larger prize only if it starts above r/(r + M)',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'and expressivity constraints implicit in the inductive biases',
  },
  formula: '∂J/∂θ(dare) > 0 only if q·(r + M) > r',
  forAll: {
    known: fractions({ from: 0, to: 5 }),
    prize: fractions({ from: 0, to: 10 }),
    daring: fractions({ from: '1/20', to: '19/20', denominator: 20 }),
  },
  then: {
    'daring gains': ({ known, prize, daring }, arithmetic) =>
      above(policyGradient(sameChoiceTwice(arithmetic, { known, prize }), daringPolicy(arithmetic, daring))[1], 0),
  },
  onlyIf: {
    'it is above the threshold': ({ known, prize, daring }, { add, multiply }) =>
      above(multiply(daring, add(known, prize)), known),
  },
  expect: 'holds',
  cases: 5000,
  neighbours: ['maximisation/tied-gradient-dares-where-that-is-best'],
});
