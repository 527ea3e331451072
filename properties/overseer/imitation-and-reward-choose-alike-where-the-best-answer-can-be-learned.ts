import { answerRewards, atLeast, bandits, claim, equal, expectedReturn, overseerAnswers, policies } from 'lakatos';

/** O02 under H-real: a policy that always says X* is first in both orders. */
export default claim({
  id: 'overseer/imitation-and-reward-choose-alike-where-the-best-answer-can-be-learned',
  title: 'Of two policies, the one that always says the best answer has the higher expected score',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'we can frame what the RL case is doing as finding X*' },
  formula: 'p_1(X*) = 1 ⇒ E_1[M2] ≥ E_2[M2]',
  forAll: { bandit: bandits({ answers: [2, 4], ties: 'uniqueBest' }), policy: policies(), otherPolicy: policies() },
  given: {
    'it always says the best answer': ({ bandit, policy }, arithmetic) => {
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, answerRewards(bandit)).findIndex(
        (p) => !arithmetic.isZero(p),
      );
      return equal(policy.probabilities[best], 1);
    },
  },
  then: {
    'its score is as high': ({ bandit, policy, otherPolicy }) =>
      atLeast(expectedReturn(bandit, policy), expectedReturn(bandit, otherPolicy)),
  },
  expect: 'holds',
  neighbours: ['overseer/imitation-and-reward-choose-alike'],
});
