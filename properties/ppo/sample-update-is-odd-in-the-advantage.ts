import { claim, clippedSurrogateSlope, equal, fractions } from 'lakatos';

/** P08 (b): at a ratio beyond 1 + ε a positive advantage gives nothing and a negative one all of itself. */
export default claim({
  id: 'ppo/sample-update-is-odd-in-the-advantage',
  title: 'A sample with the opposite advantage gives PPO the opposite update',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'The PPO update is proportional to the advantage' },
  formula: '∂L/∂ρ(ρ, −A) = −∂L/∂ρ(ρ, A)',
  forAll: {
    ratio: fractions({ from: '1/10', to: 3, denominator: 10 }),
    advantage: fractions({ from: -2, to: 2, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  then: {
    'the slopes add up to 0': ({ ratio, advantage, clipRange }, arithmetic) =>
      equal(
        arithmetic.add(
          clippedSurrogateSlope(arithmetic, ratio, advantage, clipRange, 'zero'),
          clippedSurrogateSlope(arithmetic, ratio, arithmetic.negate(advantage), clipRange, 'zero'),
        ),
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['ppo/first-update-is-proportional-to-the-advantage'],
});
