import { above, atLeast, claim, fractions, logitChange, reinforce } from 'lakatos';
import { linearReporter, questions } from './_linearReporter.js';

/** E01, E03: at c = 1 agreeing questions say nothing, and the sign of v̇ is that of β − κ. */
export default claim({
  id: 'reporter/reward-that-is-right-where-they-disagree-favours-honesty',
  title:
    'A reward that is mostly right where truth and belief part makes a linear reporter more honest there, if both features are equally strong',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'these events are usually correct' },
  formula: 'q > 1/2 ⇒ Δ logit(t = 1, b = −1) ≥ 0 at c = 1',
  forAll: {
    agreeing: fractions({ from: 0, to: 1, denominator: 10 }),
    right: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  given: { 'it is mostly right where they disagree': ({ right }) => above(right, '1/2') },
  then: {
    'the honest answer does not lose there': ({ agreeing, right }, arithmetic) => {
      const policy = linearReporter(arithmetic, arithmetic.one);
      const { parameters } = reinforce.expected(questions(arithmetic, agreeing, right), policy, { stepSize: 1 });
      return atLeast(logitChange(policy, parameters)[2], 0);
    },
  },
  expect: 'holds',
  neighbours: ['reporter/reward-that-is-right-on-average-favours-honesty'],
});
