import type { Entries } from './entry.js';

export default {
  S01: {
    says: 'the gradient splits into rewards and values',
    claims: [
      'credit/gradient-splits-into-rewards-and-values',
      'credit/normalised-gradient-splits-into-rewards-and-values',
      'credit/later-gradient-splits-into-rewards-and-values',
      'credit/later-gradient-splits-into-rewards-and-values-without-a-clip',
    ],
    scenarios: ['sparse-reward'],
  },
  S02: {
    says: 'most advantages come from the values alone',
    claims: [
      'credit/advantage-of-an-unpaid-step-comes-from-the-values',
      'credit/advantage-of-an-unpaid-step-comes-from-the-values-at-lambda-zero',
    ],
  },
  S03: {
    says: 'the direct share at delay d is λ^d',
    claims: ['credit/direct-share-at-delay-d-is-lambda-to-the-d', 'credit/direct-share-of-a-chain'],
    scenarios: ['sparse-reward'],
  },
  S04: {
    says: 'at λ = 1 the value share is zero',
    claims: [
      'unexplored/no-expected-update-without-reward-at-lambda-one',
      'credit/values-carry-nothing-of-a-truncated-rollout-at-lambda-one',
      'credit/values-carry-nothing-under-the-clip-at-lambda-one',
      'credit/values-carry-nothing-of-a-sample-at-lambda-one',
      'credit/values-carry-nothing-of-a-later-epoch-without-a-clip-at-lambda-one',
    ],
  },
  S05: {
    says: 'rewards of states carry nothing at λ = 0',
    claims: ['credit/rewards-of-states-carry-nothing-at-lambda-zero'],
  },
  S06: {
    says: 'sparse reward comes mostly through the value head',
    claims: [
      'credit/sparse-reward-comes-mostly-through-the-value-head',
      'credit/late-reward-of-one-choice-is-direct-by-lambda-to-the-delay',
      'credit/reward-without-delay-is-all-direct',
      'credit/first-update-from-a-zero-critic-is-made-of-rewards',
    ],
    scenarios: ['sparse-reward'],
  },
  S07: {
    says: 'dense reward comes mostly directly',
    claims: ['credit/dense-reward-comes-mostly-directly'],
  },
  S08: {
    says: 'the split depends on a convention',
    claims: [
      'intensity/shaping-and-its-critic-leave-every-ppo-update',
      'credit/direct-share-ignores-shaping',
      'credit/direct-share-ignores-shaping-at-lambda-one',
    ],
  },
  S09: {
    says: 'with V = 0 the first update is all direct',
    claims: [
      'credit/gradient-splits-into-rewards-and-values',
      'unexplored/no-update-without-reward-from-a-zero-critic',
      'credit/first-update-from-a-zero-critic-is-made-of-rewards',
      'credit/first-update-is-made-of-rewards',
    ],
  },
  S10: {
    says: 'a state at distance d waits d iterations',
    claims: [
      'credit/reward-travels-one-state-an-iteration-at-lambda-zero',
      'credit/reward-travels-one-state-an-iteration',
    ],
    scenarios: ['sparse-reward'],
  },
  S12: {
    says: 'the policy is a mostly direct function of reward',
    claims: [
      'credit/sparse-reward-comes-mostly-through-the-value-head',
      'credit/direct-share-at-delay-d-is-lambda-to-the-d',
      'unexplored/no-expected-update-without-reward-at-lambda-one',
      'credit/late-reward-of-one-choice-is-direct-by-lambda-to-the-delay',
      'credit/direct-share-ignores-the-scale-of-the-rewards',
      'credit/direct-share-of-a-stale-critic-ignores-the-scale-of-the-rewards',
    ],
  },
  S13: {
    says: 'a policy is reinforced without reward',
    claims: [
      'credit/some-policy-is-reinforced-without-any-reward',
      'unexplored/no-expected-update-without-reward',
      'unexplored/no-expected-update-without-reward-at-lambda-one',
    ],
  },
} satisfies Entries;
