import type { Entries } from './entry.js';

export default {
  O01: {
    says: 'X* exists and is unique',
    claims: ['overseer/best-answer-is-unique', 'overseer/maximising-demonstrator-scores-best'],
  },
  O02: {
    says: 'imitating an exhaustive maximiser is RL on its score',
    claims: [
      'overseer/imitation-of-a-maximiser-reproduces-its-argmax',
      'overseer/imitation-of-a-full-search-prefers-the-best-answers',
      'overseer/imitation-and-reward-choose-alike',
      'overseer/imitation-and-reward-choose-alike-where-the-best-answer-can-be-learned',
      'overseer/noisy-search-shows-the-best-answer',
    ],
    scenarios: ['amplified-overseer'],
  },
  O03: {
    says: 'imitation of a limited search finds X*',
    claims: [
      'overseer/imitation-of-a-limited-search-reaches-the-best-answer',
      'overseer/imitation-of-a-limited-search-moves-toward-what-it-finds',
    ],
    scenarios: ['amplified-overseer'],
  },
  O05: {
    says: 'imitating a limited search stays limited',
    claims: [
      'overseer/imitation-of-a-limited-search-moves-toward-what-it-finds',
      'overseer/imitating-a-limited-search-keeps-it-limited',
      'overseer/distilled-best-of-n-improves',
    ],
    scenarios: ['amplified-overseer'],
  },
  O07: {
    says: 'the search is available in imitation by default',
    claims: ['overseer/maximising-demonstrator-scores-best'],
    scenarios: ['amplified-overseer'],
  },
} satisfies Entries;
