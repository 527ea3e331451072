import { above, answerRewards, atLeast, bandits, claim, fractions, fullSupportPolicies, ppo } from 'lakatos';

/** P10: a ratio π/p is at most 1/p. From p ≥ 1/(1 + ε) on the better answer cannot leave the clip range, so that the
 *  objective raises it for ever and its inner optimum is the deterministic policy. */
export default claim({
  id: 'ppo/likely-answer-is-never-clipped',
  title:
    'The better of two answers is raised by PPO’s objective at every policy, if the old one gives it at least 1/(1 + ε)',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'π_old(a) ≥ 1/(1 + ε), a the better answer ⇒ ∂L^CLIP(π)/∂θ_a > 0 for every π',
  forAll: {
    bandit: bandits({ answers: 2 }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the first answer is the better one': ({ bandit }) => above(answerRewards(bandit)[0], answerRewards(bandit)[1]),
    'the old policy likes it': ({ oldPolicy, clipRange }, { add, multiply, one }) =>
      atLeast(multiply(add(one, clipRange), oldPolicy.probabilities[0]), 1),
  },
  then: {
    'it is raised': ({ bandit, oldPolicy, newPolicy, clipRange }) =>
      above(ppo.surrogateGradient(bandit, { oldPolicy, newPolicy }, { clipRange })[0], 0),
  },
  expect: 'holds',
  proofs: { answers: [2] },
  neighbours: ['ppo/two-answers-rest-once-one-has-left-the-clip-range'],
});
