import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import twoEpochs from '../../../properties/ppo/two-epochs-lower-no-return.js';
import type { CasesEvidence, Claim, CounterexampleEvidence } from '../../../src/claims/index.js';
import { atLeast, atMost, claim, equal, fractions, fullSupportPolicies } from '../../../src/index.js';
import { checkClaim, type Strategy } from '../../../src/search/index.js';
import { turns } from '../../../src/search/strategies/hunt.js';
import { contextFor, inProcess } from '../inProcess.js';

const source = { document: 'test', quote: 'test' };

const share = () => fractions({ from: 0, to: 1, denominator: 900 });

/** Three fractions in a row, none smaller than the one before and none more than 1/50 larger: of independent draws about
 *  1 in 50² is that, and of those a quarter rises by more than 3/100 in all. */
const narrow = claim({
  id: 'test/narrow',
  title: 'three numbers that rise slowly do not rise far',
  source,
  forAll: { a: share(), b: share(), c: share() },
  given: {
    'a, b': ({ a, b }, A) => [atMost(b, A.add(a, A.ratio(1, 50))), atLeast(b, a)],
    'b, c': ({ b, c }, A) => [atMost(c, A.add(b, A.ratio(1, 50))), atLeast(c, b)],
  },
  then: { 'c ≤ a + 3/100': ({ a, c }, A) => atMost(c, A.add(a, A.ratio(3, 100))) },
  expect: 'refuted',
});

const holding = claim({
  id: 'test/holding',
  title: 'x² + 1/4 ≥ x',
  source,
  forAll: { x: fractions({ from: -4, to: 4, denominator: 8 }) },
  then: { clause: ({ x }, A) => atLeast(A.add(A.multiply(x, x), A.ratio(1, 4)), x) },
  expect: 'holds',
});

const outcome = (stated: Claim, strategies: readonly Strategy[], changes = {}) =>
  checkClaim(stated, contextFor(stated, { strategies, known: 'ignored', ...changes }));

describe('checkClaim(claim, { strategies })', () => {
  it('finds violations by guidance where random draws hardly ever meet the premises', async () => {
    const guided = await outcome(narrow, ['guided'], { cases: 20_000 });
    const evidence = guided.verdict.evidence[0] as CounterexampleEvidence;
    expect(evidence).toMatchObject({ kind: 'counterexample', foundBy: 'search', strategy: 'guided' });
    const random = await outcome(narrow, ['random']);
    expect(random.verdict).toMatchObject({ verdict: 'inconclusive' });
    expect(random.verdict.reason).toContain('too few cases meet the premises');
  });

  it('finds the loss of two PPO epochs from scratch by guidance', async () => {
    const { verdict, found } = await outcome(twoEpochs, ['guided'], { cases: 60_000 });
    expect(verdict).toMatchObject({ verdict: 'refuted', agrees: true });
    expect(verdict.evidence[0]).toMatchObject({ strategy: 'guided' });
    expect(found).toMatchObject({ claim: twoEpochs.id, found: null });
  });

  it('is the same for every number of batches under way, found or not', async () => {
    for (const stated of [narrow, holding]) {
      const [one, ...others] = await Promise.all(
        [1, 2, 4].map((parallel) =>
          outcome(stated, ['random', 'guided'], { cases: 6_000, runner: inProcess(stated, parallel) }),
        ),
      );
      for (const other of others) expect(other).toEqual(one);
    }
  });

  it('bounds the rate of failures by the random cases alone, and says what it spent where', async () => {
    const { verdict } = await outcome(holding, ['random', 'guided'], { cases: 10_000 });
    const { cases, strategies, failureRateBound, decidedByBound, decidedExactly, ties } = verdict
      .evidence[0] as CasesEvidence;
    expect(strategies.random).toBe(cases);
    expect(cases).toBe(4_000);
    expect(strategies.guided).toBeGreaterThan(0);
    expect(verdict.cases).toBe(cases + (strategies.guided ?? 0));
    expect((1 - failureRateBound) ** cases).toBeCloseTo(0.05, 10);
    expect(decidedByBound + decidedExactly + ties).toBe(cases);
  });

  it('draws nothing at random where only guidance is asked for, so that no rate is bounded', async () => {
    const { verdict } = await outcome(holding, ['guided'], { cases: 2_000 });
    expect(verdict.evidence[0]).toMatchObject({ cases: 0, drawn: 0, failureRateBound: 1 });
    expect((verdict.evidence[0] as CasesEvidence).strategies).toHaveProperty('guided');
  });

  it('screens equalities in doubles when guided: a difference that an error bound excludes from 0 violates them', async () => {
    const stated = claim({
      id: 'test/equality',
      title: 'x = x²',
      source,
      forAll: { x: fractions({ from: 0, to: 1, denominator: 8 }) },
      then: { clause: ({ x }, A) => equal(x, A.multiply(x, x)) },
      expect: 'refuted',
    });
    const { verdict } = await outcome(stated, ['guided']);
    expect(verdict).toMatchObject({ verdict: 'refuted', evidence: [{ strategy: 'guided' }] });
  });

  it('works on booleans, without a margin to go by', async () => {
    const stated = claim({
      id: 'test/boolean',
      title: 'no policy takes its first action with probability 1/2',
      source,
      forAll: { policy: fullSupportPolicies() },
      then: { clause: ({ policy }, A) => A.sign(A.subtract(policy.probabilities[0], A.ratio(1, 2))) !== 0 },
      expect: 'refuted',
    });
    const { verdict } = await outcome(stated, ['guided']);
    expect(verdict).toMatchObject({ verdict: 'refuted', evidence: [{ strategy: 'guided' }] });
  });

  it('says that a fast-check arbitrary cannot be guided, and leaves it to random draws otherwise', async () => {
    const stated = claim({
      id: 'test/foreign',
      title: 'every integer is below 100',
      source,
      forAll: { n: fc.integer({ min: 0, max: 10_000 }) },
      then: { 'n ≤ 99': ({ n }) => atMost(n, 99) },
      expect: 'refuted',
    });
    const { verdict } = await outcome(stated, ['guided']);
    expect(verdict.verdict).toBe('inconclusive');
    expect(verdict.reason).toContain('add random');
    expect((await outcome(stated, ['guided', 'random'])).verdict.verdict).toBe('refuted');
  });
});

describe('turns(budget, isRandom, isGuided)', () => {
  it('adds up to the budget, two random cases to three guided ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (budget) => {
        const last = { random: 0, guided: 0 };
        for (const { strategy, goal } of turns(budget, true, true)) {
          expect(goal).toBeGreaterThanOrEqual(last[strategy]);
          last[strategy] = goal;
        }
        expect(last.random + last.guided).toBe(budget);
        expect(Math.abs(last.random - 0.4 * budget)).toBeLessThan(1);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('makes turns that are together as long as all before them', () => {
    const goals = [...turns(100_000, true, true)].map(({ strategy, goal }) => [strategy, goal]);
    expect(goals).toEqual([
      ['random', 1_000],
      ['guided', 1_500],
      ['random', 2_000],
      ['guided', 3_000],
      ['random', 4_000],
      ['guided', 6_000],
      ['random', 8_000],
      ['guided', 12_000],
      ['random', 16_000],
      ['guided', 24_000],
      ['random', 32_000],
      ['guided', 48_000],
      ['random', 40_000],
      ['guided', 60_000],
    ]);
  });
});
