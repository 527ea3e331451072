import { describe, expect, it } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import { assess, ClaimFault, type Statement } from '../../src/claims/index.js';
import {
  allAtLeast,
  atLeast,
  claim,
  fractions,
  fullSupportPolicies,
  mdps,
  policyGradientStep,
  type Real,
  stateValues,
} from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from '../search/inProcess.js';

const head = { title: 'a slip', source: { document: 'test', quote: 'test' }, expect: 'holds' } as const;
const inputs = { x: fractions({ from: 1, to: 2, denominator: 4 }), xs: fractions({ from: 1, to: 2, denominator: 4 }) };

/** Slips that TypeScript would find, and that a claim file in JavaScript has. */
type Slip = Statement<Record<string, never>>;
const stated = (slip: Slip) => claim({ ...head, id: 'test/slip', forAll: inputs, then: { c: slip as never } });

const faultOf = async (slip: Slip): Promise<ClaimFault['fault']> => {
  const one = stated(slip);
  const thrown: unknown = await checkClaim(one, contextFor(one, { cases: 400 })).catch((error: unknown) => error);
  if (!(thrown instanceof ClaimFault)) throw new Error(`no fault, but ${JSON.stringify(thrown)}`);
  return thrown.fault;
};

describe('a slip in a claim is named', () => {
  const own = 'an arithmetic computes with its own numbers';
  it.each<[string, Slip, { readonly what: string; readonly seen: string; readonly fix: string }]>([
    [
      'a plain number',
      ({ x }, A) => atLeast(A.add(x, 3 as never), 1),
      { what: own, seen: '3', fix: 'arithmetic.integer(3)' },
    ],
    ['0', ({ x }, A) => atLeast(A.maximum(x, 0 as never), 0), { what: own, seen: '0', fix: 'arithmetic.zero' }],
    ['1', (_, A) => atLeast(A.exp(1 as never), 1), { what: own, seen: '1', fix: 'arithmetic.one' }],
    [
      'a fraction as a text',
      ({ x }, A) => atLeast(A.multiply(x, '1/2' as never), 0),
      { what: own, seen: '"1/2"', fix: 'write it as arithmetic.ratio(1, 2)' },
    ],
    [
      'a name that is nearly right',
      ({ xss }, A) => atLeast(A.add(xss, A.one), 0),
      { what: 'a statement reads the inputs of its claim by their names', seen: 'xss', fix: 'write xs' },
    ],
    [
      'a name of nothing',
      ({ policy }) => atLeast((policy as { p: Real }).p, 0),
      {
        what: 'a statement reads the inputs of its claim by their names',
        seen: 'policy',
        fix: 'add policy to forAll, or write one of those names',
      },
    ],
    [
      'an async function',
      (async () => true) as never,
      {
        what: 'a clause returns a conclusion',
        seen: 'a promise: no function of a claim is async',
        fix: 'compare the two sides with one of these functions instead of returning a number',
      },
    ],
    [
      'a list as a number',
      ({ x }) => atLeast([x] as never, 0),
      {
        what: 'a comparison has a number on either side',
        seen: '["1"]',
        fix: 'compare lists entry by entry: allAtLeast(left, right), allAtMost, allEqual',
      },
    ],
    [
      'nothing as a number',
      () => atLeast(undefined as never, 0),
      {
        what: 'a comparison has a number on either side',
        seen: 'undefined',
        fix: 'look whether the name, and the place in its list, are right',
      },
    ],
    [
      'a number as a list',
      ({ x }) => allAtLeast(x as never, 0),
      { what: 'lists are compared entry by entry', seen: '"1"', fix: 'atLeast(left, right) compares two numbers' },
    ],
    [
      'lists of two lengths',
      ({ x }) => allAtLeast([x, x], [x]),
      { what: 'lists are compared entry by entry', seen: '2 and 1 entries', fix: 'look which list is meant' },
    ],
  ])('%s', async (_, slip, fault) => {
    const { seen, ...found } = await faultOf(slip);
    expect({ ...found, seen: seen.replace(/"1\.?\d*"/, '"1"') }).toMatchObject(fault);
  });

  it('a step size that is not given', async () => {
    const one = claim({
      ...head,
      id: 'test/step',
      forAll: { mdp: mdps({ states: 2, actions: 2 }), policy: fullSupportPolicies() },
      then: {
        c: ({ mdp, policy }) =>
          allAtLeast(stateValues(mdp, policyGradientStep(mdp, policy, undefined as never)), stateValues(mdp, policy)),
      },
    });
    const thrown: unknown = await checkClaim(one, contextFor(one, { cases: 400 })).catch((error: unknown) => error);
    expect((thrown as ClaimFault).fault).toMatchObject({ what: 'this is a number', seen: 'undefined' });
  });

  it('and what is no such slip is told as it was thrown', () => {
    const one = stated(() => (undefined as unknown as { f(): never }).f());
    expect(() => assess(one, { x: rational.one, xs: rational.one }, rational)).toThrow(ClaimFault);
    try {
      assess(one, { x: rational.one, xs: rational.one }, rational);
    } catch (error) {
      expect((error as ClaimFault).fault.seen).toContain(
        "TypeError: Cannot read properties of undefined (reading 'f')",
      );
    }
  });
});
