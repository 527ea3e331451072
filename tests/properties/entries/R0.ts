import type { Entries } from './entry.js';

export default {
  R01: {
    says: 'REINFORCE’s estimator is unbiased',
    claims: [
      'reinforce/estimator-is-unbiased',
      'reinforce/estimator-is-unbiased-for-a-score-that-ignores-the-policy',
      'reinforce/estimator-is-unbiased-when-the-score-depends-on-the-policy',
      'reinforce/estimator-is-unbiased-for-samples-of-another-policy',
      'reinforce/estimator-is-unbiased-for-samples-of-another-policy-weighted-by-the-ratio',
      'reinforce/estimator-is-unbiased-in-worlds',
      'reinforce/estimator-that-weighs-every-step-alike-is-unbiased',
    ],
    reason: 'a parametrisation that reaches probability 0 with a gradient there is left out: policies are softmax',
  },
  R02: {
    says: 'the expected update ignores a shift of the rewards',
    claims: ['intensity/expected-reinforce-does-not-see-a-shift', 'intensity/reinforce-does-not-see-a-shift'],
  },
  R03: {
    says: 'high-reward answers gain in total',
    claims: [
      'reinforce/expected-step-raises-expected-reward',
      'reinforce/expected-step-raises-above-average-answers-in-total',
      'reinforce/natural-step-raises-the-best-answers',
      'reinforce/answer-that-is-pushed-most-gains',
    ],
  },
  R05: {
    says: 'each above-average answer gains',
    claims: [
      'reinforce/expected-step-raises-every-above-average-answer',
      'reinforce/unique-best-answer-gains',
      'reinforce/expected-step-raises-the-better-of-two-answers',
      'reinforce/unique-worst-answer-loses',
      'reinforce/correct-answers-gain',
      'reinforce/only-correct-answer-gains',
    ],
    reason: 'how often it happens under random rewards is a simulation',
  },
  R06: {
    says: 'odds follow the order of the rewards',
    claims: ['reinforce/natural-step-orders-odds-by-reward', 'reinforce/expected-step-orders-odds-by-reward'],
  },
  R08: {
    says: 'a sampled step moves the sampled answer by its reward',
    claims: [
      'reinforce/sampled-step-lowers-low-reward-answers',
      'reinforce/sampled-step-with-the-mean-as-baseline-follows-merit',
      'unexplored/sampled-step-raises-the-taken-answer',
      'unexplored/sampled-step-lowers-every-untaken-answer',
      'reinforce/sampled-step-raises-high-reward-answers',
      'reinforce/sample-without-reward-teaches-nothing',
      'reinforce/sample-without-reward-teaches-nothing-with-a-baseline',
      'unexplored/unsampled-answer-does-not-gain',
    ],
  },
  R11: {
    says: 'expected reward does not fall in expectation',
    claims: ['reinforce/sampled-step-raises-the-return-on-average', 'reinforce/expected-step-raises-expected-reward'],
  },
  R12: {
    says: 'high-reward answers keep gaining',
    claims: ['reinforce/answer-that-gains-goes-on-gaining'],
  },
  R13: {
    says: 'the limit of RL is the best answer',
    claims: [
      'maximisation/finite-training-stays-below-the-optimum',
      'misgrading/ties-go-to-the-likelier-answer',
      'lock-in/sampled-natural-gradient-never-tries-the-better-answer',
      'misgrading/likelier-best-answer-gains-at-least-as-fast-as-the-flow',
      'reinforce/equation-over-all-answers-rests-in-proportion-to-the-rewards',
      'reinforce/equation-over-all-answers-points-up-the-expected-reward',
    ],
    reason: 'the limit is that of X01',
  },
} satisfies Entries;
