import { bandits, claim, equal, fullSupportPolicies, reinforce } from 'lakatos';

/** X03: the natural gradient keeps the odds of tied answers (reinforce/natural-step-orders-odds-by-reward), the vanilla one
 *  does not. So which of two equally rewarded behaviours is learned is decided by the initialisation. */
export default claim({
  id: 'misgrading/ties-stay-as-they-were',
  title: 'The odds of two answers with the same reward stay as they were',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'I generally don’t buy “SGD selects for X” arguments without mechanistic reasoning to back them up.',
  },
  formula: 'r_a = r_b ⇒ p′_a/p′_b = p_a/p_b',
  forAll: { bandit: bandits({ answers: [3, 3], rewards: { from: 0, to: 2 } }), policy: fullSupportPolicies() },
  given: { 'the first two answers pay the same': ({ bandit }) => equal(bandit.reward[0], bandit.reward[1]) },
  then: {
    'their odds are unchanged': ({ bandit, policy }) => {
      const { parameters } = reinforce.expected(bandit, policy, { stepSize: 1 });
      return equal(parameters[0], parameters[1]);
    },
  },
  expect: 'refuted',
  neighbours: ['misgrading/ties-go-to-the-likelier-answer', 'reinforce/natural-step-orders-odds-by-reward'],
});
