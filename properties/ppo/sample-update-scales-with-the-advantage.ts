import { above, claim, clippedSurrogateSlope, equal, fractions } from 'lakatos';

/** P08 (b): at any ratio the slope is homogeneous in the size of the advantage; only its sign decides what is clipped. */
export default claim({
  id: 'ppo/sample-update-scales-with-the-advantage',
  title: 'At any ratio, c times the advantage of a sample gives c times its update, for c > 0',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'The PPO update is proportional to the advantage' },
  formula: '∂L/∂ρ(ρ, c·A) = c·∂L/∂ρ(ρ, A), c > 0',
  forAll: {
    ratio: fractions({ from: '1/10', to: 3, denominator: 10 }),
    advantage: fractions({ from: -2, to: 2, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
    factor: fractions({ from: -2, to: 2, denominator: 2 }),
  },
  given: { 'the factor is positive': ({ factor }) => above(factor, 0) },
  then: {
    'the slope scales': ({ ratio, advantage, clipRange, factor }, arithmetic) =>
      equal(
        clippedSurrogateSlope(arithmetic, ratio, arithmetic.multiply(factor, advantage), clipRange, 'zero'),
        arithmetic.multiply(factor, clippedSurrogateSlope(arithmetic, ratio, advantage, clipRange, 'zero')),
      ),
  },
  expect: 'holds',
  proofs: { answers: [2] },
  neighbours: ['ppo/sample-update-is-odd-in-the-advantage'],
});
