import type { Entries } from './entry.js';

export default {
  P01: {
    says: 'the TD error is the advantage in expectation',
    claims: [
      'advantage/td-error-is-the-advantage-in-expectation',
      'advantage/td-error-is-the-advantage-for-any-critic',
      'advantage/td-error-is-the-advantage-for-the-critic-that-is-the-value',
      'advantage/td-errors-are-advantages-only-of-the-value',
      'advantage/mean-td-error-of-a-state-is-zero',
      'advantage/mean-td-error-of-a-state-is-zero-for-another-policy',
    ],
    reason: 'the converse at γ = 1 without an end fails in a world that no generator draws; its number is tested',
  },
  P02: {
    says: 'the TD error is the advantage on every path',
    claims: [
      'advantage/td-error-is-the-advantage-on-every-path',
      'advantage/td-error-is-the-advantage-on-every-path-of-a-deterministic-world',
    ],
  },
  P03: {
    says: 'rewards of states are a baseline at λ = 0',
    claims: [
      'credit/rewards-of-states-carry-nothing-at-lambda-zero',
      'credit/rewards-of-actions-carry-nothing-at-lambda-zero',
    ],
  },
  P04: {
    says: 'the advantage estimate is the TD error',
    claims: [
      'advantage/gae-is-the-td-error',
      'advantage/gae-is-the-td-error-where-nothing-follows',
      'credit/direct-share-at-delay-d-is-lambda-to-the-d',
      'credit/every-lambda-gives-the-same-gradient',
      'credit/every-lambda-gives-the-same-gradient-for-any-critic',
    ],
    scenarios: ['ppo-equations'],
  },
  P05: {
    says: 'the exact bias of GAE',
    claims: [
      'credit/bias-of-gae',
      'credit/ppo-climbs-the-return-whatever-its-critic',
      'credit/ppo-climbs-the-return-at-lambda-one',
      'credit/a-constant-error-of-the-critic-is-harmless',
      'credit/a-constant-error-of-the-critic-is-harmless-where-nothing-ends',
      'credit/a-constant-error-of-the-critic-is-harmless-where-no-action-ends-more-often',
      'credit/a-constant-error-of-the-critic-is-harmless-where-the-end-comes-by-itself',
    ],
  },
  P06: {
    says: 'the first step is the policy gradient',
    claims: [
      'ppo/first-step-is-the-policy-gradient',
      'ppo/every-epoch-is-the-policy-gradient',
      'ppo/gradient-at-the-old-policy-knows-no-kink',
      'ppo/gradient-at-the-old-policy-knows-no-kink-for-any-clip-range',
    ],
  },
  P07: {
    says: 'PPO’s weights point up the discounted return',
    claims: [
      'ppo/undiscounted-weights-point-up-the-return',
      'ppo/undiscounted-weights-point-up-the-return-with-tied-observations',
      'ppo/first-step-is-the-gradient-of-the-return',
      'ppo/first-step-is-the-gradient-of-the-return-without-discounting',
      'reinforce/estimator-that-weighs-every-step-alike-is-unbiased',
    ],
  },
  P08: {
    says: 'the update is proportional to the advantage',
    claims: [
      'ppo/first-update-is-proportional-to-the-advantage',
      'ppo/update-is-proportional-to-the-advantage',
      'ppo/sample-update-is-odd-in-the-advantage',
      'ppo/no-advantage-no-update',
      'intensity/normalised-advantages-do-not-see-the-scale',
      'reinforce/expected-step-raises-every-above-average-answer',
      'ppo/sample-update-scales-with-the-advantage',
      'ppo/normalised-update-is-proportional-to-the-advantage',
      'ppo/two-answers-rest-once-both-have-left-the-clip-range',
    ],
  },
  P09: {
    says: 'the clip stops the outward side only',
    claims: [
      'ppo/clip-stops-the-outward-side',
      'ppo/gradient-vanishes-outside-the-clip',
      'ppo/surrogate-is-bounded-below',
      'ppo/surrogate-is-bounded-above',
    ],
  },
  P10: {
    says: 'clipping keeps the policy close',
    claims: [
      'ppo/clipping-bounds-the-ratio',
      'ppo/sample-beyond-the-clip-is-frozen',
      'ppo/two-answers-rest-once-both-have-left-the-clip-range',
      'ppo/two-answers-move-until-both-have-left-the-clip-range',
      'ppo/two-answers-rest-once-one-has-left-the-clip-range',
      'ppo/two-answers-are-pushed-less-than-the-clip-range-away',
      'ppo/two-answers-are-pushed-at-ratios-near-the-clip-range',
      'ppo/likely-answer-is-never-clipped',
    ],
    reason:
      'total variation beyond ε with four answers is a numerical flow (its number is tested), and at most ε with three an open conjecture; that the flow reaches its resting point is a limit',
  },
  P12: {
    says: 'the clipped objective as a safety certificate',
    claims: [
      'ppo/clipped-surrogate-is-a-lower-bound',
      'ppo/surrogate-gain-of-answers-is-a-return-gain',
      'ppo/surrogate-gain-is-a-return-gain',
      'ppo/surrogate-gain-in-every-state-is-a-return-gain',
    ],
  },
  P13: {
    says: 'does a PPO update ever hurt',
    claims: [
      'policy-gradient/exact-step-lowers-no-value',
      'ppo/two-epochs-lower-no-return',
      'policy-gradient/exact-step-with-shared-features-lowers-no-return',
      'policy-gradient/sign-consistent-step-lowers-no-value',
      'policy-gradient/exact-step-with-tied-observations-lowers-no-return',
      'ppo/second-epoch-lowers-no-return',
      'ppo/epochs-lower-no-return-of-two-answers',
    ],
    reason:
      'that the flow of (b) never ends below its start is argued through P12, and its drop of .00218 is numerical (tested)',
  },
  P14: {
    says: 'what clipping subtracts',
    claims: ['ppo/clipping-is-a-penalty-outside-the-clip', 'ppo/clipping-penalises-every-move'],
  },
  P15: {
    says: 'a positive advantage reinforces',
    claims: [
      'reinforce/expected-step-raises-every-above-average-answer',
      'reinforce/natural-step-orders-odds-by-reward',
      'unexplored/sampled-step-raises-the-taken-answer',
    ],
  },
} satisfies Entries;
