import { answerRewards, atLeast, bandits, claim, fullSupportPolicies, reinforce } from 'lakatos';

/** R05 with a reward of 0 or 1: p = (1, 1, 3)/5, r = (0, 1, 1): the less likely of two correct answers loses 1/625. */
export default claim({
  id: 'reinforce/correct-answers-gain',
  title:
    'With reward 1 for correct answers and 0 for wrong ones, the expected REINFORCE step raises each correct answer',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'tries to increase the log probability of actions that were rated highly',
  },
  formula: 'r ∈ {0, 1}, r_a = 1 ⇒ ṗ_a ≥ 0',
  forAll: {
    bandit: bandits({ answers: [2, 4], rewards: { from: 0, to: 1 } }),
    policy: fullSupportPolicies(),
  },
  then: {
    'no correct answer loses': ({ bandit, policy }, { isZero }) => {
      const flow = reinforce.probabilityFlow(bandit, policy);
      return answerRewards(bandit).flatMap((reward, answer) =>
        isZero(reward) ? [] : [{ ...atLeast(flow[answer], 0), of: `answer ${answer}` }],
      );
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/only-correct-answer-gains'],
});
