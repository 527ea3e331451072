import type { Entries } from './entry.js';

export default {
  R01: {
    says: 'REINFORCE’s estimator is unbiased',
    claims: [
      'reinforce/estimator-is-unbiased',
      'reinforce/estimator-is-unbiased-for-a-score-that-ignores-the-policy',
      'reinforce/estimator-is-unbiased-when-the-score-depends-on-the-policy',
    ],
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
    ],
  },
  R05: {
    says: 'each above-average answer gains',
    claims: ['reinforce/expected-step-raises-every-above-average-answer', 'reinforce/unique-best-answer-gains'],
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
    ],
    reason: 'the limit is that of X01',
  },
} satisfies Entries;
