import { answerRewards, bandits, claim, equal, expectedReturn, policies, withRewards } from 'lakatos';

/** R6: averaged over which action an unseen state rewards, every policy scores what the random agent scores. */
export default claim({
  id: 'generalisation/average-over-all-goals-is-random',
  title: 'Averaged over all ways to reward one action of an unseen state, every policy scores 1/K',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'a plausible extrapolation of it outside of the training data',
  },
  formula: '(1/K)·Σ_{a*} E_{a∼π}[1{a = a*}] = 1/K',
  forAll: { bandit: bandits({ answers: [2, 5] }), policy: policies() },
  then: {
    'the mean over goals is 1/K': ({ bandit, policy }, { add, multiply, one, ratio, zero }) => {
      const goals = answerRewards(bandit).map((_, goal) =>
        expectedReturn(
          withRewards(
            bandit,
            bandit.reward.map((_r, i) => (i === goal ? one : zero)),
          ),
          policy,
        ),
      );
      const share = ratio(1, bandit.actions);
      return equal(multiply(share, goals.reduce(add)), share);
    },
  },
  expect: 'holds',
  neighbours: ['generalisation/training-raises-the-reward-at-unseen-states'],
});
