import { expect, it } from 'vitest';
import { certify } from '../../src/certification/index.js';
import { atLeast, bandits, claim, fractions, fullSupportPolicies, reinforce, stepPolicy } from '../../src/index.js';

/** E[π′(a₀)] ≥ π(a₀) for one sampled REINFORCE step without baseline. */
const stated = claim({
  id: 'test/sampled-step-raises-the-better-answer-on-average',
  title: 'A sampled REINFORCE step raises the probability of the better answer on average',
  source: { document: 'none', quote: 'none' },
  forAll: {
    bandit: bandits({ answers: 2 }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  then: {
    'the mean does not fall': ({ bandit, policy, stepSize }, arithmetic) => {
      let mean = arithmetic.zero;
      for (const { probability, update } of reinforce.enumerated(bandit, policy, { stepSize })) {
        const after = stepPolicy(policy, update.parameters).probabilities[0];
        mean = arithmetic.add(mean, arithmetic.multiply(probability, after));
      }
      return atLeast(mean, policy.probabilities[0]);
    },
  },
  expect: 'refuted',
});

it('E[π′] − π of one large sampled step is certified in −0.0049573847794459021573858…', () => {
  const result = certify(stated, {
    bandit: { type: 'bandit', rewards: ['11/10', '1'] },
    policy: {
      type: 'tabularPolicy',
      probabilities: [
        ['3/4', '1/4'],
        ['0', '0'],
      ],
    },
    stepSize: { type: 'number', value: '1/2' },
  });
  // By hand: 3/4·σ(ln 3 + 11/40) + 1/4·σ(ln 3 − 3/4) − 3/4, since a step moves the log-odds by 2·η·r·(1 − p) or −2·η·r·p.
  const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
  const byHand = 0.75 * logistic(Math.log(3) + 11 / 40) + 0.25 * logistic(Math.log(3) - 3 / 4) - 0.75;
  if (result.status !== 'violated') throw new Error(`the exact check says ${result.status}`);
  const [low, high] = result.margin.slice(1, -1).split(', ').map(Number);
  expect(low).toBeLessThanOrEqual(byHand + 1e-16);
  expect(high).toBeGreaterThanOrEqual(byHand - 1e-16);
  // −0.00495738477944590215738582219 by 60-digit arithmetic, from a second derivation.
  expect(result.margin).toMatch(/^\[-0\.004957384779445902\d*, -0\.004957384779445902\d*\]$/);
});
