import {
  answerRewards,
  atMost,
  bandits,
  claim,
  expectedReturn,
  fullSupportPolicies,
  policyGradient,
  sum,
} from 'lakatos';

/** Σ_a π·|A| is twice its positive part, and there A ≤ max r − J: an agent that is nearly as good as it can be is hardly
 *  trained any more. The page has no entry for it. */
export default claim({
  id: 'maximisation/gradient-is-as-small-as-what-is-left-to-gain',
  title: 'The entries of the exact gradient sum to at most twice what the policy falls short of the best answer',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'as opposed to squeaking by with a decent amount and still ending up very smart?',
  },
  formula: '‖∇J(θ)‖₁ ≤ 2·(max r − J(θ))',
  forAll: { bandit: bandits({ answers: [2, 6] }), policy: fullSupportPolicies() },
  then: {
    'the gradient is within the bound': ({ bandit, policy }, arithmetic) => {
      const { absolute, add, maximum, subtract } = arithmetic;
      const left = subtract(answerRewards(bandit).reduce(maximum), expectedReturn(bandit, policy));
      return atMost(sum(arithmetic, policyGradient(bandit, policy).map(absolute)), add(left, left));
    },
  },
  expect: 'holds',
  neighbours: ['maximisation/who-has-more-to-gain-gets-the-larger-update'],
});
