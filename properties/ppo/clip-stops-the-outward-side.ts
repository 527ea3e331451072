import { claim, clippedSurrogate, clippedSurrogateSlope, differ, equal, fractions, type Real } from 'lakatos';

/** P09: L is a line on each side of a kink; its slope is read off two points, which the learner never looks at. */
export default claim({
  id: 'ppo/clip-stops-the-outward-side',
  title:
    'The gradient of a sample is the slope of its clipped objective: zero beyond the clip on the outward side, the advantage elsewhere',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: '∂L/∂ρ = (L(ρ + h) − L(ρ − h))/2h away from ρ = 1 ± ε',
  forAll: {
    ratio: fractions({ from: '1/10', to: 3, denominator: 20 }),
    advantage: fractions({ from: -2, to: 2, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the ratio is not on an edge': ({ ratio, clipRange }, { absolute, subtract, one }) =>
      differ(absolute(subtract(ratio, one)), clipRange),
  },
  then: {
    'the slope is that of the secant': ({ ratio, advantage, clipRange }, arithmetic) => {
      const { add, subtract, multiply, ratio: fraction } = arithmetic;
      const h = fraction(1, 100);
      const objective = (at: Real) => clippedSurrogate(arithmetic, at, advantage, clipRange);
      const rise = subtract(objective(add(ratio, h)), objective(subtract(ratio, h)));
      return equal(
        clippedSurrogateSlope(arithmetic, ratio, advantage, clipRange, 'zero'),
        multiply(fraction(50, 1), rise),
      );
    },
  },
  expect: 'holds',
  neighbours: ['ppo/gradient-vanishes-outside-the-clip'],
});
