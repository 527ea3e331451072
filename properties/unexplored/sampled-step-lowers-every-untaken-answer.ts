import {
  answerRewards,
  atMost,
  bandits,
  claim,
  type Episode,
  fractions,
  fullSupportPolicies,
  type Mdp,
  type Real,
  reinforce,
  rollouts,
  stepPolicy,
  type TabularPolicy,
} from 'lakatos';

/** U2: an untaken b gains when Σ_c π_c² > π_a + π_b: the answer with most mass is pushed down hardest, and what it gives
 *  up is shared among all. */
export default claim({
  id: 'unexplored/sampled-step-lowers-every-untaken-answer',
  title: 'After a rewarded sample every other answer is less likely than before',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'r(X) > 0 ⇒ π′(b) ≤ π(b) for all b ≠ X',
  forAll: {
    bandit: bandits({ answers: [2, 4], rewards: { from: 1, to: 3 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
    stepSize: fractions({ from: '1/2', to: 2, denominator: 2 }),
  },
  then: {
    'no untaken answer gains': ({ bandit, policy, episodes, stepSize }) =>
      untakenDoNotGain(bandit, policy, episodes, stepSize),
  },
  expect: 'refuted',
  neighbours: [
    'unexplored/sampled-step-lowers-the-other-of-two-answers',
    'unexplored/sampled-step-raises-the-taken-answer',
  ],
});

/** π′(b) ≤ π(b) for the answers that were not sampled. */
const untakenDoNotGain = (bandit: Mdp, policy: TabularPolicy, episodes: readonly Episode[], stepSize: Real) => {
  const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize });
  const after = stepPolicy(policy, parameters).probabilities;
  return answerRewards(bandit).flatMap((_, answer) =>
    answer === episodes[0].actions[0]
      ? []
      : [{ ...atMost(after[answer], policy.probabilities[answer]), of: `answer ${answer}` }],
  );
};
