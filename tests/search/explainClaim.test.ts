import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from '../../src/certification/index.js';
import { type Claim, type Explanation, withoutPremises } from '../../src/claims/index.js';
import {
  above,
  atLeast,
  atMost,
  claim,
  differ,
  equal,
  fractions,
  integers,
  type Outcome,
  type Real,
} from '../../src/index.js';
import { type ExplainContext, explainClaim } from '../../src/search/index.js';
import { contextFor, inProcess } from './inProcess.js';

const source = { document: 'none', quote: 'none' };
const xy = {
  x: fractions({ from: 0, to: 10, denominator: 1 }),
  y: fractions({ from: 0, to: 10, denominator: 1 }),
};
type XY = { readonly x: Real; readonly y: Real };

/** x + y ≤ 10 needs both halves of "x ≤ 5, y ≤ 5"; that x ≥ 0 is drawn anyway. */
const both = claim({
  id: 'test/sum',
  title: 'x + y is at most 10',
  source,
  forAll: xy,
  given: {
    'x is at most 5': ({ x }) => atMost(x, 5),
    'y is at most 5': ({ y }) => atMost(y, 5),
    'x is small': ({ x }) => atMost(x, 9),
  },
  then: { 'the sum is small': ({ x, y }, { add }) => atMost(add(x, y), 10) },
  expect: 'holds',
});

const explain = (stated: Claim, changes: Partial<ExplainContext> = {}, parallel = 1): Promise<Explanation> =>
  explainClaim(stated, {
    ...contextFor(stated, { cases: 1_000 }),
    runnerFor: (dropped) => inProcess(withoutPremises(stated, dropped), parallel),
    drop: 'each',
    onQuestion: () => undefined,
    lost: () => undefined,
    ...changes,
  });

const stating = (
  given: Record<string, (inputs: XY) => Outcome>,
  then: (inputs: XY) => Outcome,
  expects: 'holds' | 'refuted' = 'holds',
): Claim =>
  claim({ id: 'test/stated', title: 'stated', source, forAll: xy, given, then: { clause: then }, expect: expects });

describe('explainClaim(claim) on its premises', () => {
  it('tells the premises that are needed from those that are not', async () => {
    const { verdict, premises } = await explain(both);
    expect(verdict).toBe('survived');
    expect(premises.map(({ dropped, status }) => [dropped[0], status])).toEqual([
      ['x is at most 5', 'needed'],
      ['y is at most 5', 'needed'],
      ['x is small', 'not shown needed'],
    ]);
  });

  it('shows a counterexample that meets the other premises, misses the dropped one, and violates the claim', async () => {
    const { premises } = await explain(both);
    for (const { status, dropped, counterexample, misses } of premises) {
      if (status !== 'needed') continue;
      const { inputs, shrinking, margin } = counterexample!;
      expect(certify(both, inputs)).toMatchObject({ status: 'premise', premise: dropped[0] });
      expect(certify(withoutPremises(both, dropped), inputs)).toMatchObject({ status: 'violated', margin });
      expect(misses).toEqual(dropped);
      expect(shrinking).toMatchObject({ complete: true });
    }
  });

  // of 11 × 11 pairs with x ≤ 5 the premise "x ≤ 9" excludes none: it follows from the one before it
  it('counts the cases that lie outside the premise that was dropped', async () => {
    const { premises } = await explain(both);
    expect(premises[2]).toMatchObject({ status: 'not shown needed', casesOutside: { 'x is small': 0 } });
    const half = stating({ 'x is at most 4': ({ x }) => atMost(x, 4) }, ({ y }) => atLeast(y, 0));
    const [finding] = (await explain(half, { cases: 4_000 })).premises;
    const share = finding.casesOutside!['x is at most 4'] / finding.cases;
    expect(Math.abs(share - 6 / 11)).toBeLessThan(0.04);
  });

  it('drops pairs when asked, and says which of the two the counterexample does not meet', async () => {
    // either premise alone is enough, so neither is needed alone, and the pair is
    const either = stating(
      { 'x is at most 3': ({ x }) => atMost(x, 3), 'x is at most 4': ({ x }) => atMost(x, 4) },
      ({ x }) => atMost(x, 4),
    );
    const { premises } = await explain(either, { drop: 'pairs' });
    expect(premises.map(({ status }) => status)).toEqual(['not shown needed', 'not shown needed', 'needed']);
    expect(premises[2]).toMatchObject({ misses: ['x is at most 3', 'x is at most 4'] });
    expect((await explain(both, { drop: 'pairs' })).premises).toHaveLength(6);
  });

  it('says that a premise cannot be dropped where the claim throws without it', async () => {
    const throwing = claim({
      id: 'test/inverse',
      title: 'the inverse exists',
      source,
      forAll: xy,
      given: { 'x is not 0': ({ x }) => above(x, 0) },
      then: {
        'its inverse is positive': ({ x }, arithmetic) => {
          if (arithmetic.isZero(x)) throw new Error('division by zero');
          return above(arithmetic.divide(arithmetic.one, x), 0);
        },
      },
      expect: 'holds',
    });
    const { premises } = await explain(throwing);
    expect(premises[0]).toMatchObject({ status: 'cannot be dropped' });
    expect(premises[0].reason).toContain('division by zero');
  });

  it('does not call a premise needed when the counterexample meets it as well', async () => {
    // the claim itself is false, but only its examples say so, and they are withheld while all premises stand
    const stated = stating({ 'y is at least 0': ({ y }) => atLeast(y, 0) }, ({ x }) => differ(x, '1/3'));
    const inputs = { x: { type: 'number', value: '1/3' }, y: { type: 'number', value: '0' } };
    let questions = 0;
    const late = {
      ...stated,
      get examples() {
        return questions > 1 ? [inputs] : [];
      },
    };
    const { verdict, premises } = await explain(late, {
      onQuestion: () => {
        questions++;
      },
    });
    expect(verdict).toBe('survived');
    expect(premises[0]).toMatchObject({
      status: 'undecided',
      reason: expect.stringContaining('the claim itself is false'),
    });
  });

  it('drops nothing from a claim that is refuted with all its premises, and varies its counterexample', async () => {
    const refuted = stating({ 'y is at most 5': ({ y }) => atMost(y, 5) }, ({ x }) => atMost(x, 6), 'refuted');
    const { verdict, premises, influences, stated } = await explain(refuted);
    expect([verdict, premises, stated]).toEqual(['refuted', [], ['y is at most 5']]);
    expect(influences?.map(({ input, role }) => [input, role])).toEqual([
      ['x', 'matters'],
      ['y', 'free'],
    ]);
  });

  it('a claim without premises has none to drop, and says what is drawn', async () => {
    const bare = claim({
      id: 'test/bare',
      title: 'x is not negative',
      source,
      forAll: xy,
      then: { clause: ({ x }) => atLeast(x, 0) },
      expect: 'holds',
    });
    const { premises, stated, assumptions } = await explain(bare);
    expect([premises, stated]).toEqual([[], []]);
    expect(assumptions[0]).toEqual({ input: 'x', description: 'numbers in {0, …, 10}' });
  });

  it('leaves the rest undecided when asked to stop', async () => {
    let questions = 0;
    const { premises } = await explain(both, {
      onQuestion: () => {
        questions++;
      },
      stop: () => questions > 1,
    });
    expect(premises.at(-1)).toMatchObject({ status: 'undecided', reason: expect.stringContaining('interrupted') });
  });

  it.each([2, 5])('is the same with %i tasks under way as with one', async (parallel) => {
    expect(await explain(both, { drop: 'pairs' }, parallel)).toEqual(await explain(both, { drop: 'pairs' }));
  });
});

describe('explainClaim(claim) on the inputs of a counterexample', () => {
  const large = claim({
    id: 'test/product',
    title: 'x·y is at most 20',
    source,
    forAll: xy,
    given: { 'y is not 10': ({ y }) => atMost(y, 9) },
    then: { 'the product is small': ({ x, y }, { multiply }) => atMost(multiply(x, y), 20) },
    expect: 'refuted',
  });

  it('agrees with deciding every other value by itself', async () => {
    const { evidence, influences = [] } = await explain(large);
    const [counterexample] = evidence;
    if (counterexample.kind !== 'counterexample') throw new Error('not refuted');
    const { inputs } = counterexample;
    for (const { input, tried, fails, holds, missesPremise, region } of influences) {
      const held = Number(inputs[input].value);
      const statuses = Array.from({ length: 11 }, (_, value) => ({
        value,
        status: certify(large, { ...inputs, [input]: { type: 'number', value: String(value) } }).status,
      }));
      const others = statuses.filter(({ value }) => value !== held);
      const count = (wanted: string): number => others.filter(({ status }) => status === wanted).length;
      expect([tried, fails, holds, missesPremise]).toEqual([10, count('violated'), count('holds'), count('premise')]);
      const failing = statuses.filter(({ status }) => status === 'violated').map(({ value }) => String(value));
      expect(region).toEqual({ tried: { from: '0', to: '10' }, fails: [{ from: failing[0], to: failing.at(-1) }] });
    }
    expect(influences.map(({ input }) => input)).toEqual(['x', 'y']);
  });

  it('holds an instance of a fast-check arbitrary, and does not vary it', async () => {
    const mixed = claim({
      id: 'test/mixed',
      title: 'mixed',
      source,
      forAll: { n: fc.constant(3), k: integers({ from: 0, to: 5 }) },
      then: { clause: ({ n, k }) => equal(n, 4 + 0 * k) },
      expect: 'refuted',
    });
    const { influences } = await explain(mixed);
    expect(influences).toMatchObject([{ input: 'k', role: 'free', tried: 5, fails: 5 }]);
  });

  it('has nothing to vary in an instance that the generators do not draw', async () => {
    const inputs = { x: { type: 'number', value: '29/3' }, y: { type: 'number', value: '9' } };
    const { influences } = await explain({ ...large, examples: [inputs] });
    expect(influences).toEqual([]);
  });
});
