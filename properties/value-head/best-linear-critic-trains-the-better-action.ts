import { above, claim, fractions } from 'lakatos';
import { gradientOfMisfit } from './_bestLinearCritic.js';

/** V05 (b): the best fit to the true values with features 1 and 2 has w between 1/4 and 1 and rates the worse state 2w, the
 *  better one w; learning is reversed iff λ < w/(w + 1/2). */
export default claim({
  id: 'value-head/best-linear-critic-trains-the-better-action',
  title: 'A linear value head that fits the true values as well as it can trains the better of two actions',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'w = argmin Σ d·(V^π − x·w)² ⇒ g(s₀, better) > 0',
  forAll: {
    first: fractions({ from: '1/100', to: '99/100', denominator: 100 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 30 }),
  },
  then: {
    'the better action is raised': ({ first, gaeLambda }, arithmetic) =>
      above(gradientOfMisfit(first, gaeLambda, arithmetic)[0], 0),
  },
  expect: 'refuted',
  neighbours: ['value-head/best-linear-critic-trains-the-better-action-from-lambda-two-thirds-on'],
});
