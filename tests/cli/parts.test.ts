import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBatch, readCount, readDuration, readSeed, readWord } from '../../src/cli/options.js';
import { closest, editDistance } from '../../src/errors/closest.js';
import { InvalidInput } from '../../src/errors/index.js';

describe('editDistance(a, b)', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('is a metric: zero only for equals, symmetric, triangle inequality', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is one for one edit', () => {
    expect([editDistance('ppo', 'po'), editDistance('ppo', 'ppoo'), editDistance('ppo', 'pqo')]).toEqual([1, 1, 1]);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });
});

describe('closest(mistyped, names, most)', () => {
  it('gives the likeliest first and nothing far-fetched', () => {
    const names = ['ppo/clipping', 'ppo/clip', 'imitation/argmax'];
    expect(closest('ppo/clp', names, 3)).toEqual(['ppo/clip']);
    expect(closest('argmax', names, 3)).toEqual(['imitation/argmax']);
    expect(closest('something-else-entirely', names, 3)).toEqual([]);
  });
});

describe('options', () => {
  it('readDuration reads units, bare numbers are seconds', () => {
    expect(['500ms', '30s', '10m', '1h', '2', '1.5s'].map((text) => readDuration('--time', text))).toEqual([
      500, 30_000, 600_000, 3_600_000, 2_000, 1_500,
    ]);
  });

  it('readCount and readSeed read whole numbers', () => {
    expect(['20000', '20_000', '2e4'].map((text) => readCount('--cases', text))).toEqual([20_000, 20_000, 20_000]);
    expect(readSeed('--seed', '0')).toBe(0);
    expect(readWord('--reporter', 'json', ['terminal', 'json'])).toBe('json');
  });

  it('suggest the first batch where a batch cannot be read: batches are numbered from 0', () => {
    expect(() => readBatch('--batch', '-1')).toThrow(/fix +--batch 0$/);
  });

  it.each([
    () => readCount('--cases', '0'),
    () => readCount('--cases', ''),
    () => readCount('--cases', '1.5'),
    () => readSeed('--seed', ''),
    () => readSeed('--seed', '-1'),
    () => readDuration('--time', '0s'),
    () => readDuration('--time', '5 days'),
    () => readWord('--reporter', 'html', ['terminal', 'json']),
  ])('refuse what they cannot read: case %#', (read) => {
    expect(read).toThrow(InvalidInput);
  });
});
