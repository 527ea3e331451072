import type { Entries } from './entry.js';

export default {
  I1: {
    says: 'scaling rewards is scaling the step',
    claims: [
      'intensity/scaling-rewards-is-scaling-the-step',
      'intensity/scaling-rewards-is-scaling-the-step-with-a-critic',
    ],
  },
  I2: {
    says: 'normalised advantages ignore scale',
    claims: [
      'intensity/normalised-advantages-do-not-see-the-scale',
      'intensity/normalised-advantages-with-a-floor-do-not-see-the-scale',
    ],
    reason: 'Adam with ε = 0 is left out: no learner here keeps second moments',
  },
  I3: {
    says: 'a shift of the rewards is ignored',
    claims: [
      'intensity/normalised-advantages-do-not-see-the-scale',
      'intensity/reinforce-does-not-see-a-shift',
      'intensity/a-shift-of-every-step-leaves-the-gradient',
    ],
  },
  I5: {
    says: 'intensity selects reward maximisers',
    claims: [
      'intensity/the-better-policy-gets-the-larger-update',
      'intensity/a-certain-policy-gets-no-expected-update',
    ],
  },
  I6: {
    says: 'potential shaping',
    claims: [
      'intensity/shaping-leaves-the-expected-gradient',
      'intensity/shaping-leaves-every-sampled-update',
      'intensity/shaping-and-its-critic-leave-every-ppo-update',
    ],
  },
  I7: {
    says: 'rewards at unvisited pairs may be permuted',
    claims: ['non-interference/rewards-at-unvisited-pairs-do-not-matter'],
  },
  I8: {
    says: 'renaming states and actions changes nothing',
    claims: ['intensity/renaming-answers-renames-the-update', 'symmetry/renaming-renames-values-visits-and-gradients'],
  },
} satisfies Entries;
