import { atMost, bandits, claim, fractions, fullSupportPolicies, reinforce, stepPolicy, withRewards } from 'lakatos';
import { meanAfterTwoSteps } from './_twoSteps.js';

/** U6, D7 (a): couple the two runs by their seed; they are one run until the answer whose reward differs is drawn. In both of
 *  them that has the same probability, 1 − E[Π(1 − p_t)], and it bounds what any quantity between 0 and 1 can differ by. */
export default claim({
  id: 'non-interference/training-laws-part-by-the-chance-of-what-differs',
  title:
    'What two steps of training make of a policy differs between two rewards of one answer by at most the chance that it was drawn',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: '|E[π₂(0) | r] − E[π₂(0) | r̃]| ≤ P(answer 0 drawn in 2 steps), r = r̃ but for answer 0',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    otherReward: fractions({ from: -10, to: 10, denominator: 1 }),
  },
  then: {
    'the difference is within the bound': ({ bandit, policy, otherReward }, arithmetic) => {
      const { absolute, add, multiply, one, subtract, zero } = arithmetic;
      const other = withRewards(
        bandit,
        bandit.reward.map((reward, i) => (i === 0 ? otherReward : reward)),
      );
      const [own, altered] = [bandit, other].map((world) =>
        meanAfterTwoSteps(arithmetic, { world, policy }, (trained) => trained.probabilities[0]),
      );
      let missed = zero;
      for (let answer = 1; answer < bandit.actions; answer++) {
        const drawn = {
          states: [0, 1],
          actions: [answer],
          rewards: [bandit.reward[answer]],
          end: 'terminated',
        } as const;
        const next = stepPolicy(policy, reinforce.onEpisodes(bandit, policy, [drawn], { stepSize: 1 }).parameters);
        missed = add(missed, multiply(policy.probabilities[answer], subtract(one, next.probabilities[0])));
      }
      return atMost(absolute(subtract(own, altered)), subtract(one, missed));
    },
  },
  expect: 'holds',
  cases: 1000,
  neighbours: ['non-interference/training-does-not-see-one-reward'],
});
