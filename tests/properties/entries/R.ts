import type { Entries } from './entry.js';

export default {
  R1: {
    says: 'training beats its own start',
    claims: ['random-agent/exact-step-beats-where-it-started', 'policy-gradient/exact-step-lowers-no-value'],
  },
  R2: {
    says: 'training beats a random agent from anywhere',
    claims: ['random-agent/exact-step-beats-the-random-agent'],
  },
  R3: {
    says: 'a sampled step in expectation',
    claims: [
      'reinforce/sampled-step-raises-the-return-on-average',
      'reinforce/small-sampled-step-raises-the-return-on-average',
    ],
  },
  R4: {
    says: 'a realised sampled step',
    claims: [
      'reinforce/realised-step-raises-the-return',
      'random-agent/trained-policies-mostly-beat-a-random-agent',
      'random-agent/policies-of-one-sample-mostly-beat-a-random-agent',
    ],
  },
  R5: {
    says: 'deployment off the training states',
    claims: [
      'generalisation/training-raises-the-reward-at-unseen-states',
      'generalisation/unseen-states-keep-their-policy',
      'generalisation/training-on-the-coin-goes-to-the-coin',
      'generalisation/training-carries-over-through-a-shared-feature',
      'generalisation/training-carries-over-to-states-that-are-seen-alike',
      'generalisation/trained-policy-beats-a-random-agent-where-half-is-as-in-training',
      'generalisation/trained-policy-beats-a-random-agent-in-any-mixture',
    ],
  },
  R6: {
    says: 'averaged over goals every policy is random',
    claims: ['generalisation/average-over-all-goals-is-random'],
  },
  R8: {
    says: 'the share of states with an optimal greedy action',
    claims: [
      'generalisation/unseen-states-keep-their-policy',
      'glitch/exact-gradient-goes-for-the-glitch',
      'random-agent/exact-step-keeps-the-best-action-ahead',
      'random-agent/exact-step-keeps-the-best-answer-ahead',
    ],
    reason: 'its limit follows from M1',
  },
  R9: {
    says: 'two policies, one training return, opposite tests',
    claims: ['generalisation/same-training-return-opposite-test', 'generalisation/training-tells-the-learned-goal'],
  },
} satisfies Entries;
