import type { Entries } from './entry.js';

export default {
  D1: {
    says: 'rewards to policies is many-to-one',
    claims: [
      'intensity/different-rewards-train-different-policies',
      'intensity/expected-reinforce-does-not-see-a-shift',
    ],
  },
  D2: {
    says: 'the training setup attempts to maximise',
    claims: [
      'ppo/second-epoch-on-its-sample-points-up-the-return',
      'reinforce/expected-step-raises-expected-reward',
      'reinforce/estimator-is-unbiased-with-a-baseline-of-the-state',
      'reinforce/estimator-is-unbiased-with-a-baseline-of-the-action',
      'credit/ppo-climbs-the-return-whatever-its-critic',
      'maximisation/normalised-advantages-point-up-the-return',
      'reward-target/sampled-step-raises-the-return-as-far-as-its-sample-tells',
      'maximisation/mean-of-the-batch-as-baseline-points-up-the-return',
    ],
  },
  D3: {
    says: 'reward is the target of training',
    claims: [
      'policy-gradient/exact-step-lowers-no-value',
      'maximisation/normalised-advantages-point-up-the-return',
      'ppo/surrogate-gain-within-the-clip-is-a-return-gain',
      'reinforce/sampled-step-raises-the-return-on-average',
    ],
  },
  D4: {
    says: 'reward is not the target of inference',
    claims: [
      'reward-target/frozen-policy-does-not-see-the-reward',
      'reward-target/frozen-policy-that-observes-the-reward-does-not-see-it',
      'reward-target/planner-does-not-see-the-reward',
      'reward-target/return-is-what-the-visits-are-paid',
    ],
  },
  D5: {
    says: 'maximising outside the training distribution',
    claims: [
      'generalisation/training-raises-the-reward-at-unseen-states',
      'generalisation/training-on-the-coin-goes-to-the-coin',
      'generalisation/loss-at-test-is-bounded-by-the-density-ratio',
      'generalisation/training-carries-over-to-states-that-are-seen-alike',
    ],
    scenarios: ['coin-run'],
  },
  D7: {
    says: 'agents intervene in the provision of reward',
    claims: [
      'non-interference/training-laws-part-by-the-chance-of-what-differs',
      'tampering/one-tampering-episode-raises-tampering',
      'tampering/tampering-that-pays-less-than-honesty-is-unlearned',
      'tampering/tampering-that-pays-less-than-the-average-is-unlearned-with-a-baseline',
      'non-interference/rewards-at-unvisited-pairs-do-not-matter',
      'glitch/exact-gradient-goes-for-the-glitch',
      'tampering/exact-gradient-of-a-hidden-prize-is-as-small-as-its-chance',
    ],
    scenarios: ['reward-tampering'],
    reason: 'eventual exploration with probability 1 belongs to the phase diagram',
  },
  D8: {
    says: 'RL trains reward maximisers',
    claims: [
      'reinforce/realised-step-raises-the-return',
      'maximisation/training-maximises-the-reward',
      'maximisation/no-gradient-only-at-an-optimum',
    ],
  },
  D9: {
    says: 'supervised fine-tuning',
    claims: [
      'reverse-mapping/cloning-is-reinforce-with-reward-one',
      'empirical-gradient/cloning-ones-behaviour-is-reinforce',
    ],
  },
  D10: {
    says: 'inner alignment failures can happen',
    claims: [
      'generalisation/same-training-return-opposite-test',
      'generalisation/training-on-the-coin-goes-to-the-coin',
    ],
    scenarios: ['coin-run'],
  },
  D11: {
    says: 'path dependence',
    claims: [
      'reward-target/same-return-same-next-policy',
      'reward-target/same-return-of-two-answers-same-next-policy',
      'misgrading/ties-go-to-the-likelier-answer',
    ],
    scenarios: ['selection-or-reinforcement'],
  },
} satisfies Entries;
