import { describe, expect, test } from 'vitest';
import { readCertificate, verifyCertificate } from '../../../src/certification/index.js';
import { certificateOf, refutedClaims } from '../catalogue.js';

const refuted = await refutedClaims();

describe.each(refuted)('the certificate of $id', (entry) => {
  const certificate = certificateOf(entry);

  test('readCertificate(…) accepts its form', () => {
    expect(readCertificate(certificate, 'file')).toBe(certificate);
  });

  test('verifyCertificate(…) accepts it, with nothing left unchecked', () => {
    const { accepted, checks, limits } = verifyCertificate(certificate);
    expect(checks.flatMap(({ failures }) => failures)).toEqual([]);
    expect(accepted).toBe(true);
    expect(limits).toEqual([]);
  });
});
