import type { Entries } from './entry.js';

export default {
  E01: {
    says: 'honesty is trained only if the reward is perfect',
    claims: [
      'reporter/honesty-is-trained-only-if-the-reward-is-always-right',
      'reporter/honesty-is-trained-only-if-the-reward-is-mostly-right',
      'reporter/reward-that-is-right-where-they-disagree-favours-honesty',
      'reporter/misjudged-question-makes-a-linear-reporter-less-honest-on-it',
      'reporter/misjudged-question-makes-a-tabular-reporter-less-honest-on-it',
    ],
    scenarios: ['reporter-and-simulator'],
  },
  E02: {
    says: 'a perfect reward trains honesty',
    claims: [
      'reporter/right-rewards-train-honesty-where-it-was-not-asked',
      'reporter/agreeing-examples-teach-nothing-about-disagreement',
      'unexplored/no-update-at-unseen-states',
      'reporter/right-rewards-on-all-questions-make-a-linear-reporter-more-honest',
      'reporter/right-rewards-on-all-questions-make-a-linear-reporter-with-a-strong-translator-more-honest',
      'misgrading/best-answer-is-the-likeliest-under-a-kl-penalty',
    ],
    scenarios: ['reporter-and-simulator'],
    reason: 'the crossover times of (c) are limits of a flow: the scenario shows them, no claim decides them',
  },
  E03: {
    says: 'a reward that is usually right trains honesty',
    claims: [
      'reporter/mostly-right-reward-favours-honesty',
      'reporter/mostly-right-reward-of-any-size-favours-honesty',
      'reporter/reward-that-is-right-on-average-favours-honesty',
      'reporter/honesty-is-trained-only-if-a-reward-of-any-size-is-mostly-right',
    ],
    scenarios: ['reporter-and-simulator'],
  },
  E04: {
    says: 'perfect reward and honest reporter are independent',
    claims: [
      'reporter/honesty-is-trained-only-if-the-reward-is-always-right',
      'reporter/right-rewards-train-honesty-where-it-was-not-asked',
      'reporter/honesty-is-trained-only-if-the-reward-is-mostly-right',
      'reporter/misjudged-question-makes-a-tabular-reporter-less-honest-on-it',
    ],
    scenarios: ['reporter-and-simulator'],
  },
  E05: {
    says: 'what is known rules out an honest reporter under an imperfect reward',
    claims: ['reporter/honesty-is-trained-only-if-the-reward-is-always-right'],
    scenarios: ['reporter-and-simulator'],
  },
} satisfies Entries;
