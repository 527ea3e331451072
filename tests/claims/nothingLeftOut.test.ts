import { describe, expect, it } from 'vitest';
import { ClaimFault } from '../../src/claims/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import {
  atLeast,
  atMost,
  claim,
  exists,
  fractions,
  frequency,
  type Outcome,
  type Real,
  type Statement,
} from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from '../search/inProcess.js';

const head = { title: 'a number', source: { document: 'test', quote: 'test' }, expect: 'holds' } as const;
const inputs = { x: fractions({ from: 0, to: 2, denominator: 4 }) };
type AboutX = Statement<{ x: Real }>;

const stated = (c: AboutX) => claim({ ...head, id: 'test/all', forAll: inputs, then: { c } });
const verdictOf = async (c: AboutX): Promise<string> =>
  (await checkClaim(stated(c), contextFor(stated(c), { cases: 400 }))).verdict.verdict;

const faultOf = async (one: Parameters<typeof checkClaim>[0]): Promise<ClaimFault['fault']> => {
  const thrown: unknown = await checkClaim(one, contextFor(one, { cases: 400 })).catch((error: unknown) => error);
  if (!(thrown instanceof ClaimFault)) throw new Error(`no fault, but ${JSON.stringify(thrown)}`);
  return thrown.fault;
};

const isNot = 'a comparison is returned, not used as true or false';

describe('a comparison that JavaScript takes for true', () => {
  const uses: Readonly<Record<string, (x: Real) => unknown>> = {
    and: (x) => atMost(x, 1) && atLeast(x, 0),
    not: (x) => !atLeast(x, 5),
    'a condition': (x) => (atLeast(x, 1) ? atLeast(x, 0) : atLeast(x, 5)),
    every: (x) => [x, x].every((y) => atLeast(y, 1)),
    some: (x) => [x, x].some((y) => atLeast(y, 3)),
    'a list of which some are dropped': (x) => [atLeast(x, 0), atLeast(x, 5)].slice(0, 1),
  };

  it.each(Object.entries(uses))('is refused: %s', async (_, use) => {
    const { what, seen } = await faultOf(stated(({ x }) => use(x) as Outcome));
    expect(what).toBe(isNot);
    expect(seen).toMatch(/^[12] made, [01] returned$/);
  });

  it('is refused of premises, labels, what holds only if, and what is to be shown', async () => {
    const both = (({ x }) => atLeast(x, 1) && atMost(x, 2)) as AboutX;
    const one: AboutX = ({ x }) => atLeast(x, 0);
    for (const wrong of [
      claim({ ...head, id: 'test/given', forAll: inputs, given: { p: both }, then: { c: one } }),
      claim({ ...head, id: 'test/labels', forAll: inputs, then: { c: one }, labels: { l: both } }),
      claim({ ...head, id: 'test/only-if', forAll: inputs, then: { c: one }, onlyIf: { d: both } }),
      exists({ ...head, id: 'test/exists', forSome: inputs, suchThat: { c: both } }),
      exists({ ...head, id: 'test/witness', forSome: inputs, given: { p: both }, suchThat: { c: one } }),
    ]) {
      expect((await faultOf(wrong)).what).toBe(isNot);
    }
  });

  it('is refused of the run of a frequency claim', async () => {
    const often = frequency({
      ...head,
      id: 'test/often',
      over: inputs,
      run: ({ x }) => (atLeast(x, 1) ? 1 : 0),
      atLeast: '1/2',
    });
    expect((await faultOf(often)).what).toBe(isNot);
  });

  it('is refused where it has an alternative, which is never looked at', () => {
    const wrong: Readonly<Record<string, AboutX>> = {
      or: ({ x }) => atLeast(x, 5) || atMost(x, 1),
      'or, of three': ({ x }) => (atLeast(x, 5) || atLeast(x, 4)) ?? atMost(x, 1),
      'a method': {
        c({ x }: { x: Real }) {
          return atLeast(x, 5) || atMost(x, 1);
        },
      }.c,
    };
    for (const [name, statement] of Object.entries(wrong)) {
      let fault: InvalidInput['fault'] | undefined;
      try {
        stated(statement);
      } catch (error) {
        if (error instanceof InvalidInput) fault = error.fault;
      }
      expect([name, fault?.what]).toEqual([name, isNot]);
      expect(fault?.seen).toMatch(/atLeast\)?\(x, 5\)/);
    }
  });
});

describe('a statement that says all that it compares', () => {
  it.each<[string, AboutX]>([
    ['a list', ({ x }) => [atLeast(x, 0), atMost(x, 2)]],
    ['an alternative of something else', ({ x }, A) => atLeast(A.maximum(x, A.zero) || A.one, 0)],
    ['a branch by a sign', ({ x }, A) => (A.sign(x) > 0 ? atLeast(x, '1/4') : atMost(x, 0))],
  ])('is heard: %s', async (_, c) => {
    expect(await verdictOf(c)).toBe('survived');
  });

  it('and one that throws on the way leaves no comparison to the next', async () => {
    const c: AboutX = ({ x }, A) => {
      const first = atLeast(x, 0);
      return [first, atLeast(A.squareRoot(x), A.sign(A.subtract(A.exp(x), A.exp(x))))];
    };
    expect(['survived', 'inconclusive']).toContain(await verdictOf(c));
  });
});
