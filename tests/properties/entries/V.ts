import type { Entries } from './entry.js';

export default {
  V01: {
    says: 'reward changes the policy through the trunk alone',
    claims: [
      'value-head/no-policy-gradient-no-change',
      'value-head/no-policy-gradient-no-change-with-a-critic-of-its-own',
    ],
    scenarios: ['sparse-reward'],
  },
  V02: {
    says: 'a zero critic and no reward change nothing',
    claims: [
      'unexplored/no-update-without-reward-from-a-zero-critic',
      'unexplored/no-expected-update-without-reward',
      'unexplored/no-update-at-unseen-states-with-an-entropy-bonus',
      'ppo/entropy-bonus-leaves-a-policy-without-reward-alone',
      'ppo/entropy-bonus-flattens-the-policy',
      'value-head/nothing-moves-without-reward-from-a-zero-head',
      'value-head/nothing-moves-without-reward',
      'value-head/constant-critic-moves-nothing-without-reward',
      'value-head/constant-critic-moves-nothing-without-reward-discount-or-end',
    ],
    reason: 'plain steps only, not Adam; that no reward is met with the probability of no hit is a truism',
  },
  V03: {
    says: 'a zero head shields the trunk',
    claims: ['value-head/zero-head-shields-the-trunk', 'value-head/value-errors-leave-the-trunk-alone'],
    scenarios: ['sparse-reward'],
  },
  V04: {
    says: 'training cannot lower the expected reward',
    claims: [
      'value-head/training-climbs-the-return-with-a-shared-trunk',
      'value-head/training-climbs-the-return-with-a-critic-of-its-own',
    ],
    reason: 'the flow is numerical; the claims decide its first order',
  },
  V05: {
    says: 'a biased critic turns the update around',
    claims: [
      'credit/ppo-climbs-the-return-whatever-its-critic',
      'credit/ppo-climbs-the-return-at-lambda-one',
      'credit/bias-of-gae',
      'value-head/critic-that-takes-two-states-for-one-lets-lambda-through',
      'value-head/best-linear-critic-trains-the-better-action',
      'value-head/best-linear-critic-trains-the-better-action-from-lambda-two-thirds-on',
      'value-head/best-linear-critic-trains-the-worse-action-up-to-lambda-one-third',
    ],
    reason: 'the claims decide where each step points; that training ends there is a limit',
  },
  V06: {
    says: 'a state is trained through the value for ever',
    claims: [
      'credit/reward-travels-one-state-an-iteration-at-lambda-zero',
      'credit/ppo-climbs-the-return-at-lambda-one',
      'value-head/unpaid-state-is-trained-through-values-alone-at-lambda-zero',
      'value-head/unpaid-state-is-trained-through-values-alone',
      'credit/every-lambda-gives-the-same-gradient',
    ],
  },
} satisfies Entries;
