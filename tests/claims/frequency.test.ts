import { describe, expect, it } from 'vitest';
import { type FrequencyDefinition, frequency, isClaim, type Quantified } from '../../src/claims/index.js';
import { InvalidInput } from '../../src/errors/index.js';

const definition: FrequencyDefinition<Quantified> = {
  id: 'coins/fall-heads',
  title: 'Coins fall heads',
  source: { document: 'a test', quote: 'coins' },
  run: (_, random) => random() < 0.5,
  atLeast: '3/4',
  expect: 'holds',
};

const faultOf = (changes: object): InvalidInput['fault'] => {
  try {
    frequency({ ...definition, ...changes } as FrequencyDefinition<Quantified>);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(InvalidInput);
    return (thrown as InvalidInput).fault;
  }
  throw new Error('no fault');
};

describe('frequency(definition)', () => {
  it('is a claim without clauses that says what its runs are compared with', () => {
    const claim = frequency(definition);
    expect(isClaim(claim)).toBe(true);
    expect(claim).toMatchObject({ id: 'coins/fall-heads', expect: 'holds', forAll: {}, neighbours: [] });
    expect(Object.keys(claim.then)).toEqual([]);
    expect(claim.frequency).toMatchObject({
      relation: 'atLeast',
      bound: '3/4',
      range: { from: 0, to: 1 },
      confidence: 0.999999,
      runs: 100_000,
    });
  });

  it('compares from above where the claim says at most', () => {
    const { atLeast: _, ...rest } = definition;
    expect(frequency({ ...rest, atMost: 0.2 }).frequency).toMatchObject({ relation: 'atMost', bound: 0.2 });
  });

  it.each([
    ['no bound', { atLeast: undefined }, 'a frequency is compared with one bound', 'claim coins/fall-heads'],
    ['two bounds', { atMost: '1/2' }, 'a frequency is compared with one bound', 'claim coins/fall-heads'],
    ['a bound at the end of the range', { atLeast: 1 }, 'a bound lies strictly inside', 'atLeast'],
    ['a bound outside its own range', { atLeast: 3, range: { from: -1, to: 2 } }, 'a bound lies strictly', 'atLeast'],
    ['a bound as good as the end of its range', { atLeast: '0.99999999999999999999' }, 'as good as an end', 'atLeast'],
    ['a bound as good as its beginning', { atLeast: '1e-400' }, 'as good as an end', 'atLeast'],
    ['a range upside down', { range: { from: 1, to: 0 } }, 'a bound lies strictly inside', 'atLeast'],
    ['a confidence of 1', { confidence: 1 }, 'a confidence is a probability', 'confidence'],
    ['a confidence that is no number', { confidence: Number.NaN }, 'a confidence is a probability', 'confidence'],
    ['no run', { run: undefined }, 'a run is a function', 'run'],
    ['half a run', { runs: 0.5 }, 'runs are counted', 'runs'],
    ['premises', { given: {} }, 'a claim has no field "given"', 'claim coins/fall-heads'],
    ['a bound that is no number', { atLeast: 'often' }, 'a number must be finite', 'atLeast'],
    ['inputs that are no generators', { over: { coin: 3 } }, 'this part of a claim cannot be used', 'over["coin"]'],
    ['a bad id', { id: 'Coins' }, 'a claim needs an id', 'frequency(…).id'],
  ])('refuses %s', (_what, changes, what, where) => {
    const fault = faultOf(changes);
    expect(fault.what).toContain(what);
    expect(fault.where).toContain(where);
  });
});
