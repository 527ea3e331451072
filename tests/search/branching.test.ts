import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../src/errors/index.js';
import { type Arithmetic, above, atLeast, claim, differ, equal, exists, fractions } from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from './inProcess.js';

const text = { id: 'test/branching', title: 'a claim that branches', source: { document: 'test', quote: 'test' } };
const sevenths = () => fractions({ from: '1/7', to: '6/7', denominator: 7 });
const pairs = { x: sevenths(), y: sevenths() };
type Statement = Parameters<typeof claim<typeof pairs>>[0]['then'][string];

const verdictOf = async (stated: ReturnType<typeof claim>, changes = {}) =>
  (await checkClaim(stated, contextFor(stated, { cases: 2_000, known: 'ignored', ...changes }))).verdict;

const holding = (then: Statement) => claim({ ...text, forAll: pairs, then: { clause: then }, expect: 'holds' });

/** "The condition is true", said by a branch. */
const yes = <T>(A: Arithmetic<T>) => atLeast(A.one as never, 0);
const no = <T>(A: Arithmetic<T>) => atLeast(A.zero as never, 1);

describe('a claim that branches on a number', () => {
  it('is not refuted, nor a witness found, where it asks whether two equal numbers beyond the fractions are equal', async () => {
    const logs = (x: never, y: never, A: Arithmetic) => A.subtract(A.add(A.log(x), A.log(y)), A.log(A.multiply(x, y)));
    const bySign = holding(({ x, y }, A) => (A.sign(logs(x as never, y as never, A)) === 0 ? yes(A) : no(A)));
    expect(await verdictOf(bySign, { cases: 100 })).toMatchObject({ verdict: 'inconclusive' });
    const byZero = holding(({ x, y }, A) => (A.isZero(logs(x as never, y as never, A)) ? yes(A) : no(A)));
    expect(await verdictOf(byZero, { cases: 100 })).toMatchObject({ verdict: 'inconclusive' });
    const witness = exists({
      ...text,
      forSome: pairs,
      suchThat: { differ: ({ x, y }, A) => (A.sign(logs(x as never, y as never, A)) === 0 ? no(A) : yes(A)) },
      expect: 'holds',
    });
    expect((await verdictOf(witness, { cases: 100 })).verdict).not.toBe('proved');
  });

  it('is refuted by the cases where the branch is taken, by sign and by isZero', async () => {
    const bySign = holding(({ x, y }, A) => (A.sign(A.subtract(A.add(x, y), A.one)) === 0 ? no(A) : yes(A)));
    expect(await verdictOf(bySign)).toMatchObject({ verdict: 'refuted' });
    const byZero = holding(({ x, y }, A) => (A.isZero(A.subtract(A.add(x, y), A.one)) ? no(A) : yes(A)));
    expect(await verdictOf(byZero)).toMatchObject({ verdict: 'refuted' });
  });

  it('meets a premise as often as it is true: here of 6 in 36', async () => {
    const stated = claim({
      ...text,
      forAll: pairs,
      given: { 'x + y = 1': ({ x, y }, A) => A.isZero(A.subtract(A.add(x, y), A.one)) },
      then: { positive: ({ x }) => above(x, 0) },
      expect: 'holds',
    });
    const [cases] = (await verdictOf(stated)).evidence;
    expect(cases).toMatchObject({ kind: 'cases' });
    const acceptance = (cases as { acceptance: Record<string, number> }).acceptance['x + y = 1'];
    expect(Math.abs(acceptance - 1 / 6)).toBeLessThan(0.03);
  });
});

describe('a claim that compares numbers by operators of JavaScript', () => {
  it.each<[string, (x: never, y: never) => boolean]>([
    ['>=', (x) => x >= 0.1],
    ['>', (x, y) => x > y],
    ['+', (x, y) => x + y === (1 as never)],
    ['Math.max', (x, y) => Math.max(x, y) > 0],
  ])('is refused: %s', async (_, compare) => {
    const stated = holding(({ x, y }) => compare(x as never, y as never));
    const failure = await verdictOf(stated).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(failure).toBeInstanceOf(InvalidInput);
    expect((failure as InvalidInput).fault.what).toContain('operators of JavaScript');
  });
});

describe('a claim of which every case is a tie', () => {
  it('is inconclusive, also when it states an equality', async () => {
    const stated = holding(({ x, y }, A) =>
      equal(A.add(A.add(A.log(x), A.log(y)), A.ratio(1n, 10n ** 200n)), A.log(A.multiply(x, y))),
    );
    const verdict = await verdictOf(stated, { cases: 60 });
    expect(verdict).toMatchObject({ verdict: 'inconclusive' });
    expect(verdict.reason).toContain('cannot be told from 0');
  });

  it('survives where other cases are decided', async () => {
    const stated = holding(({ x, y }, A) => differ(A.add(A.exp(x), A.exp(y)), A.exp(A.add(x, y))));
    expect(await verdictOf(stated)).toMatchObject({ verdict: 'survived' });
  });
});
