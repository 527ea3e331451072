import { answerRewards, atLeast, atMost, bandits, claim, equal, fullSupportPolicies, reinforce } from 'lakatos';

/** X03: of two answers that are both best, p·A is larger for the likelier one: winner takes all. */
export default claim({
  id: 'misgrading/ties-go-to-the-likelier-answer',
  title: 'Of two best answers, exact training favours the one that was likelier to begin with',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'r_a = r_b = max r ∧ p_a ≥ p_b ⇒ p_a/p_b does not fall',
  forAll: { bandit: bandits({ answers: [2, 4], rewards: { from: 0, to: 2 } }), policy: fullSupportPolicies() },
  given: {
    'the first two answers are both best': ({ bandit }) => {
      const [first, ...others] = answerRewards(bandit);
      return [equal(others[0], first), ...others.map((other) => atMost(other, first))];
    },
    'the first is at least as likely': ({ policy }) => atLeast(policy.probabilities[0], policy.probabilities[1]),
  },
  then: {
    'its odds do not fall': ({ bandit, policy }) => {
      const { parameters } = reinforce.expected(bandit, policy, { stepSize: 1 });
      return atLeast(parameters[0], parameters[1]);
    },
  },
  expect: 'holds',
  proofs: { answers: [2, 3] },
  neighbours: ['misgrading/ties-stay-as-they-were'],
});
