import { atLeast, claim, fractions, logitChange, reinforce } from 'lakatos';
import { linearReporter, questions } from './_linearReporter.js';

/** E02 (c), (d): Δ logit ∝ α(c² − 1) + (1 − α)(c² + 1). With a weak translator, c² < 2α − 1, the few disagreements are outvoted at first,
 *  and at c = 0 for ever; how long it takes the flow to turn is shown by the scenario. */
export default claim({
  id: 'reporter/right-rewards-on-all-questions-make-a-linear-reporter-more-honest',
  title:
    'Rewards that are right on all questions, disagreements among them, make a linear reporter more honest on disagreements',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'I don’t think that the “if” is sufficient or necessary to get an ELK solution',
  },
  formula: 'r̂ = r* on every question ⇒ Δ logit(t = 1, b = −1) ≥ 0',
  forAll: {
    scale: fractions({ from: '1/4', to: 2, denominator: 4 }),
    agreeing: fractions({ from: 0, to: '9/10', denominator: 10 }),
  },
  then: {
    'the honest answer does not lose where they disagree': ({ scale, agreeing }, arithmetic) => {
      const policy = linearReporter(arithmetic, scale);
      const world = questions(arithmetic, agreeing, arithmetic.one);
      const { parameters } = reinforce.expected(world, policy, { stepSize: 1 });
      return atLeast(logitChange(policy, parameters)[2], 0);
    },
  },
  expect: 'refuted',
  neighbours: ['reporter/right-rewards-on-all-questions-make-a-linear-reporter-with-a-strong-translator-more-honest'],
});
