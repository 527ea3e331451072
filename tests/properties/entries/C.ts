import type { Entries } from './entry.js';

export default {
  C1: {
    says: 'which goal is learned',
    claims: [
      'generalisation/training-on-the-coin-goes-to-the-coin',
      'generalisation/training-on-the-coin-goes-to-the-coin-if-it-is-seen-better',
      'generalisation/training-does-not-tell-how-right-was-seen',
      'generalisation/training-tells-the-learned-goal',
    ],
    scenarios: ['coin-run'],
  },
  C2: {
    says: 'unseen states keep their policy',
    claims: ['generalisation/unseen-states-keep-their-policy', 'unexplored/no-update-at-unseen-states'],
    scenarios: ['coin-run'],
  },
  C3: {
    says: 'rewards that agree in training train alike',
    claims: ['non-interference/rewards-at-unvisited-pairs-do-not-matter'],
    scenarios: ['coin-run'],
  },
  C4: {
    says: 'rewards that agree in training at test',
    claims: [
      'generalisation/rewards-that-agree-in-training-part-by-what-was-not-seen',
      'generalisation/rewards-that-agree-in-training-agree-at-test',
    ],
  },
  C5: {
    says: 'optimising a proxy',
    claims: [
      'generalisation/optimising-a-proxy-helps-what-it-stands-for',
      'misgrading/true-reward-of-two-answers-falls-only-if-their-order-is-reversed',
      'generalisation/correlated-proxy-helps-at-first',
      'generalisation/correlated-proxy-helps-however-hard-it-is-optimised',
    ],
  },
  C6: {
    says: 'agents optimise a plausible extrapolation',
    claims: [
      'generalisation/learned-policy-is-optimal-for-some-extrapolation',
      'generalisation/best-of-what-was-seen-is-optimal-for-some-extrapolation',
      'generalisation/run-that-saw-both-answers-may-prefer-the-worse',
    ],
  },
  C8: {
    says: 'test situations similar enough',
    claims: [
      'generalisation/loss-at-test-is-bounded-by-the-density-ratio',
      'generalisation/loss-at-test-is-the-loss-in-training',
    ],
  },
  C9: {
    says: 'maximise a reward equal on training',
    claims: ['maximisation/training-maximises-the-reward', 'maximisation/finite-training-stays-below-the-optimum'],
  },
} satisfies Entries;
