import type { Entries } from './entry.js';

export default {
  M01: {
    says: 'indicator reward climbs the demonstrated probability',
    claims: [
      'reverse-mapping/indicator-reward-climbs-the-demonstrated-probability',
      'reverse-mapping/indicator-reward-is-parallel-to-imitation',
    ],
    scenarios: ['reverse-mapping'],
  },
  M02: {
    says: 'over several questions the gradients are parallel',
    claims: ['reverse-mapping/indicator-reward-is-parallel-to-imitation-over-questions'],
    scenarios: ['reverse-mapping'],
  },
  M03: {
    says: 'the same mapping gives the same speed',
    claims: [
      'reverse-mapping/indicator-reward-is-as-fast-as-imitation',
      'reverse-mapping/reward-over-probability-is-imitation',
      'reverse-mapping/indicator-reward-is-half-as-fast-once-the-answer-is-likely',
    ],
    scenarios: ['reverse-mapping'],
    reason: 'times along flows are shown by the scenario',
  },
  M04: {
    says: 'a stochastic demonstrator is reproduced by the reverse mapping',
    claims: [
      'reverse-mapping/indicator-reward-rests-at-a-stochastic-demonstrator',
      'reverse-mapping/cross-entropy-rests-at-a-stochastic-demonstrator',
      'reverse-mapping/agreement-with-an-undecided-demonstrator-teaches-nothing',
      'reverse-mapping/imitation-of-an-undecided-demonstrator-teaches-nothing',
      'reverse-mapping/majority-of-a-stochastic-demonstrator-is-optimal-for-one-question',
      'reverse-mapping/reward-for-anything-demonstrated-is-indifferent-among-it',
      'reverse-mapping/reward-for-anything-demonstrated-rests-only-at-the-demonstrator',
    ],
    scenarios: ['reverse-mapping'],
  },
  M05: {
    says: 'the sequential reverse mapping',
    claims: [
      'reverse-mapping/matching-every-step-is-optimal-where-length-is-fixed',
      'reverse-mapping/matching-every-step-is-optimal',
      'reverse-mapping/fine-for-every-mismatch-is-optimal',
      'reverse-mapping/majority-of-a-stochastic-demonstrator-is-optimal',
      'reverse-mapping/majority-of-a-stochastic-demonstrator-is-optimal-for-one-question',
    ],
    scenarios: ['reverse-mapping'],
  },
} satisfies Entries;
