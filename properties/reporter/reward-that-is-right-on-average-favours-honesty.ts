import { above, atLeast, claim, fractions, logitChange, reinforce } from 'lakatos';
import { linearReporter, questions } from './_linearReporter.js';

/** E03: nine questions of ten agree and are judged rightly, the tenth is judged by what the human believes: 90 % of the
 *  events are right, and the reporter is trained to simulate. */
export default claim({
  id: 'reporter/reward-that-is-right-on-average-favours-honesty',
  title:
    'A reward that is right on more than half of all questions makes a linear reporter more honest where truth and belief part',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'these events are usually correct' },
  formula: 'α + (1 − α)·q > 1/2 ⇒ Δ logit(t = 1, b = −1) ≥ 0 at c = 1',
  forAll: {
    agreeing: fractions({ from: 0, to: 1, denominator: 10 }),
    right: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  given: {
    'most events are judged rightly': ({ agreeing, right }, { add, multiply, one, subtract }) =>
      above(add(agreeing, multiply(subtract(one, agreeing), right)), '1/2'),
  },
  then: {
    'the honest answer does not lose where they disagree': ({ agreeing, right }, arithmetic) => {
      const policy = linearReporter(arithmetic, arithmetic.one);
      const { parameters } = reinforce.expected(questions(arithmetic, agreeing, right), policy, { stepSize: 1 });
      return atLeast(logitChange(policy, parameters)[2], 0);
    },
  },
  expect: 'refuted',
  neighbours: ['reporter/reward-that-is-right-where-they-disagree-favours-honesty'],
});
