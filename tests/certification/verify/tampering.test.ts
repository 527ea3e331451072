import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../../src/certification/certificate/digests.js';
import { type Certificate, readCertificate, verifyCertificate } from '../../../src/certification/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import { printJson } from '../../../src/reports/index.js';
import { certificateOf, refutedClaims } from '../catalogue.js';

const refuted = await refutedClaims();
const files = refuted.map((entry) => ({ id: entry.id, text: printJson(certificateOf(entry)) }));

/** What verification says of a file: the places that are wrong, 'unreadable' when it is no certificate. */
const placesOf = (text: string): readonly string[] => {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return ['unreadable'];
  }
  try {
    const { checks } = verifyCertificate(readCertificate(document, 'file'));
    return checks.flatMap(({ failures }) => failures.map(({ place }) => place));
  } catch (error) {
    if (error instanceof InvalidInput) return [error.fault.where];
    throw error;
  }
};

const digitsIn = (text: string): number[] => [...text.matchAll(/\d/g)].map(({ index }) => index);

const withDigit = (text: string, position: number, change: number): string => {
  const digit = (Number(text[position]) + change) % 10;
  return `${text.slice(0, position)}${digit}${text.slice(position + 1)}`;
};

describe('verifyCertificate(…) rejects, with the place named,', () => {
  test('one changed digit anywhere in the certificate of any refuted claim', () => {
    const tampered = fc
      .integer({ min: 0, max: files.length - 1 })
      .chain((index) =>
        fc.tuple(
          fc.constant(files[index]),
          fc.constantFrom(...digitsIn(files[index].text)),
          fc.integer({ min: 1, max: 9 }),
        ),
      );
    fc.assert(
      fc.property(tampered, ([{ text }, position, change]) => {
        expect(placesOf(withDigit(text, position, change))).not.toEqual([]);
      }),
      { seed: 1, numRuns: 800 },
    );
  });

  test('a change of each digit of one whole certificate', () => {
    const { text } = files.find(({ id }) => id.startsWith('credit/')) ?? files[0];
    for (const position of digitsIn(text)) expect(placesOf(withDigit(text, position, 1))).not.toEqual([]);
  });
});

/** The certificate with digests that fit its (changed) content: what somebody does who wants to deceive. */
const resealed = (certificate: Certificate): Certificate => ({ ...certificate, digests: digestsOf(certificate) });

/** Every text of a value that is a number, with a setter. */
const numbersIn = (value: unknown, place: string): { place: string; text: string }[] => {
  if (typeof value === 'string') return /^(-?\d+(\/\d+)?|\[.+\])$/.test(value) ? [{ place, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    numbersIn(part, Array.isArray(value) ? `${place}[${key}]` : `${place}.${key}`),
  );
};

const replaced = (certificate: Certificate, place: string, text: string): Certificate => {
  const copy = structuredClone(certificate) as unknown as Record<string, unknown>;
  const keys = [...place.matchAll(/[^.[\]]+/g)].map(([key]) => key);
  const last = keys.pop() as string;
  let part = copy;
  for (const key of keys) part = part[key] as Record<string, unknown>;
  part[last] = text;
  return copy as unknown as Certificate;
};

/** Another number of the same form: one more, or an enclosure moved by its own size. */
const another = (text: string): string => {
  if (!text.startsWith('[')) return text.replace(/^-?\d+/, (numerator) => String(BigInt(numerator) + 1n));
  return text.replaceAll(/-?\d+\.\d/g, (start) => start.replace(/\d$/, (digit) => String((Number(digit) + 5) % 10)));
};

describe.each(refuted)('the certificate of $id, with digests made to fit,', (entry) => {
  const certificate = certificateOf(entry);
  const computed = (['quantities', 'conclusions', 'program'] as const).flatMap((part) =>
    numbersIn(certificate[part], part),
  );

  test('is rejected when any computed number is another: equations and arithmetic do not rely on digests', () => {
    expect(computed.length).toBeGreaterThan(0);
    for (const { place, text } of computed) {
      const forged = resealed(replaced(certificate, place, another(text)));
      const { accepted, checks } = verifyCertificate(forged);
      expect(accepted, `${place}: ${text} → ${another(text)}`).toBe(false);
      const places = checks.flatMap(({ failures }) => failures.map((failure) => failure.place));
      expect(places.some((found) => place.startsWith(found) || found.startsWith(place.replace(/\.value$/, '')))).toBe(
        true,
      );
    }
  });
});
