import { describe, expect, it } from 'vitest';
import type { CasesEvidence, Claim } from '../../src/claims/index.js';
import { atMost, bandit, claim, expectedReturn, fixedWorld, fullSupportPolicies, integers } from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from './inProcess.js';

const head = {
  title: 'a margin beyond doubles',
  source: { document: 'none', quote: 'none' },
  expect: 'holds',
} as const;

/** J² for a reward of 10⁴⁵⁰: some 10⁸⁹⁹, below 10⁹⁰¹ by a margin that no double holds. */
const huge: Claim = claim({
  ...head,
  id: 'test/huge',
  forAll: { world: fixedWorld((a) => bandit(a, ['1e450', 0])), policy: fullSupportPolicies() },
  then: {
    'J² is small': ({ world, policy }, arithmetic) => {
      const value = expectedReturn(world, policy);
      return atMost(arithmetic.multiply(value, value), '1e901');
    },
  },
});

const verdictOf = async (stated: Claim) => (await checkClaim(stated, contextFor(stated, { cases: 200 }))).verdict;

describe('the smallest margin of a claim that survives', () => {
  it('is beyond 1.8e308 where every margin is: no margin is infinite', async () => {
    const { verdict, smallestMargin, evidence } = await verdictOf(huge);
    expect(verdict).toBe('survived');
    expect(smallestMargin).toBe('beyond 1.8e308');
    expect((evidence[0] as CasesEvidence).smallestMargin).toBe('beyond 1.8e308');
  });

  it('is exact where one instance alone has it', async () => {
    const single = claim({
      ...head,
      id: 'test/single',
      forAll: { n: integers({ from: 1, to: 1 }) },
      then: { 'n is small': ({ n }) => atMost(n, '1e400') },
    });
    const { verdict, smallestMargin } = await verdictOf(single);
    expect(verdict).toBe('exhausted');
    expect(smallestMargin).toBe(String(10n ** 400n - 1n));
  });
});
