import { atLeast, claim, fractions, logitChange, reinforce } from 'lakatos';
import { linearReporter, questions } from './_linearReporter.js';

/** E02: for a weak translator, c < 1, right rewards on agreeing questions train the simulator: Δ logit ∝ c² − 1. */
export default claim({
  id: 'reporter/right-rewards-train-honesty-where-it-was-not-asked',
  title: 'Rewards that are right on every training question make a linear reporter more honest on all others',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'I don’t think that the “if” is sufficient or necessary to get an ELK solution',
  },
  formula: 'training on t = b with r̂ = r* ⇒ Δ logit(t = 1, b = −1) ≥ 0',
  forAll: {
    scale: fractions({ from: '1/4', to: 2, denominator: 4 }),
    stepSize: fractions({ from: 1, to: 20, denominator: 1 }),
  },
  then: {
    'the honest answer does not lose where they disagree': ({ scale, stepSize }, arithmetic) => {
      const policy = linearReporter(arithmetic, scale);
      const world = questions(arithmetic, arithmetic.one, arithmetic.one);
      const { parameters } = reinforce.expected(world, policy, { stepSize });
      return atLeast(logitChange(policy, parameters)[2], 0);
    },
  },
  expect: 'refuted',
  neighbours: ['reporter/agreeing-examples-teach-nothing-about-disagreement'],
});
