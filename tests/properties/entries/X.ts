import type { Entries } from './entry.js';

export default {
  X01: {
    says: 'exact training never lowers the expected training reward',
    claims: [
      'policy-gradient/exact-step-lowers-no-value',
      'misgrading/likelier-best-answer-gains-at-least-as-fast-as-the-flow',
      'misgrading/better-graded-answer-is-the-likelier-after-four-steps',
    ],
    reason:
      'for two answers decided in finite time; that more answers reach the maximum in the limit is proved on paper, and for MDPs cited (Agarwal et al. 2021, Mei et al. 2020, Li et al. 2021)',
  },
  X02: {
    says: 'a misgraded event is exploited',
    claims: [
      'misgrading/overgraded-answer-gains',
      'misgrading/true-reward-of-two-answers-falls-only-if-their-order-is-reversed',
      'misgrading/true-reward-falls-only-if-the-best-answer-is-another',
      'intensity/shaping-leaves-the-expected-gradient',
      'misgrading/true-reward-falls-only-if-some-answer-is-overgraded',
      'misgrading/true-reward-falls-only-if-some-answer-is-misgraded',
      'misgrading/preferred-by-a-nearly-right-reward-loses-at-most-twice-its-error',
      'misgrading/preferred-by-a-nearly-right-reward-loses-at-most-its-error',
      'intensity/scaling-rewards-is-scaling-the-step',
    ],
    reason: 'the limit itself follows from X01',
  },
  X03: {
    says: 'ties go to the answer that was likelier',
    claims: ['misgrading/ties-go-to-the-likelier-answer', 'misgrading/ties-stay-as-they-were'],
    scenarios: ['selection-or-reinforcement'],
  },
  X04: {
    says: 'each hypothesis of the exploit dropped',
    claims: [
      'misgrading/impossible-answer-stays-impossible',
      'misgrading/best-answer-becomes-likelier-from-anywhere',
      'lock-in/sampled-natural-gradient-never-tries-the-better-answer',
      'lock-in/sampled-reinforce-never-tries-the-better-answer',
      'glitch/exact-gradient-goes-for-the-glitch',
      'misgrading/not-exploited-before-the-time-of-the-flow',
      'misgrading/better-graded-answer-is-the-likelier-after-four-steps',
      'misgrading/kl-penalised-optimum-is-the-tilted-policy',
      'misgrading/best-answer-is-the-likeliest-under-a-kl-penalty',
      'misgrading/better-graded-answer-gains-in-every-context-told-apart',
      'misgrading/better-graded-answer-gains-in-every-context',
      'misgrading/exact-step-raises-optimal-actions',
      'non-interference/rewards-at-unvisited-pairs-do-not-matter',
    ],
    scenarios: ['the-glitch'],
    reason:
      'that training under a KL penalty reaches the optimum, and almost sure convergence of sampled REINFORCE (Mei et al. 2023, 2024), are cited; how slowly exact gradients leave a deep trap is not decided',
  },
  X05: {
    says: 'rewards act through the value head, so selection for reward does not follow',
    claims: [
      'credit/ppo-climbs-the-return-whatever-its-critic',
      'credit/ppo-climbs-the-return-at-lambda-one',
      'value-head/training-climbs-the-return-with-a-shared-trunk',
    ],
  },
} satisfies Entries;
