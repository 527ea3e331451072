import { bandits, claim, equal, fractions, policies, policyGradientStep } from 'lakatos';

/** X04 without H-full: e^Δ multiplies, so an answer of probability 0 keeps it, however well it is rewarded. */
export default claim({
  id: 'misgrading/impossible-answer-stays-impossible',
  title: 'An answer that the policy never gives stays so, whatever its reward',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'p_a = 0 ⇒ p′_a = 0',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    policy: policies(),
    stepSize: fractions({ from: 1, to: 20, denominator: 1 }),
  },
  then: {
    'what was impossible is impossible': ({ bandit, policy, stepSize }, { isZero }) => {
      const after = policyGradientStep(bandit, policy, stepSize);
      return policy.probabilities.flatMap((p, i) => (isZero(p) ? [equal(after.probabilities[i], 0)] : []));
    },
  },
  expect: 'holds',
  neighbours: ['misgrading/best-answer-becomes-likelier-from-anywhere'],
});
