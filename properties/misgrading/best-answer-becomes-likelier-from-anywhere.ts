import { above, answerRewards, bandits, below, claim, overseerAnswers, policies, policyGradientStep } from 'lakatos';

/** X04: without full support the exploit is out of reach. Also with it an answer may lose at first (R05). */
export default claim({
  id: 'misgrading/best-answer-becomes-likelier-from-anywhere',
  title: 'The best answer becomes likelier unless it is certain',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'then the policy will be selected to exploit it' },
  formula: 'p(X*) < 1 ⇒ p′(X*) > p(X*)',
  forAll: { bandit: bandits({ answers: 2, ties: 'uniqueBest' }), policy: policies() },
  given: {
    'the best answer is not certain': ({ bandit, policy }, arithmetic) => {
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, answerRewards(bandit)).findIndex(
        (p) => !arithmetic.isZero(p),
      );
      return below(policy.probabilities[best], 1);
    },
  },
  then: {
    'it gains': ({ bandit, policy }, arithmetic) => {
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, answerRewards(bandit)).findIndex(
        (p) => !arithmetic.isZero(p),
      );
      return above(policyGradientStep(bandit, policy, 1).probabilities[best], policy.probabilities[best]);
    },
  },
  expect: 'refuted',
  neighbours: ['misgrading/impossible-answer-stays-impossible'],
});
