import { afterAll, describe, expect, test } from 'vitest';
import gain from '../../../properties/reinforce/expected-step-raises-expected-reward.js';
import { digestsOf } from '../../../src/certification/certificate/digests.js';
import {
  makeProofCertificate,
  type ProofCertificate,
  readEitherCertificate,
  verifyProof,
} from '../../../src/certification/index.js';
import type { ProofAttempt } from '../../../src/claims/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import { proveClaim, remembering, startZ3 } from '../../../src/proving/index.js';

const z3 = await startZ3();
afterAll(() => z3.stop());
const ask = async (script: string): Promise<string> => (await z3.solver.check(script, [])).kind;

const proved = async (): Promise<ProofAttempt & { readonly questions: readonly string[] }> => {
  const solver = remembering(z3.solver);
  const shapes = [];
  for await (const outcome of proveClaim({ ...gain, proofs: { answers: [2, 3] } }, solver)) {
    if (outcome.kind === 'proved') shapes.push(outcome.shape);
  }
  return { solver: solver.name, proved: shapes, open: [], seconds: 0, questions: solver.contradictory };
};

const attempt = await proved();
const certificate = JSON.parse(JSON.stringify(makeProofCertificate(gain, attempt, '0'))) as ProofCertificate;

describe('the certificate of a proof', () => {
  test('makeProofCertificate(…) states shapes, solver and questions, and follows its schema', () => {
    expect(readEitherCertificate(certificate, 'file')).toBe(certificate);
    expect(certificate.shapes.map(({ size }) => size)).toEqual([{ answers: 2 }, { answers: 3 }]);
    expect(certificate.questions.length).toBe(2);
  });

  test('verifyProof(certificate, ask) asks every question again', async () => {
    const { accepted, limits, checks } = await verifyProof(certificate, ask);
    expect(checks.flatMap(({ failures }) => failures)).toEqual([]);
    expect([accepted, limits]).toEqual([true, []]);
  });

  test('without a solver the questions are a limit, not a success', async () => {
    expect((await verifyProof(certificate, undefined)).limits).toEqual([
      'there is no solver here: the questions are not asked again',
    ]);
  });

  test('a question that can be answered is found, also when the digests are made to fit', async () => {
    const questions = certificate.questions.map((lines, index) => (index === 1 ? lines.slice(0, -1) : lines));
    const weakened = { ...certificate, questions };
    const { accepted, checks } = await verifyProof({ ...weakened, digests: digestsOf(weakened) }, ask);
    expect(accepted).toBe(false);
    expect(checks.flatMap(({ failures }) => failures.map(({ place }) => place))).toEqual(['questions[1]']);
  });

  test('fewer questions than the shapes need are found', async () => {
    const [shape] = certificate.shapes;
    const asked = {
      ...certificate,
      shapes: [
        { ...shape, queries: 13 },
        { ...shape, queries: 46 },
      ],
      questions: [],
    };
    const { accepted, checks } = await verifyProof({ ...asked, digests: digestsOf(asked) }, ask);
    expect(accepted).toBe(false);
    expect(checks.flatMap(({ failures }) => failures)).toEqual([
      {
        place: 'questions',
        what: 'a proof states the questions that its shapes were settled by',
        stated: '0',
        found: '13 at least',
      },
    ]);
  });

  test.each([
    ['a question that asserts no comparison', { questions: [['(assert false)']] }, 'file.questions[0][0]'],
    ['a shape of nothing', { shapes: [{ ...attempt.proved[0], size: { colours: 3 } }] }, 'file.shapes[0].size.colours'],
  ])('readEitherCertificate(…) refuses %s', (_what, change, where) => {
    let fault: InvalidInput | undefined;
    try {
      readEitherCertificate({ ...certificate, ...change }, 'file');
    } catch (error) {
      fault = error as InvalidInput;
    }
    expect(fault?.fault.where).toBe(where);
  });

  test('a changed digit is found by its digest, with the place named', async () => {
    const text = JSON.stringify(certificate);
    const body = text.slice(0, text.indexOf('"digests"'));
    for (const { index } of [...body.matchAll(/\d/g)].filter((_, i) => i % 7 === 0)) {
      const tampered = `${text.slice(0, index)}${(Number(text[index]) + 1) % 10}${text.slice(index + 1)}`;
      const { accepted, checks } = await verifyProof(JSON.parse(tampered) as ProofCertificate, undefined);
      expect(accepted).toBe(false);
      expect(checks[0].failures[0].place).not.toBe('');
    }
  });

  test('there is none of a claim whose negation has a model', () => {
    const model = { size: { answers: 2 }, of: 'the claim', candidates: [] } as unknown as ProofAttempt['model'];
    expect(() => makeProofCertificate(gain, { ...attempt, model }, '0')).toThrow(InvalidInput);
  });
});
