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

/** U5, read literally: the mass that a punished answer loses goes to answers that never occurred. What is true is that
 *  their rewards play no part in it (non-interference/rewards-at-unvisited-pairs-do-not-matter). */
export default claim({
  id: 'unexplored/unsampled-answer-does-not-gain',
  title: 'An answer that was not sampled does not become more likely',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'π′(b) ≤ π(b) for every b that was not sampled',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
    stepSize: fractions({ from: '1/2', to: 2, denominator: 2 }),
  },
  then: {
    'no unsampled answer gains': ({ bandit, policy, episodes, stepSize }) => {
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize });
      const after = stepPolicy(policy, parameters).probabilities;
      return answerRewards(bandit).flatMap((_, answer) =>
        answer === episodes[0].actions[0] ? [] : [atMost(after[answer], policy.probabilities[answer])],
      );
    },
  },
  expect: 'refuted',
  neighbours: [
    'non-interference/rewards-at-unvisited-pairs-do-not-matter',
    'unexplored/sampled-step-lowers-the-other-of-two-answers',
  ],
});
