import { below, claim, fractions, logitChange, reinforce } from 'lakatos';
import { disagreements, tabularDisagreements } from './_linearReporter.js';

/** E01, E04: one logit a question, and each question’s reward decides about it alone. */
export default claim({
  id: 'reporter/misjudged-question-makes-a-tabular-reporter-less-honest-on-it',
  title:
    'A question on which the reward pays the human’s belief makes a reporter less honest there, if it answers each question on its own',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      '“Ensure the reward function is ‘correct’ across all possible training situations” seems like a red herring to me.',
  },
  formula: 'Δ logit of honesty < 0 on the question judged wrongly',
  forAll: {
    honesty: fractions({ from: '1/8', to: '7/8', denominator: 8 }),
    rightlyJudged: fractions({ from: '1/8', to: '7/8', denominator: 8 }),
  },
  then: {
    'honesty loses on the misjudged question': ({ honesty, rightlyJudged }, arithmetic) => {
      const world = disagreements(arithmetic, rightlyJudged);
      const policy = tabularDisagreements(arithmetic, honesty);
      const { parameters } = reinforce.expected(world, policy, { stepSize: 1 });
      const change = logitChange(policy, parameters);
      return below(arithmetic.subtract(change[3], change[2]), 0);
    },
  },
  expect: 'holds',
  cases: 4000,
  neighbours: ['reporter/misjudged-question-makes-a-linear-reporter-less-honest-on-it'],
});
