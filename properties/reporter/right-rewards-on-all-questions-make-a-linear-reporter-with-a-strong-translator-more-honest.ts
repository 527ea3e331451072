import { atLeast, claim, fractions, logitChange, reinforce } from 'lakatos';
import { linearReporter, questions } from './_linearReporter.js';

/** E02: α(c² − 1) + (1 − α)(c² + 1) ≥ 0 for c ≥ 1. */
export default claim({
  id: 'reporter/right-rewards-on-all-questions-make-a-linear-reporter-with-a-strong-translator-more-honest',
  title:
    'Rewards that are right on all questions make a linear reporter more honest on disagreements, if its translator is as strong as its simulator',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'I don’t think that the “if” is sufficient or necessary to get an ELK solution',
  },
  formula: 'r̂ = r*, c ≥ 1 ⇒ Δ logit(t = 1, b = −1) ≥ 0',
  forAll: {
    scale: fractions({ from: '1/4', to: 2, denominator: 4 }),
    agreeing: fractions({ from: 0, to: '9/10', denominator: 10 }),
  },
  given: { 'the translator is as strong as the simulator': ({ scale }) => atLeast(scale, 1) },
  then: {
    'the honest answer does not lose where they disagree': ({ scale, agreeing }, arithmetic) => {
      const policy = linearReporter(arithmetic, scale);
      const world = questions(arithmetic, agreeing, arithmetic.one);
      const { parameters } = reinforce.expected(world, policy, { stepSize: 1 });
      return atLeast(logitChange(policy, parameters)[2], 0);
    },
  },
  expect: 'holds',
  cases: 4000,
  neighbours: ['reporter/right-rewards-on-all-questions-make-a-linear-reporter-more-honest'],
});
