import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../../src/certification/certificate/digests.js';
import {
  type Certificate,
  exportPython,
  makeCertificate,
  verifyCertificate,
} from '../../../src/certification/index.js';
import { above, atLeast, type Claim, claim, fractions } from '../../../src/index.js';

const hasPython = spawnSync('python3', ['--version']).status === 0;

const resealed = (certificate: Certificate): Certificate => ({ ...certificate, digests: digestsOf(certificate) });

/** False where its premise holds: x above 2. */
const subject = claim({
  id: 'test/large-numbers-are-small',
  title: 'A number above 2 is at most 1',
  source: { document: 'made up', quote: 'made up' },
  forAll: { x: fractions({ from: 0, to: 5, denominator: 1 }) },
  given: { 'x > 2': ({ x }) => above(x, 2) },
  then: { 'x ≤ 1': ({ x }) => atLeast(1, x) },
  expect: 'refuted',
}) as Claim;

const certificate = makeCertificate(subject, { x: { type: 'number', value: '3' } }, '0');

/** At x = 3/2 the premise does not hold; the certificate says the rest truly, and nothing of the premise. */
const withoutItsPremise: Certificate = resealed({
  ...makeCertificate({ ...subject, given: {} } as Claim, { x: { type: 'number', value: '3/2' } }, '0'),
  claim: certificate.claim,
});

const wrongOf = (one: Certificate): readonly string[] =>
  verifyCertificate(one).checks.flatMap(({ failures }) => failures.map(({ place, what }) => `${place}: ${what}`));

const runPython = (one: Certificate) =>
  spawnSync('python3', ['-I', '-'], { input: exportPython(one), encoding: 'utf8' });

describe('a refutation with a premise that nothing is said of', () => {
  test('verifyCertificate(…) rejects it and names the premise', () => {
    expect(wrongOf(certificate)).toEqual([]);
    expect(wrongOf(withoutItsPremise)).toEqual(['claim.premises[0]: a premise of the claim has a conclusion']);
  });

  test.runIf(hasPython)('its Python script does not confirm it', () => {
    expect(runPython(certificate).status).toBe(0);
    const { status, stdout, stderr } = runPython(withoutItsPremise);
    expect(stderr).toBe('');
    expect(stdout).toContain('the premise "x > 2" has no conclusion');
    expect(status).toBe(1);
  });
});

describe('a refutation of a clause that the claim does not have', () => {
  const other: Certificate = resealed({ ...certificate, claim: { ...certificate.claim, clauses: ['x ≤ 7'] } });

  test('verifyCertificate(…) rejects it', () => {
    expect(wrongOf(other)).toContain('violated: the clause that is said to be false is one of the claim');
  });

  test.runIf(hasPython)('its Python script does not confirm it', () => {
    expect(runPython(other).stdout).toContain('"x ≤ 1" is no clause of the claim');
    expect(runPython(other).status).toBe(1);
  });
});

describe('a premise that compares nothing on the instance', () => {
  const vacuous = makeCertificate(
    { ...subject, given: { 'every other number is large': () => [] } } as Claim,
    { x: { type: 'number', value: '3' } },
    '0',
  );

  test('has a conclusion that says yes, which verifyCertificate(…) calls unchecked', () => {
    expect(vacuous.conclusions[0]).toEqual({
      part: 'premise',
      name: 'every other number is large',
      relation: 'boolean',
      holds: 'yes',
    });
    expect(wrongOf(vacuous)).toEqual([]);
    expect(verifyCertificate(vacuous).limits.length).toBe(1);
  });

  test.runIf(hasPython)('its Python script neither confirms nor contradicts', () => {
    expect(runPython(vacuous).status).toBe(3);
  });
});
