import {
  answerRewards,
  atMost,
  bandits,
  claim,
  fractions,
  fullSupportPolicies,
  reinforce,
  rollouts,
  stepPolicy,
} from 'lakatos';

/** U2 for two answers: what the taken one gains is all the other one’s. */
export default claim({
  id: 'unexplored/sampled-step-lowers-the-other-of-two-answers',
  title: 'After a rewarded sample the other answer is less likely than before, if there are only two',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'K = 2 ∧ r(X) > 0 ⇒ π′(b) ≤ π(b) for b ≠ X',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: 1, to: 3 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
    stepSize: fractions({ from: '1/2', to: 2, denominator: 2 }),
  },
  given: { 'there are two answers': ({ bandit }) => bandit.actions === 2 },
  then: {
    'the untaken answer does not gain': ({ bandit, policy, episodes, stepSize }) => {
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize });
      const after = stepPolicy(policy, parameters).probabilities;
      return answerRewards(bandit).flatMap((_, answer) =>
        answer === episodes[0].actions[0] ? [] : [atMost(after[answer], policy.probabilities[answer])],
      );
    },
  },
  expect: 'holds',
  neighbours: ['unexplored/sampled-step-lowers-every-untaken-answer'],
});
