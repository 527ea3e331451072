import { claim, equal, fractions, logitChange, reinforce } from 'lakatos';
import { linearReporter, questions } from './_linearReporter.js';

/** E02 (b): Δw is parallel to (1, 1) and the features of a disagreement are (1, −1). The reward is right on every example,
 *  and the reporter becomes neither honest nor a simulator where it matters. */
export default claim({
  id: 'reporter/agreeing-examples-teach-nothing-about-disagreement',
  title:
    'Right rewards on questions where truth and human belief agree leave a linear reporter’s answers to all others alone, if both features are equally strong',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'I don’t think that the “if” is sufficient or necessary to get an ELK solution',
  },
  formula: 'training on t = b, c = 1 ⇒ Δ logit(t = 1, b = −1) = 0',
  forAll: {
    scale: fractions({ from: '1/2', to: 2, denominator: 2 }),
    stepSize: fractions({ from: 1, to: 20, denominator: 1 }),
  },
  given: { 'both features are equally strong': ({ scale }) => equal(scale, 1) },
  then: {
    'the logit of a disagreement does not move': ({ scale, stepSize }, arithmetic) => {
      const policy = linearReporter(arithmetic, scale);
      const world = questions(arithmetic, arithmetic.one, arithmetic.one);
      const { parameters } = reinforce.expected(world, policy, { stepSize });
      return equal(logitChange(policy, parameters)[2], 0);
    },
  },
  expect: 'holds',
  neighbours: ['reporter/right-rewards-train-honesty-where-it-was-not-asked'],
});
