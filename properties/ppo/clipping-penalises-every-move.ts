import { below, claim, clippedSurrogate, differ, fractions } from 'lakatos';

/** P14: unlike a divergence, the penalty is zero on a whole neighbourhood of the old policy, and on one side for ever. */
export default claim({
  id: 'ppo/clipping-penalises-every-move',
  title: 'Clipping penalises every move away from the old policy, as a divergence would',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'ρ ≠ 1 ∧ A ≠ 0 ⇒ L^CLIP < ρA',
  forAll: {
    ratio: fractions({ from: 0, to: 3, denominator: 10 }),
    advantage: fractions({ from: -2, to: 2, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the policy has moved': ({ ratio }) => differ(ratio, 1),
    'there is something to gain or to lose': ({ advantage }) => differ(advantage, 0),
  },
  then: {
    'the objective is below the unclipped one': ({ ratio, advantage, clipRange }, arithmetic) =>
      below(clippedSurrogate(arithmetic, ratio, advantage, clipRange), arithmetic.multiply(ratio, advantage)),
  },
  expect: 'refuted',
  neighbours: ['ppo/clipping-is-a-penalty-outside-the-clip'],
});
