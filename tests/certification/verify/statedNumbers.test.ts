import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../../src/certification/certificate/digests.js';
import { type Certificate, makeCertificate, verifyCertificate } from '../../../src/certification/index.js';
import { isWithin, readValue, type Value } from '../../../src/certification/verify/value.js';
import { atLeast, type Claim, claim, fractions } from '../../../src/index.js';

/** False of x = 1, in fractions: 1 ≥ 2·x; and with an exponential: 1 ≥ eˣ. */
const about = (statement: 'in fractions' | 'with an exponential'): Certificate =>
  makeCertificate(
    claim({
      id: 'test/numbers-are-small',
      title: 'A number is small',
      source: { document: 'made up', quote: 'made up' },
      forAll: { x: fractions({ from: 0, to: 2, denominator: 1 }) },
      then: {
        small: ({ x }, { add, exp }) => atLeast(1, statement === 'in fractions' ? add(x, x) : exp(x)),
      },
      expect: 'refuted',
    }) as Claim,
    { x: { type: 'number', value: '1' } },
    '0',
  );

const stating = (certificate: Certificate, change: object): readonly string[] => {
  const [conclusion] = certificate.conclusions;
  const forged = { ...certificate, conclusions: [{ ...conclusion, ...change }] } as Certificate;
  const { checks } = verifyCertificate({ ...forged, digests: digestsOf(forged) });
  return checks.flatMap(({ failures }) => failures.map(({ place }) => place));
};

const comparisonOf = ({ conclusions: [one] }: Certificate) => {
  if (one.relation === 'boolean') throw new Error('a comparison was expected');
  return one;
};

describe('verifyCertificate(…) of a stated number', () => {
  const exact = about('in fractions');
  const enclosed = about('with an exponential');
  const { right } = comparisonOf(enclosed);

  test('accepts what makeCertificate(…) states', () => {
    expect([exact.arithmetic, enclosed.arithmetic]).toEqual(['rational', 'interval']);
    expect(stating(exact, {})).toEqual([]);
    expect(stating(enclosed, {})).toEqual([]);
  });

  test.each(['[-1e5, 1e5]', '[-2, -1/2]', '[-1.5, -0.5]', '[-1e999999999, 1]', '[0e999999999, 1]'])(
    'rejects bounds %s where the number is a fraction',
    (margin) => {
      expect(stating(exact, { margin })).toContain('conclusions[0].margin');
    },
  );

  test.each(['[-1e5, 1e5]', '[-2, 0.5]', '[-1e99999999, -1]', '[-5, -1]'])(
    'rejects a margin %s that says nothing',
    (margin) => {
      expect(stating(enclosed, { margin })).toContain('conclusions[0].margin');
    },
  );

  test.each(['[-1e99999999, 1e99999999]', '[2, 3]'])('rejects a side %s that is vaguer than the margin', (value) => {
    expect(stating(enclosed, { right: { ...right, value } })).toContain('conclusions[0].right.value');
  });
});

describe('verifyCertificate(…) of a program', () => {
  test('rejects forty squarings with the place instead of filling the memory', () => {
    const exact = about('in fractions');
    if ('omitted' in exact.program) throw new Error('a program was expected');
    const { steps } = exact.program;
    const n = steps.length;
    const squares = Array.from({ length: 40 }, (_, k) => `x${n + k + 1} = x${n + k} * x${n + k}`);
    const forged = { ...exact, program: { ...exact.program, steps: [...steps, `x${n} = 2`, ...squares] } };
    const { checks } = verifyCertificate({ ...forged, digests: digestsOf(forged) });
    const [failure] = checks.flatMap(({ failures }) => failures);
    expect(failure.place).toMatch(/^program\.steps\[\d+\]$/);
    expect(failure.found).toBe('no number, or one of more than 30000 digits');
  });
});

describe('isWithin(recomputed, stated)', () => {
  const value = (text: string): Value => readValue(text) as Value;

  test('compares a fraction with a decimal point exactly', () => {
    expect(isWithin(value('1/4'), value('0.25'), 20)).toBe(true);
    expect(isWithin(value('1/4'), value('0.250000000000000000000000000001'), 20)).toBe(false);
    expect(isWithin(value('0'), value('0e999999999'), 20)).toBe(true);
    expect(isWithin(value('1/3'), value('1e-999999999'), 20)).toBe(false);
  });
});
