import { above, allEqual, answerRewards, atLeast, bandits, claim, fractions, fullSupportPolicies, ppo } from 'lakatos';
import { restingPoint } from './_restingPoint.js';

/** P08 (c), P10: the better answer’s own term stops at (1 + ε)p, but the other’s pushes on until its ratio is 1 − ε, which
 *  for p ≤ 1/2 is at p + ε(1 − p). Nothing of it depends on the size of the advantage: small steps, however many, end
 *  there for rewards of any scale. */
export default claim({
  id: 'ppo/two-answers-rest-once-both-have-left-the-clip-range',
  title:
    'With two answers the objective comes to rest where both ratios have left the clip range, whatever the scale of the rewards',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'π(a) ≥ max((1 + ε)p, p + ε(1 − p)), a the better answer, p = π_old(a) ⇒ ∇L^CLIP(π) = 0',
  forAll: {
    bandit: bandits({ answers: 2 }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the first answer is the better one': ({ bandit }) => above(answerRewards(bandit)[0], answerRewards(bandit)[1]),
    'both ratios have left the clip range': ({ oldPolicy, newPolicy, clipRange }, arithmetic) =>
      atLeast(newPolicy.probabilities[0], restingPoint(oldPolicy, clipRange, arithmetic)),
  },
  then: {
    'nothing pushes any more': ({ bandit, oldPolicy, newPolicy, clipRange }) =>
      allEqual(ppo.surrogateGradient(bandit, { oldPolicy, newPolicy }, { clipRange }), 0),
  },
  expect: 'holds',
  proofs: { answers: [2] },
  neighbours: ['ppo/two-answers-rest-once-one-has-left-the-clip-range'],
});
