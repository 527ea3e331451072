import type { Entries } from './entry.js';

export default {
  X01: {
    says: 'exact training never lowers the expected training reward',
    claims: ['policy-gradient/exact-step-lowers-no-value'],
    reason:
      'that it reaches the maximum in the limit is proved on paper for answer sets and cited for MDPs (Agarwal et al. 2021, Mei et al. 2020, Li et al. 2021)',
  },
  X02: {
    says: 'a misgraded event is exploited',
    claims: [
      'misgrading/overgraded-answer-gains',
      'misgrading/true-reward-of-two-answers-falls-only-if-their-order-is-reversed',
      'misgrading/true-reward-falls-only-if-the-best-answer-is-another',
      'intensity/shaping-leaves-the-expected-gradient',
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
    ],
    scenarios: ['the-glitch'],
    reason:
      'the limit under a KL penalty and almost sure convergence of sampled REINFORCE (Mei et al. 2023, 2024) are cited',
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
