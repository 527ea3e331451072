import { describe, expect, it } from 'vitest';
import { bandits, below, claim, entropy, fullSupportPolicies } from '../../src/index.js';
import { tieReason } from '../../src/search/huntRandomly.js';
import { checkClaim } from '../../src/search/index.js';
import { emptyTally } from '../../src/search/tally.js';
import { contextFor } from './inProcess.js';

describe('tieReason(tally)', () => {
  const left = { unresolved: 16, undecidedCases: 240 };

  it('names the strict clause whose sides no precision tells apart, and counts what was left undecided', () => {
    const reason = tieReason({ ...emptyTally, ...left, openClause: 'c' });
    expect(reason).toMatch(/^clause "c" is strict/);
    expect(reason).toContain('240 cases could not be decided');
    expect(reason).not.toMatch(/\b0 cases|within 0/);
  });

  it('names the premise that no precision decides', () => {
    expect(tieReason({ ...emptyTally, ...left, openPremise: 'p' })).toContain(
      'premise "p" is met, and no case was found that surely meets it',
    );
    expect(tieReason({ ...emptyTally, ...left, openPremise: 'p', passed: 1 })).not.toContain('no case was found');
  });

  it('says of ties how near to 0 they stay, and of one without a margin nothing', () => {
    const ties = { ...emptyTally, ties: 16, undecidedCases: 1 };
    const near = tieReason({ ...ties, tieWidth: 1e-150 });
    expect(near).toContain('16 cases stayed within 1e-150 of it at 160 digits; 1 case could not be decided');
    expect(tieReason({ ...ties, tieWidth: Number.POSITIVE_INFINITY })).toContain('16 cases could not be told from it');
    expect(tieReason({ ...ties, tieWidth: 0 })).not.toContain('within 0 ');
  });

  it('speaks of no learner that the claim may not have', () => {
    for (const tally of [
      { ...emptyTally, ...left, openClause: 'c' },
      { ...emptyTally, ties: 16 },
      { ...emptyTally, undecidedCases: 240 },
    ]) {
      expect(tieReason(tally)).not.toContain('softmax');
    }
  });

  it('is what a search of a claim says whose every case is such a tie', async () => {
    const stated = claim({
      id: 'test/uniform',
      title: 'the entropy of a uniform policy is below ln 2',
      source: { document: 'test', quote: 'test' },
      expect: 'holds',
      forAll: { bandit: bandits({ answers: 2 }), policy: fullSupportPolicies({ denominator: 2 }) },
      then: { c: ({ policy }, A) => below(entropy(policy)[0], A.log(A.integer(2))) },
    });
    const { verdict } = await checkClaim(stated, contextFor(stated, { cases: 2_500, strategies: ['random'] }));
    expect(verdict.verdict).toBe('inconclusive');
    expect(verdict.reason).toMatch(/clause "c" is strict.*; \d+ cases could not be decided$/);
  });
});
