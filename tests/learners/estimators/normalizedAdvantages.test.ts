import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, rational } from '../../../src/arithmetic/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import { normalizedAdvantages } from '../../../src/learners/estimators/index.js';
import { math } from '../../policies/oracle.js';
import { exact, shown } from './rollouts.js';

const advantages = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 6 })
  .filter((entries) => new Set(entries).size > 1);
const settings = { seed: 14, numRuns: 100 };

describe('normalizedAdvantages', () => {
  test("normalizedAdvantages((1, 3), 'population') is (−1, 1): mean 2, deviation 1", () => {
    expect(shown(normalizedAdvantages(rational, exact([1, 3]), { deviation: 'population' }))).toEqual(['-1', '1']);
    // 'sample': Σ(A − 5)² = 9 + 1 + 4 + 4 = 18, 18/(4 − 1) = 6 is no square; (2, 5, 8): 18/2 = 9, deviation 3
    expect(shown(normalizedAdvantages(rational, exact([2, 5, 8]), { deviation: 'sample' }))).toEqual(['-1', '0', '1']);
  });

  // M26: A − mean/(std + ε) keeps the mean
  test('normalizedAdvantages(…) has mean 0 and the deviation asked for 1, by mathjs', () => {
    fc.assert(
      fc.property(advantages, (entries) => {
        for (const [deviation, name] of [
          ['population', 'uncorrected'],
          ['sample', 'unbiased'],
        ] as const) {
          const normalized = normalizedAdvantages(float64, entries, { deviation });
          expect(Math.abs(normalized.reduce((sum, entry) => sum + entry, 0))).toBeLessThan(1e-13);
          const spread = math.std(
            normalized.map((entry) => math.bignumber(entry)),
            name,
          );
          expect(Math.abs(Number(spread) - 1)).toBeLessThan(1e-13);
        }
      }),
      settings,
    );
  });

  test('normalizedAdvantages(c·A + b) is normalizedAdvantages(A) for c > 0', () => {
    fc.assert(
      fc.property(
        advantages,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (entries, scale, shift) => {
          const plain = normalizedAdvantages(float64, entries, { deviation: 'population' });
          const moved = entries.map((entry) => scale * entry + shift);
          normalizedAdvantages(float64, moved, { deviation: 'population' }).forEach((entry, i) => {
            expect(Math.abs(entry - plain[i])).toBeLessThan(1e-13);
          });
        },
      ),
      settings,
    );
  });

  test('normalizedAdvantages(A, { epsilon }) divides by deviation + ε', () => {
    const epsilon = rational.one;
    const normalized = normalizedAdvantages(rational, exact([1, 3]), { deviation: 'population', epsilon });
    expect(shown(normalized)).toEqual(['-1/2', '1/2']);
    const constant = normalizedAdvantages(rational, exact([4, 4]), { deviation: 'population', epsilon });
    expect(shown(constant)).toEqual(['0', '0']);
  });

  // M28: normalising in place changes the advantages of the next epoch
  test('normalizedAdvantages(A) leaves A as it is', () => {
    const frozen = Object.freeze([1, 2, 6]);
    normalizedAdvantages(float64, frozen, { deviation: 'sample' });
    expect(frozen).toEqual([1, 2, 6]);
  });

  // M29: whitening a batch of one, or a constant one, gives NaN or zeros in silence
  test('normalizedAdvantages(one advantage, or equal ones) is refused: there is no deviation', () => {
    for (const entries of [[5], [2, 2, 2]]) {
      expect(() => normalizedAdvantages(float64, entries, { deviation: 'population' })).toThrow(InvalidInput);
    }
    expect(() => normalizedAdvantages(float64, [5], { deviation: 'sample' })).toThrow(/at least 2/);
    expect(() => normalizedAdvantages(float64, [], { deviation: 'population' })).toThrow(/at least 1/);
  });
});
