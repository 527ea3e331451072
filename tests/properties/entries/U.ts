import type { Entries } from './entry.js';

export default {
  U1: {
    says: 'no update at states without an action in the sample',
    claims: [
      'unexplored/no-update-at-unseen-states',
      'unexplored/no-update-at-unseen-states-with-momentum',
      'unexplored/no-update-at-unseen-states-with-an-entropy-bonus',
    ],
  },
  U2: {
    says: 'every untaken answer falls',
    claims: [
      'unexplored/sampled-step-lowers-every-untaken-answer',
      'unexplored/sampled-step-lowers-the-other-of-two-answers',
    ],
  },
  U3: {
    says: 'the taken answer rises iff its weight is positive',
    claims: ['unexplored/sampled-step-raises-the-taken-answer', 'unexplored/batch-raises-every-rewarded-answer'],
  },
  U4: {
    says: 'values leak into a policy that met no reward',
    claims: [
      'unexplored/no-update-without-reward-from-a-zero-critic',
      'unexplored/no-update-from-a-truncated-rollout-without-reward',
      'unexplored/no-update-where-neither-reward-nor-critic-speaks',
      'unexplored/no-expected-update-without-reward',
      'unexplored/no-expected-update-without-reward-at-lambda-one',
    ],
  },
  U5: {
    says: 'what was never reached is not updated toward',
    claims: ['unexplored/unsampled-answer-does-not-gain', 'non-interference/rewards-at-unvisited-pairs-do-not-matter'],
  },
  U6: {
    says: 'rewards that were not visited do not matter',
    claims: [
      'non-interference/rewards-at-unvisited-pairs-do-not-matter',
      'non-interference/unvisited-rewards-do-not-matter-to-the-expected-gradient',
    ],
  },
  U7: {
    says: 'exact gradients see rewards they never sample',
    claims: [
      'unexplored/no-expected-update-at-unseen-states',
      'non-interference/unvisited-rewards-do-not-matter-to-the-expected-gradient',
    ],
  },
  U8: {
    says: 'shared features leak',
    claims: ['unexplored/no-update-at-unseen-states-with-shared-features'],
  },
  U9: {
    says: 'updates are gradients of the empirical objective',
    claims: [
      'empirical-gradient/first-ppo-epoch-without-critic-is-reinforce',
      'empirical-gradient/two-ppo-epochs-are-two-reinforce-steps',
      'empirical-gradient/cloning-ones-successes-is-reinforce',
      'empirical-gradient/cloning-ones-behaviour-is-reinforce',
      'empirical-gradient/sampled-ppo-averages-to-its-expected-update',
    ],
  },
  U10: {
    says: 'so SGD does not select reward maximisers',
    claims: ['maximisation/finite-training-stays-below-the-optimum', 'maximisation/training-maximises-the-reward'],
    reason: 'almost sure convergence of sampled REINFORCE in answer sets is cited (Mei et al. 2023, 2025)',
  },
} satisfies Entries;
