import { above, answerRewards, bandits, below, claim, fractions, fullSupportPolicies, ppo } from 'lakatos';
import { restingPoint } from './_restingPoint.js';

/** P10: before that at least one of the two terms is active, and both push the same way. */
export default claim({
  id: 'ppo/two-answers-move-until-both-have-left-the-clip-range',
  title: 'With two answers the objective raises the better one until both ratios have left the clip range',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'π(a) < max((1 + ε)p, p + ε(1 − p)), a the better answer, p = π_old(a) ⇒ ∂L^CLIP(π)/∂θ_a > 0',
  forAll: {
    bandit: bandits({ answers: 2 }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the first answer is the better one': ({ bandit }) => above(answerRewards(bandit)[0], answerRewards(bandit)[1]),
    'a ratio is still in the clip range': ({ oldPolicy, newPolicy, clipRange }, arithmetic) =>
      below(newPolicy.probabilities[0], restingPoint(oldPolicy, clipRange, arithmetic)),
  },
  then: {
    'the better answer is raised': ({ bandit, oldPolicy, newPolicy, clipRange }) =>
      above(ppo.surrogateGradient(bandit, { oldPolicy, newPolicy }, { clipRange })[0], 0),
  },
  expect: 'holds',
  proofs: { answers: [2] },
  neighbours: ['ppo/two-answers-rest-once-one-has-left-the-clip-range'],
});
