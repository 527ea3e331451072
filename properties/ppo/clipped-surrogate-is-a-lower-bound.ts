import { atMost, claim, clippedSurrogate, fractions } from 'lakatos';

/** P12 (a): a minimum is at most its first argument. */
export default claim({
  id: 'ppo/clipped-surrogate-is-a-lower-bound',
  title: 'The clipped objective of a sample is at most the unclipped one',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'with additional terms for policy clipping' },
  formula: 'min(ρA, clip(ρ, 1 − ε, 1 + ε)·A) ≤ ρA',
  forAll: {
    ratio: fractions({ from: 0, to: 3, denominator: 10 }),
    advantage: fractions({ from: -2, to: 2, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  then: {
    'it is a lower bound': ({ ratio, advantage, clipRange }, arithmetic) =>
      atMost(clippedSurrogate(arithmetic, ratio, advantage, clipRange), arithmetic.multiply(ratio, advantage)),
  },
  expect: 'holds',
  proofs: { answers: [2] },
  neighbours: ['ppo/surrogate-is-bounded-below'],
});
