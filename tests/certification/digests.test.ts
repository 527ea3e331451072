import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../src/certification/certificate/digests.js';
import { certificateOf, refutedClaims } from './catalogue.js';

const [first] = await refutedClaims();
const certificate = certificateOf(first);

describe('digestsOf(document)', () => {
  test('has a digest for every part but the digests', () => {
    const covered = new Set(Object.keys(digestsOf(certificate)).map((place) => place.replace(/[.[].*$/, '')));
    expect([...covered].sort()).toEqual(
      Object.keys(certificate)
        .filter((name) => name !== 'digests')
        .sort(),
    );
  });

  test('is SHA-256 of JSON with sorted keys and no spaces', () => {
    const text = '{"a":[1,"½"],"b":{"c":null,"d":true}}';
    const expected = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(digestsOf({ part: { b: { d: true, c: null }, a: [1, '½'] } })).toEqual({ part: expected });
  });

  test('does not depend on the order of fields', () => {
    expect(digestsOf({ part: { x: '1', y: '2' } })).toEqual(digestsOf({ part: { y: '2', x: '1' } }));
    expect(digestsOf({ part: { x: '1', y: '2' } })).not.toEqual(digestsOf({ part: { x: '2', y: '1' } }));
  });
});
