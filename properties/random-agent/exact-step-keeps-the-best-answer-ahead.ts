import { answerRewards, atLeast, bandits, claim, fractions, fullSupportPolicies, policyGradientStep } from 'lakatos';

/** R8 where there is one decision: π·A is greatest where π and r both are, so the best answer stays the likeliest. */
export default claim({
  id: 'random-agent/exact-step-keeps-the-best-answer-ahead',
  title: 'A best answer that is the likeliest one is still the likeliest one after an exact step of any size',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maximize the reward in most situations way more often than if you select a random agent',
  },
  formula: 'r(a) = max r ∧ π(a) = max π ⇒ π′(a) = max π′',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 20, denominator: 1 }),
  },
  given: {
    'the first answer is best': ({ bandit }) =>
      answerRewards(bandit).map((reward) => atLeast(bandit.reward[0], reward)),
    'it is the likeliest': ({ bandit, policy }) =>
      answerRewards(bandit).map((_, b) => atLeast(policy.probabilities[0], policy.probabilities[b])),
  },
  then: {
    'it still is': ({ bandit, policy, stepSize }) => {
      const { probabilities } = policyGradientStep(bandit, policy, stepSize);
      return answerRewards(bandit).map((_, b) => atLeast(probabilities[0], probabilities[b]));
    },
  },
  expect: 'holds',
  cases: 10000,
  neighbours: ['random-agent/exact-step-keeps-the-best-action-ahead'],
});
