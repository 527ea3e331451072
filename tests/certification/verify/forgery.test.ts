import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../../src/certification/certificate/digests.js';
import {
  type Certificate,
  certify,
  makeCertificate,
  readCertificate,
  verifyCertificate,
} from '../../../src/certification/index.js';
import type { InputDocument } from '../../../src/claims/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import { certificateOf, refutedClaims } from '../catalogue.js';

const refuted = await refutedClaims();
const named = (id: string) => {
  const entry = refuted.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no refuted claim ${id}`);
  return entry;
};
const biased = named('credit/sparse-reward-comes-mostly-through-the-value-head');
const faultOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (error instanceof InvalidInput) return error.fault;
    throw error;
  }
  return undefined;
};

describe('makeCertificate(claim, inputs)', () => {
  test('refuses an instance of which the claim is true', () => {
    const bandit = { type: 'bandit', rewards: ['0', '1'] };
    const policy = {
      type: 'tabularPolicy',
      probabilities: [
        ['1/2', '1/2'],
        ['0', '0'],
      ],
    };
    const { claim } = named('reinforce/expected-step-raises-every-above-average-answer');
    const fault = faultOf(() =>
      makeCertificate(claim, { bandit, policy, stepSize: { type: 'number', value: '1' } }, '0'),
    );
    expect(fault).toMatchObject({
      what: 'a certificate needs an instance that violates its claim',
      seen: 'an instance of which the claim is true',
    });
  });

  test('refuses an instance that does not meet a premise', () => {
    const mdp = { ...biased.inputs.mdp, reward: [['0', '0']] };
    const fault = faultOf(() => makeCertificate(biased.claim, { ...biased.inputs, mdp }, '0'));
    expect(fault?.seen).toBe('an instance that does not meet a premise');
  });
});

/** The certificate of a true instance, forged: the instance exchanged, and the digests made to fit. */
const exchanged = (certificate: Certificate, name: string, document: InputDocument): Certificate => {
  const forged = { ...certificate, instance: { ...certificate.instance, [name]: document } };
  return { ...forged, digests: digestsOf(forged) };
};

describe('verifyCertificate(…) of a forgery with digests made to fit', () => {
  test('rejects another instance under the old numbers, and names them', () => {
    const certificate = certificateOf(biased);
    const mdp = { ...certificate.instance.mdp, reward: [['0', '2']] } as InputDocument;
    const { accepted, checks } = verifyCertificate(exchanged(certificate, 'mdp', mdp));
    expect(accepted).toBe(false);
    const places = checks.flatMap(({ failures }) => failures.map(({ place }) => place));
    expect(places).toContain('quantities[0].values[0]');
    expect(places.some((place) => place.startsWith('program.'))).toBe(true);
  });

  const flipped = (part: 'premise' | 'clause'): readonly string[] => {
    const certificate = certificateOf(biased);
    const conclusions = certificate.conclusions.map((one) =>
      one.part === part ? { ...one, holds: one.holds === 'yes' ? ('no' as const) : ('yes' as const) } : one,
    );
    const forged = { ...certificate, conclusions };
    const { accepted, checks } = verifyCertificate({ ...forged, digests: digestsOf(forged) });
    expect(accepted).toBe(false);
    return checks.flatMap(({ failures }) => failures.map(({ place, what }) => `${place}: ${what}`));
  };

  test('rejects a verdict that the margins do not bear out', () => {
    expect(flipped('clause')).toEqual([
      'conclusions[1].holds: the comparison comes out differently',
      'violated: the clause that is said to be false is not',
    ]);
  });

  test('rejects an instance whose premise is said not to be met', () => {
    expect(flipped('premise')).toEqual([
      'conclusions[0].holds: the comparison comes out differently',
      'conclusions[0].holds: a premise is not met',
    ]);
  });

  test('accepts another instance only where the claim is false of that one too, by the same margins, or does not speak of it', () => {
    const changes = fc.constantFrom(...refuted).chain((entry) => {
      const certificate = certificateOf(entry);
      const places = numbersIn(certificate.instance, []);
      return fc.tuple(
        fc.constant(entry),
        fc.constant(certificate),
        fc.constantFrom(...places),
        fc.integer({ min: 1, max: 9 }),
      );
    });
    let accepted = 0;
    fc.assert(
      fc.property(changes, ([{ claim }, certificate, path, change]) => {
        const instance = structuredClone(certificate.instance) as Record<string, InputDocument>;
        changeAt(instance, path, change);
        const forged = { ...certificate, instance };
        if (!verifyCertificate({ ...forged, digests: digestsOf(forged) }).accepted) return;
        accepted++;
        const result = certify(claim, instance);
        // What a claim ranges over does not stand in a certificate.
        if (result.status === 'outside') return;
        expect(result.status).toBe('violated');
        expect(makeCertificate(claim, instance, '0').conclusions.map(marginOf)).toEqual(
          certificate.conclusions.map(marginOf),
        );
      }),
      { seed: 1, numRuns: 400 },
    );
    expect(accepted).toBeLessThan(100);
  });
});

const marginOf = (conclusion: Certificate['conclusions'][number]): string =>
  conclusion.relation === 'boolean' ? conclusion.holds : conclusion.margin;

type Path = readonly (string | number)[];

/** Paths of the numbers of the documents; not of what counts or enumerates. */
const numbersIn = (value: unknown, path: Path): Path[] => {
  if (typeof value === 'string') return /^-?\d+(\/\d+)?$/.test(value) ? [path] : [];
  if (typeof value === 'number') return path.includes('transition') || path.includes('initial') ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, [...path, key]));
};

const changeAt = (root: Record<string, unknown>, path: Path, change: number): void => {
  let part = root;
  for (const key of path.slice(0, -1)) part = part[key] as Record<string, unknown>;
  const last = path[path.length - 1];
  const value = part[last];
  part[last] =
    typeof value === 'number' ? value + change : String(value).replace(/^-?\d+/, (top) => String(Number(top) + change));
};

describe('readCertificate(document)', () => {
  test('refuses a newer schema in five parts', () => {
    const newer = { ...certificateOf(biased), schema: 2 };
    expect(faultOf(() => readCertificate(newer, 'proof.json'))).toEqual({
      what: 'a certificate has a schema version that this version of lakatos does not know',
      where: 'proof.json, schema',
      seen: '2',
      expected: '1',
      fix: 'update lakatos; the file is left as it is',
    });
  });

  test.each([[null], [[]], ['text'], [{}], [{ type: 'mdp' }]])('refuses %j, which is no certificate', (document) => {
    expect(faultOf(() => readCertificate(document, 'file'))?.what).toBe('a certificate says that it is one');
  });

  test('names the first part that does not follow the schema', () => {
    const { violated: _left, ...rest } = certificateOf(biased);
    expect(faultOf(() => readCertificate(rest, 'file'))?.expected).toBe('an object with "violated"');
    const wrong = { ...certificateOf(biased), digits: 1.5 };
    expect(faultOf(() => readCertificate(wrong, 'file'))?.where).toBe('file.digits');
  });
});
