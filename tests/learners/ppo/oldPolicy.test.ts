import { describe, expect, it } from 'vitest';
import { type Arithmetic, bounded, interval, rational } from '../../../src/arithmetic/index.js';
import { ppo } from '../../../src/learners/index.js';
import { banditFromRewards } from '../../../src/mdp/index.js';
import { tabularPolicy } from '../../../src/policies/index.js';

/** Of the old policy itself every ratio is 1 and every estimate of divergence 0. An enclosure of (1/3)/(1/3) holds 1, and
 *  other numbers too: what stands exactly on an edge must not be read off it. */
const update = <T>(arithmetic: Arithmetic<T>, options: object): number[] => {
  const world = banditFromRewards(arithmetic, [arithmetic.one, arithmetic.zero]);
  const policy = tabularPolicy(arithmetic, [
    ['1/3', '2/3'],
    [0, 0],
  ]);
  const episodes = [{ states: [0, 1], actions: [0], rewards: [arithmetic.one], end: 'terminated' }] as const;
  const common = { stepSize: 1, clipRange: '1/5', gaeLambda: 1, critic: { kind: 'exact' } } as const;
  return ppo
    .onEpisodes(world, policy, episodes, { ...common, ...options })
    .parameters.slice(0, 2)
    .map(arithmetic.toNumber);
};

/** Δθ = (1 − 1/3)·(e₀ − π) = (4/9, −4/9). */
const step = [4 / 9, -4 / 9];

describe('at the old policy, in enclosures as in fractions', () => {
  it.each([
    ['enclosures', interval(30)],
    ['doubles with bounds', bounded],
  ] as const)('a stop at any divergence lets the first step pass and no other (%s)', (_name, arithmetic) => {
    const stopped = update(arithmetic as Arithmetic<never>, {
      epochs: 3,
      klStop: { estimator: 'k3', threshold: 0 },
    });
    stopped.forEach((change, i) => {
      expect(change).toBeCloseTo(step[i], 12);
    });
  });

  it.each([
    ['fractions', rational],
    ['enclosures', interval(30)],
    ['doubles with bounds', bounded],
  ] as const)('a clip range of 0 leaves the slope to the kink (%s)', (_name, arithmetic) => {
    const at = (kink: 'zero' | 'one') => update(arithmetic as Arithmetic<never>, { clipRange: 0, kink });
    at('one').forEach((change, i) => {
      expect(change).toBeCloseTo(step[i], 12);
    });
    expect(at('zero').map(Math.abs)).toEqual([0, 0]);
  });
});
