import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arithmetic,
  above,
  atLeast,
  atMost,
  type CasesEvidence,
  type Claim,
  type CounterexampleEvidence,
  claim,
  equal,
  fractions,
  type Outcome,
  type Real,
  type StoredCounterexample,
} from '../../src/index.js';
import { checkClaim, failureRateBound } from '../../src/search/index.js';
import { contextFor, inProcess } from './inProcess.js';

const source = { document: 'none', quote: 'none' };
const xs = { x: fractions({ from: 0, to: 1, denominator: 1000 }) };

const about = (
  statement: (inputs: { x: Real }, arithmetic: Arithmetic<Real>) => Outcome,
  given?: Record<string, (inputs: { x: Real }) => Outcome>,
): Claim =>
  claim({
    id: 'test/about-x',
    title: 'a claim about x',
    source,
    forAll: xs,
    ...(given === undefined ? {} : { given }),
    then: { clause: statement },
    expect: 'holds',
  });

const verdictOf = async (stated: Claim, changes: Parameters<typeof contextFor>[1] = {}) =>
  (await checkClaim(stated, contextFor(stated, { cases: 2_000, ...changes }))).verdict;

describe('checkClaim(claim) on margins at the edge of rounding', () => {
  it('refutes a claim that is false by 1e-13 only, with the exact margin', async () => {
    const verdict = await verdictOf(
      about(({ x }, A) => atLeast(A.multiply(x, x), A.add(A.multiply(x, x), A.ratio(1n, 10n ** 13n)))),
    );
    expect(verdict.verdict).toBe('refuted');
    expect((verdict.evidence[0] as CounterexampleEvidence).margin).toBe('-1/10000000000000');
  });

  it('refutes a claim that is false by 1e-40 only', async () => {
    const verdict = await verdictOf(about(({ x }, A) => above(A.subtract(x, A.ratio(1n, 10n ** 40n)), x)));
    expect((verdict.evidence[0] as CounterexampleEvidence).margin).toBe(`-1/${10n ** 40n}`);
  });

  it('does not refute a claim that is true by 1e-13 only', async () => {
    const verdict = await verdictOf(about(({ x }, A) => atLeast(A.add(A.ratio(1n, 10n ** 13n), x), x)));
    expect(verdict).toMatchObject({ verdict: 'survived', agrees: true });
  });

  it('does not refute an identity that doubles break: (x + y) + z = x + (y + z)', async () => {
    const stated = claim({
      id: 'test/associativity',
      title: 'addition is associative',
      source,
      forAll: {
        x: fractions({ from: -1, to: 1, denominator: 7 }),
        y: fractions({ from: -1, to: 1, denominator: 1000 }),
        z: fractions({ from: -1, to: 1, denominator: 3 }),
      },
      then: { associativity: ({ x, y, z }, A) => equal(A.add(A.add(x, y), z), A.add(x, A.add(y, z))) },
      expect: 'holds',
    });
    const verdict = await verdictOf(stated);
    expect(verdict.verdict).toBe('survived');
    expect(verdict.evidence[0]).toMatchObject({ kind: 'cases', method: 'exact', decidedByBound: 0, ties: 0 });
  });

  it('the same identity in plain JavaScript numbers is inconclusive: they were rounded before we saw them', async () => {
    const stated = claim({
      id: 'test/float-associativity',
      title: 'addition of doubles is associative',
      source,
      forAll: { a: fc.double({ min: 0, max: 1, noNaN: true }), b: fc.constant(0.1), c: fc.constant(0.3) },
      then: { associativity: ({ a, b, c }) => equal(a + b + c, a + (b + c)) },
      expect: 'holds',
    });
    const verdict = await verdictOf(stated);
    expect(verdict).toMatchObject({ verdict: 'inconclusive', agrees: false });
    expect(verdict.reason).toContain('rounded');
  });

  it('sees that eˣ·e⁻ˣ = 1, which no enclosure can, and calls the claim tight', async () => {
    const verdict = await verdictOf(
      about(({ x }, A) => atLeast(A.multiply(A.exp(x), A.exp(A.negate(x))), 1)),
      { cases: 200 },
    );
    expect(verdict.verdict).toBe('survived');
    const evidence = verdict.evidence[0] as CasesEvidence;
    expect(evidence).toMatchObject({ ties: 0, undecided: 0, tight: true });
    expect(evidence.decidedByBound + evidence.decidedExactly).toBe(evidence.cases);
  });

  it('is inconclusive where exp of exp makes equal sides that nothing can tell apart', async () => {
    const verdict = await verdictOf(
      about(({ x }, A) => atLeast(A.multiply(A.exp(A.exp(x)), A.exp(A.negate(A.exp(x)))), 1)),
      { cases: 2_000 },
    );
    expect(verdict.verdict).toBe('inconclusive');
    expect(verdict.reason).toContain('cannot be told from 0');
  });

  it('refutes through exp with an interval that excludes 0: eˣ ≤ 1 + x fails for every x > 0', async () => {
    const verdict = await verdictOf(about(({ x }, A) => atMost(A.exp(x), A.add(A.one, x))));
    const evidence = verdict.evidence[0] as CounterexampleEvidence;
    expect(verdict.verdict).toBe('refuted');
    expect(evidence.arithmetic).toBe('interval');
    expect(evidence.margin).toMatch(/^\[-.*, -.*\]$/);
  });
});

describe('checkClaim(claim) shrinks', () => {
  it('to the simplest x that fails: x ≤ 1/2 fails first at 1', async () => {
    const verdict = await verdictOf(about(({ x }) => atMost(x, '1/2')));
    const evidence = verdict.evidence[0] as CounterexampleEvidence;
    expect(evidence.inputs.x).toEqual({ type: 'number', value: '1' });
    expect(evidence.shrinking).toMatchObject({ complete: true });
  });

  it("a user's own fast-check arbitrary to its smallest failing value", async () => {
    const stated = claim({
      id: 'test/integers',
      title: 'every integer is below 100',
      source,
      forAll: { n: fc.integer({ min: 0, max: 10_000 }) },
      then: { 'n ≤ 99': ({ n }) => atMost(n, 99) },
      expect: 'refuted',
    });
    const verdict = await verdictOf(stated);
    expect(verdict).toMatchObject({ verdict: 'refuted', agrees: true });
    expect((verdict.evidence[0] as CounterexampleEvidence).inputs.n).toEqual({ type: 'json', value: 100 });
  });

  it('a value that JSON cannot hold is not lost silently', async () => {
    const stated = claim({
      id: 'test/unstorable',
      title: 'no map is empty',
      source,
      forAll: { map: fc.constant(new Map([[1, 2]])) },
      then: { 'map is empty': ({ map }) => map.size === 0 },
      expect: 'refuted',
    });
    const verdict = await verdictOf(stated);
    expect(verdict.verdict).toBe('inconclusive');
    expect(verdict.reason).toContain('input "map"');
  });
});

describe('checkClaim(claim) and premises', () => {
  it('names the premise that turns nearly everything away', async () => {
    const verdict = await verdictOf(
      about(({ x }) => atLeast(x, 0), {
        'x is at most 0': ({ x }) => atMost(x, 0),
        'x is huge': ({ x }) => atLeast(x, 7),
      }),
    );
    expect(verdict.verdict).toBe('inconclusive');
    expect(verdict.reason).toContain('"x is at most 0"');
  });

  it('counts only cases that meet the premises, and reports the acceptance', async () => {
    const verdict = await verdictOf(about(({ x }) => atLeast(x, '1/2'), { half: ({ x }) => atLeast(x, '1/2') }));
    const evidence = verdict.evidence[0] as CasesEvidence;
    expect(verdict.verdict).toBe('survived');
    expect(evidence.cases).toBeGreaterThanOrEqual(2_000);
    expect(evidence.drawn).toBeGreaterThan(evidence.cases);
    expect(evidence.acceptance.half).toBeCloseTo(evidence.cases / evidence.drawn, 10);
  });
});

describe('checkClaim(claim) is deterministic', () => {
  const refutable = about(({ x }, A) => atMost(A.multiply(x, x), '999/1000'));
  const holding = about(({ x }, A) => atLeast(A.add(A.multiply(x, x), A.ratio(1, 4)), x));

  const tied = about(({ x }, A) => atLeast(A.multiply(A.exp(A.exp(x)), A.exp(A.negate(A.exp(x)))), 1));

  it.each([2, 4, 7])('the outcome with %i batches under way is that with one', async (parallel) => {
    for (const stated of [refutable, holding, tied]) {
      const one = await checkClaim(stated, contextFor(stated, { cases: 3_000 }));
      const many = await checkClaim(stated, contextFor(stated, { cases: 3_000, runner: inProcess(stated, parallel) }));
      expect(many).toEqual(one);
    }
  });

  it('another seed draws other cases', async () => {
    const positive = about(({ x }, A) => atLeast(A.multiply(x, x), 0), { 'x > 1/2': ({ x }) => above(x, '1/2') });
    const one = await checkClaim(positive, contextFor(positive, { cases: 500, seed: 1 }));
    const two = await checkClaim(positive, contextFor(positive, { cases: 500, seed: 2 }));
    expect(one.verdict.verdict).toBe(two.verdict.verdict);
    expect(two.verdict.evidence).not.toEqual(one.verdict.evidence);
  });
});

describe('checkClaim(claim) with known cases', () => {
  const atMostOne = about(({ x }) => atMost(x, 1));
  const stated = about(({ x }) => atMost(x, '1/2'));
  const known = (value: string): StoredCounterexample => ({
    schema: 1,
    claim: stated.id,
    inputs: { x: { type: 'number', value } },
    clause: 'clause',
    margins: [],
    engine: 'test',
    seed: 1,
    found: null,
  });

  it('replays a stored counterexample before anything is drawn', async () => {
    const verdict = await verdictOf(stated, { stored: [known('3/4')] });
    expect(verdict.evidence[0]).toMatchObject({ foundBy: 'stored', margin: '-1/4', afterCases: 1 });
    expect(verdict.cases).toBe(0);
  });

  it('reports a stored case that no longer violates the claim and searches on', async () => {
    const verdict = await verdictOf(stated, { stored: [known('1/4')] });
    expect(verdict.notes?.[0]).toContain('no longer violates');
    expect(verdict.evidence[0]).toMatchObject({ foundBy: 'search' });
  });

  it('reports a stored case that the claim does not speak of and searches on', async () => {
    const verdict = await verdictOf(atMostOne, { stored: [known('3/2')] });
    expect(verdict.verdict).toBe('survived');
    expect(verdict.notes).toEqual([
      'stored case 1 is none that the claim speaks of (inputs.x: seen 3/2, expected a number from 0 to 1); it is kept: delete or correct its file',
    ]);
  });

  it('refuses an example that the claim does not speak of, saying which', async () => {
    const wrong = { ...atMostOne, examples: [known('1/3').inputs, known('3/2').inputs] };
    await expect(verdictOf(wrong)).rejects.toMatchObject({
      fault: {
        what: 'a case of a claim must be one that the claim speaks of',
        where: `claim ${atMostOne.id}.examples[1], inputs.x`,
        seen: '3/2',
        expected: 'a number from 0 to 1',
      },
    });
  });

  it('speaks of numbers between those that it draws', async () => {
    expect(await verdictOf(stated, { stored: [known('100001/200001')] })).toMatchObject({
      verdict: 'refuted',
      cases: 0,
    });
  });

  it('hands back what a search found, ready to be stored, and then replays it', async () => {
    const { found } = await checkClaim(stated, contextFor(stated));
    expect(found).toMatchObject({ schema: 1, claim: stated.id, inputs: { x: { value: '1' } } });
    expect(await verdictOf(stated, { stored: [found!] })).toMatchObject({ verdict: 'refuted', cases: 0 });
  });

  it('ends when asked to stop, and says so', async () => {
    const verdict = await verdictOf(
      about(({ x }) => atLeast(x, 0)),
      { stop: () => true },
    );
    expect(verdict).toMatchObject({ verdict: 'inconclusive' });
    expect(verdict.reason).toContain('interrupted');
  });
});

describe('failureRateBound(cases)', () => {
  it('is the p at which n passes have probability exactly 5 %', () => {
    for (const cases of [1, 10, 100, 20_000]) {
      expect((1 - failureRateBound(cases)) ** cases).toBeCloseTo(0.05, 10);
    }
  });

  it('is 1 when nothing was checked', () => expect(failureRateBound(0)).toBe(1));
});
