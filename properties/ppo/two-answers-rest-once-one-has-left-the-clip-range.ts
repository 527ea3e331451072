import { above, allEqual, answerRewards, atLeast, bandits, claim, fractions, fullSupportPolicies, ppo } from 'lakatos';

/** P10 as the clip is mostly read: p = 1/4, ε = 1/5. At 3/10 the better answer’s ratio is 6/5, and the other’s term pushes
 *  on, to 2/5. */
export default claim({
  id: 'ppo/two-answers-rest-once-one-has-left-the-clip-range',
  title: 'With two answers the objective comes to rest where the ratio of the better one has left the clip range',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'π(a) ≥ (1 + ε)·π_old(a), a the better answer ⇒ ∇L^CLIP(π) = 0',
  forAll: {
    bandit: bandits({ answers: 2 }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the first answer is the better one': ({ bandit }) => above(answerRewards(bandit)[0], answerRewards(bandit)[1]),
    'its ratio has left the clip range': ({ oldPolicy, newPolicy, clipRange }, { add, multiply, one }) =>
      atLeast(newPolicy.probabilities[0], multiply(add(one, clipRange), oldPolicy.probabilities[0])),
  },
  then: {
    'nothing pushes any more': ({ bandit, oldPolicy, newPolicy, clipRange }) =>
      allEqual(ppo.surrogateGradient(bandit, { oldPolicy, newPolicy }, { clipRange }), 0),
  },
  expect: 'refuted',
  neighbours: ['ppo/two-answers-rest-once-both-have-left-the-clip-range'],
});
