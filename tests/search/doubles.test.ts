import { describe, expect, it } from 'vitest';
import {
  type Arithmetic,
  atLeast,
  bandits,
  type Claim,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  policyGradientStep,
  type Real,
  type TabularPolicy,
} from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from './inProcess.js';

const text = { title: 'doubles', source: { document: 'test', quote: 'test' }, expect: 'holds' } as const;
const forAll = { bandit: bandits({ answers: [3, 4] }), policy: fullSupportPolicies() };

const verdictOf = async (stated: Claim) => (await checkClaim(stated, contextFor(stated, { cases: 1_000 }))).verdict;

describe('a boolean that a claim makes of doubles', () => {
  it('refutes nothing: 2/3, 1/6 and 1/6 do not add up to 1 as doubles', async () => {
    const { verdict, reason } = await verdictOf(
      claim({
        ...text,
        id: 'test/sum',
        forAll,
        then: { c: ({ policy }, A) => policy.probabilities.reduce((sum, p) => sum + A.toNumber(p), 0) === 1 },
      }),
    );
    expect(verdict).toBe('inconclusive');
    expect(reason).toContain('"c" compares plain JavaScript numbers that were rounded');
  });

  it('lets no case meet a premise', async () => {
    const { verdict, reason } = await verdictOf(
      claim({
        ...text,
        id: 'test/premise',
        forAll,
        given: { p: ({ policy }, { toNumber }) => policy.probabilities.reduce((sum, p) => sum + toNumber(p), 0) !== 1 },
        then: { c: ({ policy }) => atLeast(policy.probabilities[0], 1) },
      }),
    );
    expect(verdict).toBe('inconclusive');
    expect(reason).toContain('"p" compares');
  });

  it('decides neither that a case meets a premise nor that it misses one, also where all clauses hold', async () => {
    for (const met of [true, false]) {
      const { verdict, reason } = await verdictOf(
        claim({
          ...text,
          id: 'test/premise',
          forAll,
          given: {
            p: ({ policy }, { toNumber }) =>
              (policy.probabilities.reduce((sum, p) => sum + toNumber(p), 0) === 1) === met,
          },
          then: { c: ({ policy }) => atLeast(policy.probabilities[0], 0) },
        }),
      );
      expect(verdict).toBe('inconclusive');
      expect(reason).toContain('"p" compares');
    }
  });

  it('is as good as any where the doubles are whole numbers', async () => {
    const about = (c: (n: number) => boolean): Claim =>
      claim({
        ...text,
        id: 'test/whole',
        forAll: { n: fractions({ from: 1, to: 9, denominator: 1 }) },
        then: { c: ({ n }, A) => c(A.toNumber(n)) },
      });
    expect((await verdictOf(about((n) => n % 10 === n))).verdict).toBe('survived');
    expect((await verdictOf(about((n) => n % 7 === n))).verdict).toBe('refuted');
  });

  it('is noticed however it is made: by a helper, or by the arithmetic of an input', async () => {
    // a + b − a − b is 0, and is not so in doubles.
    const rounded = (toNumber: (x: Real) => number, p: readonly Real[]): boolean =>
      toNumber(p[0]) + toNumber(p[1]) - toNumber(p[0]) - toNumber(p[1]) === 0;
    for (const c of [
      ({ policy }: { policy: TabularPolicy }, A: Arithmetic) => rounded(A.toNumber, policy.probabilities),
      ({ policy }: { policy: TabularPolicy }) => rounded(policy.arithmetic.toNumber, policy.probabilities),
      ({ policy }: { policy: TabularPolicy }, A: Arithmetic) =>
        atLeast(rounded(A.toNumber, policy.probabilities) ? 1 : -1, 0),
    ]) {
      const { verdict, reason } = await verdictOf(claim({ ...text, id: 'test/helper', forAll, then: { c } }));
      expect(verdict).toBe('inconclusive');
      expect(reason).toContain('plain JavaScript numbers that were rounded');
    }
  });

  it('is not what kernels make of numbers, to choose a pivot or a peak', async () => {
    const { verdict } = await verdictOf(
      claim({
        ...text,
        id: 'test/kernels',
        forAll,
        then: {
          c: ({ bandit, policy }) =>
            atLeast(expectedReturn(bandit, policyGradientStep(bandit, policy, 1)), expectedReturn(bandit, policy)),
        },
      }),
    );
    expect(verdict).toBe('survived');
  });

  it('decides nothing where a claim catches that an enclosure cannot decide', async () => {
    const { verdict } = await verdictOf(
      claim({
        ...text,
        id: 'test/catch',
        forAll: { n: fractions({ from: 1, to: 9, denominator: 1 }) },
        then: {
          // ln e^n = n: no enclosure tells, and the claim is false.
          c: ({ n }, A) => {
            try {
              return A.sign(A.subtract(A.log(A.exp(n)), n)) !== 0;
            } catch {
              return true;
            }
          },
        },
      }),
    );
    expect(verdict).toBe('inconclusive');
  });
});
