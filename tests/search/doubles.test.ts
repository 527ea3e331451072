import { describe, expect, it } from 'vitest';
import { atLeast, bandits, type Claim, claim, fractions, fullSupportPolicies } from '../../src/index.js';
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
});
