import { above, atLeast, claim, fractions } from 'lakatos';
import { gradientOfMisfit } from './_bestLinearCritic.js';

/** V05 (b): w/(w + 1/2) < 2/3 because w < 1. */
export default claim({
  id: 'value-head/best-linear-critic-trains-the-better-action-from-lambda-two-thirds-on',
  title: 'A linear value head with features 1 and 2 trains the better of two actions at every policy, if λ ≥ 2/3',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'λ ≥ 2/3 ⇒ g(s₀, better) > 0 for every p',
  forAll: {
    first: fractions({ from: '1/100', to: '99/100', denominator: 100 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 30 }),
  },
  given: { 'λ is at least 2/3': ({ gaeLambda }) => atLeast(gaeLambda, '2/3') },
  then: {
    'the better action is raised': ({ first, gaeLambda }, arithmetic) =>
      above(gradientOfMisfit(first, gaeLambda, arithmetic)[0], 0),
  },
  expect: 'holds',
  proofs: { answers: [2] },
  cases: 600,
  neighbours: ['value-head/best-linear-critic-trains-the-better-action'],
});
