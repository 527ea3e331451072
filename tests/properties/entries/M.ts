import type { Entries } from './entry.js';

export default {
  M1: {
    says: 'training reaches the optimum in the limit',
    claims: [
      'maximisation/no-gradient-only-at-an-optimum-of-a-tabular-policy',
      'policy-gradient/exact-step-lowers-no-value',
    ],
    reason: 'the limit is cited (Agarwal et al. 2021; Mei et al. 2020; Liu, Li and Wei 2024)',
  },
  M2: {
    says: 'finite training stays below the optimum',
    claims: ['maximisation/finite-training-stays-below-the-optimum', 'maximisation/training-maximises-the-reward'],
    scenarios: ['dying-in-the-game'],
  },
  M3: {
    says: 'sign-consistent steps lower no value',
    claims: [
      'policy-gradient/sign-consistent-step-lowers-no-value',
      'policy-gradient/exact-step-lowers-no-value',
      'policy-gradient/exact-step-with-tied-observations-lowers-no-return',
      'policy-gradient/step-with-a-wrong-critic-lowers-no-return',
      'policy-gradient/exact-step-with-momentum-lowers-no-return',
      'policy-gradient/exact-step-with-an-entropy-bonus-lowers-no-return',
    ],
  },
  M4: {
    says: 'restricted expressivity',
    claims: [
      'maximisation/no-gradient-only-at-an-optimum',
      'maximisation/no-gradient-only-at-an-optimum-of-a-tabular-policy',
      'maximisation/one-answer-everywhere-can-be-optimal',
      'maximisation/tied-gradient-dares-only-above-its-threshold',
      'maximisation/tied-gradient-dares-where-that-is-best',
    ],
    scenarios: ['dying-in-the-game'],
  },
  M5: {
    says: 'sampling locks in',
    claims: [
      'lock-in/sampled-natural-gradient-never-tries-the-better-answer',
      'lock-in/sampled-reinforce-never-tries-the-better-answer',
      'lock-in/natural-gradient-with-a-low-baseline-never-tries-the-better-answer',
      'lock-in/natural-gradient-without-reward-never-tries-the-better-answer',
    ],
    scenarios: ['dying-in-the-game', 'the-glitch'],
  },
  M6: {
    says: 'the clip keeps training from the optimum',
    claims: [
      'ppo/clipping-penalises-every-move',
      'ppo/clipping-bounds-the-ratio',
      'maximisation/no-gradient-only-at-an-optimum-of-a-policy-with-zeros',
      'ppo/gradient-vanishes-outside-the-clip',
    ],
    reason:
      'that clipped training converges, and that a maximiser of the flat surrogate may not, are statements about limits',
  },
  "M6'": {
    says: 'surrogate gain is a return gain',
    claims: [
      'ppo/surrogate-gain-within-the-clip-is-a-return-gain',
      'ppo/surrogate-gain-is-a-return-gain',
      'ppo/surrogate-gain-in-every-state-is-a-return-gain',
    ],
  },
  M7: {
    says: 'normalised advantages change the target',
    claims: [
      'maximisation/normalised-advantages-point-up-the-return',
      'maximisation/unnormalised-advantages-point-up-the-return',
      'maximisation/mean-of-the-batch-as-baseline-points-up-the-return',
      'maximisation/normalised-advantages-of-two-sure-rewards-point-up-the-return',
    ],
  },
  M9: {
    says: 'a sampled step raises the return on average',
    claims: [
      'reinforce/sampled-step-raises-the-return-on-average',
      'reinforce/sampled-step-with-the-mean-as-baseline-raises-the-return-on-average',
      'reinforce/small-sampled-step-raises-the-return-on-average',
    ],
  },
  M11: {
    says: 'each modification of the hypothesis is necessary',
    claims: [
      'non-interference/rewards-at-unvisited-pairs-do-not-matter',
      'maximisation/no-gradient-only-at-an-optimum',
      'lock-in/sampled-natural-gradient-never-tries-the-better-answer',
      'maximisation/one-answer-everywhere-can-be-optimal',
      'maximisation/one-answer-everywhere-is-optimal-where-it-is-best-everywhere',
      'empirical-gradient/data-of-an-older-policy-gives-the-gradient',
    ],
  },
  M12: {
    says: 'RL trains agents that do not maximise',
    claims: [
      'maximisation/training-maximises-the-reward',
      'maximisation/normalised-advantages-point-up-the-return',
      'maximisation/gradient-is-as-small-as-what-is-left-to-gain',
    ],
  },
  M13: {
    says: 'selection implies maximising behaviour',
    claims: [
      'maximisation/training-maximises-the-reward',
      'maximisation/no-gradient-only-at-an-optimum-of-a-tabular-policy',
    ],
  },
} satisfies Entries;
