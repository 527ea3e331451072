import { above, claim, clippedSurrogateSlope, equal, fractions } from 'lakatos';

/** P09: on the inward side the objective goes on: a good action that has become too unlikely is still pulled back. */
export default claim({
  id: 'ppo/gradient-vanishes-outside-the-clip',
  title: 'Outside the clip a sample gives no gradient',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'ρ < 1 − ε ∨ ρ > 1 + ε ⇒ ∂L/∂ρ = 0',
  forAll: {
    ratio: fractions({ from: '1/10', to: 3, denominator: 10 }),
    advantage: fractions({ from: -2, to: 2, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the ratio is outside': ({ ratio, clipRange }, { absolute, subtract, one }) =>
      above(absolute(subtract(ratio, one)), clipRange),
  },
  then: {
    'the slope is 0': ({ ratio, advantage, clipRange }, arithmetic) =>
      equal(clippedSurrogateSlope(arithmetic, ratio, advantage, clipRange, 'zero'), 0),
  },
  expect: 'refuted',
  neighbours: ['ppo/clip-stops-the-outward-side'],
});
