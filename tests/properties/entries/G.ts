import type { Entries } from './entry.js';

export default {
  G1: {
    says: '300 precise actions are never found',
    claims: ['glitch/precise-actions-are-not-found-by-chance', 'glitch/steady-hands-do-not-find-it-either'],
    scenarios: ['the-glitch'],
  },
  G2: {
    says: 'the size of an unexplored reward has no effect',
    claims: [
      'non-interference/rewards-at-unvisited-pairs-do-not-matter',
      'non-interference/unvisited-rewards-do-not-matter-to-the-expected-gradient',
    ],
    scenarios: ['the-glitch'],
  },
  G3: {
    says: 'once found, its size matters',
    claims: [
      'glitch/large-find-is-repeated',
      'glitch/any-find-is-repeated',
      'intensity/normalised-advantages-do-not-see-the-scale',
      'ppo/clipping-bounds-the-ratio',
    ],
    scenarios: ['the-glitch'],
  },
  G4: {
    says: 'the exact gradient goes for the glitch',
    claims: [
      'glitch/exact-gradient-goes-for-the-glitch',
      'glitch/exact-gradient-goes-for-the-glitch-only-if-it-is-worth-it',
    ],
    scenarios: ['the-glitch'],
  },
  G6: {
    says: 'run long enough it is selected for',
    claims: [
      'lock-in/sampled-natural-gradient-never-tries-the-better-answer',
      'lock-in/sampled-reinforce-never-tries-the-better-answer',
    ],
    scenarios: ['the-glitch'],
    reason: 'to a finite horizon; the phase diagram of long-run exploration is left out here',
  },
} satisfies Entries;
