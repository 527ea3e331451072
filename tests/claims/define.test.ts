import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, claim, isClaim } from '../../src/claims/index.js';
import { InvalidInput } from '../../src/errors/index.js';

const valid = {
  id: 'topic/conclusion',
  title: 'A number is at least itself',
  source: { document: 'here', quote: 'a number is at least itself' },
  forAll: { n: fc.integer() },
  then: { 'n ≥ n': ({ n }: { n: number }) => atLeast(n, n) },
  expect: 'holds' as const,
};

const faultOf = (definition: unknown) => {
  try {
    claim(definition as never);
  } catch (error) {
    if (error instanceof InvalidInput) return error.fault;
    throw error;
  }
  throw new Error('the definition was accepted');
};

describe('claim(definition)', () => {
  it('claim(valid) is a frozen claim with no neighbours', () => {
    const stated = claim(valid);
    expect(isClaim(stated)).toBe(true);
    expect(Object.isFrozen(stated)).toBe(true);
    expect(stated.neighbours).toEqual([]);
  });

  it('claim(…) keeps the shapes to prove it for', () => {
    const proofs = { states: [2], actions: [2, 3], episodes: 1, steps: 2, seconds: 1.5 };
    expect(claim({ ...valid, proofs }).proofs).toEqual(proofs);
  });

  it('isClaim(anything else) is false', () => {
    for (const value of [undefined, null, 1, 'claim', valid, () => valid]) expect(isClaim(value)).toBe(false);
  });

  it.each([
    ['a missing id', { ...valid, id: undefined }, 'claim(…).id'],
    ['an id without a topic', { ...valid, id: 'conclusion' }, 'claim(…).id'],
    ['an id with capitals', { ...valid, id: 'Topic/conclusion' }, 'claim(…).id'],
    ['an empty title', { ...valid, title: ' ' }, 'claim topic/conclusion.title'],
    ['no source', { ...valid, source: undefined }, 'claim topic/conclusion.source.document'],
    ['a source without quote', { ...valid, source: { document: 'x' } }, 'claim topic/conclusion.source.quote'],
    ['no inputs', { ...valid, forAll: {} }, 'claim topic/conclusion.forAll'],
    ['an input that generates nothing', { ...valid, forAll: { n: 3 } }, 'claim topic/conclusion.forAll["n"]'],
    ['a clause that is no function', { ...valid, then: { c: 1 } }, 'claim topic/conclusion.then["c"]'],
    ['a premise that is no function', { ...valid, given: { p: true } }, 'claim topic/conclusion.given["p"]'],
    ['an unknown expectation', { ...valid, expect: 'true' }, 'claim topic/conclusion.expect'],
    ['a misspelt field', { ...valid, givens: {} }, 'claim topic/conclusion'],
    ['neighbours that are no list', { ...valid, neighbours: 'a/b' }, 'claim topic/conclusion.neighbours'],
    ['no cases at all', { ...valid, cases: 0 }, 'claim topic/conclusion.cases'],
    ['an empty reason', { ...valid, byConstruction: ' ' }, 'claim topic/conclusion.byConstruction'],
    ['a condition that is no function', { ...valid, onlyIf: { c: 1 } }, 'claim topic/conclusion.onlyIf["c"]'],
    [
      'one name for a premise and a clause of a necessity',
      { ...valid, given: valid.then, onlyIf: { other: () => true } },
      'claim topic/conclusion.then',
    ],
    ['proofs for no shape', { ...valid, proofs: { states: [2] } }, 'claim topic/conclusion.proofs'],
    [
      'proofs for a size that is no list',
      { ...valid, proofs: { answers: 3 } },
      'claim topic/conclusion.proofs.answers',
    ],
    ['proofs for 0 answers', { ...valid, proofs: { answers: [0] } }, 'claim topic/conclusion.proofs.answers'],
    ['proofs in no time', { ...valid, proofs: { answers: [2], seconds: 0 } }, 'claim topic/conclusion.proofs.seconds'],
    [
      'proofs of half an episode',
      { ...valid, proofs: { answers: [2], episodes: 0.5 } },
      'claim topic/conclusion.proofs.episodes',
    ],
    ['a misspelt field of proofs', { ...valid, proofs: { answer: [2] } }, 'claim topic/conclusion.proofs'],
    ['proofs that are no record', { ...valid, proofs: true }, 'claim topic/conclusion.proofs'],
  ])('%s is refused with its place', (_name, definition, where) => {
    const fault = faultOf(definition);
    expect(fault.where).toBe(where);
    for (const part of [fault.what, fault.seen, fault.expected, fault.fix]) expect(part).not.toBe('');
  });
});
