import type { Entries } from './entry.js';

export default {
  B01: {
    says: 'behaviour cloning loses at most Σ(H − t)ε_t',
    claims: ['behaviour-cloning/errors-add-up-quadratically'],
  },
  B02: {
    says: 'behaviour cloning loses at most Tε',
    claims: ['behaviour-cloning/errors-add-up-linearly'],
  },
  B03: {
    says: 'errors on one’s own path add up linearly',
    claims: [
      'behaviour-cloning/errors-on-ones-own-path-add-up-linearly',
      'behaviour-cloning/errors-on-ones-own-path-add-up-linearly-where-they-can-be-made-good',
      'behaviour-cloning/no-update-where-the-expert-never-goes',
      'behaviour-cloning/no-update-where-the-expert-never-goes-on-ones-own-path',
    ],
    reason: 'regret constants of DAgger are cited (Ross et al. 2011)',
  },
} satisfies Entries;
