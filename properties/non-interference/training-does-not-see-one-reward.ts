import { bandits, claim, equal, fractions, fullSupportPolicies, withRewards } from 'lakatos';
import { meanAfterTwoSteps } from './_twoSteps.js';

/** U6's limits: as soon as the answer has a chance to be drawn, its reward is in the law of the trained policy. */
export default claim({
  id: 'non-interference/training-does-not-see-one-reward',
  title:
    'What two steps of training make of a policy in the mean does not depend on the reward of an answer it may never draw',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'E[π₂(0) | r] = E[π₂(0) | r̃], r = r̃ but for answer 0',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    otherReward: fractions({ from: -10, to: 10, denominator: 1 }),
  },
  then: {
    'the means agree': ({ bandit, policy, otherReward }, arithmetic) => {
      const other = withRewards(
        bandit,
        bandit.reward.map((reward, i) => (i === 0 ? otherReward : reward)),
      );
      const [own, altered] = [bandit, other].map((world) =>
        meanAfterTwoSteps(arithmetic, { world, policy }, (trained) => trained.probabilities[0]),
      );
      return equal(own, altered);
    },
  },
  expect: 'refuted',
  neighbours: ['non-interference/training-laws-part-by-the-chance-of-what-differs'],
});
