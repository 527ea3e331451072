import { answerRewards, atLeast, bandits, claim, expectedReturn, overseerAnswers, policies } from 'lakatos';

/** O02 without H-real: with few policies to choose from, imitation takes the one most likely to say X*, reward the one with
 *  the best mean: (1/10 on X*, rest on 0) against (1 on score 9/10). */
export default claim({
  id: 'overseer/imitation-and-reward-choose-alike',
  title: 'Of two policies, the one that says the best answer more often has the higher expected score',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'we can frame what the RL case is doing as finding X*' },
  formula: 'p_1(X*) ≥ p_2(X*) ⇒ E_1[M2] ≥ E_2[M2]',
  forAll: { bandit: bandits({ answers: [2, 3], ties: 'uniqueBest' }), policy: policies(), otherPolicy: policies() },
  given: {
    'it says the best answer at least as often': ({ bandit, policy, otherPolicy }, arithmetic) => {
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, answerRewards(bandit)).findIndex(
        (p) => !arithmetic.isZero(p),
      );
      return atLeast(policy.probabilities[best], otherPolicy.probabilities[best]);
    },
  },
  then: {
    'its score is as high': ({ bandit, policy, otherPolicy }) =>
      atLeast(expectedReturn(bandit, policy), expectedReturn(bandit, otherPolicy)),
  },
  expect: 'refuted',
  neighbours: ['overseer/imitation-and-reward-choose-alike-where-the-best-answer-can-be-learned'],
});
