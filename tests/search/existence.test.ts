import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { certify, exportPython, makeCertificate, verifyCertificate } from '../../src/certification/index.js';
import {
  above,
  allEqual,
  bandits,
  below,
  type Claim,
  claim,
  differ,
  equal,
  exists,
  expectedReturn,
  fullSupportPolicies,
  integers,
  reinforce,
} from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from './inProcess.js';

const head = { title: 'stated', source: { document: 'none', quote: 'none' } };

const someAboveAverageAnswerLoses = exists({
  ...head,
  id: 'test/some-above-average-answer-loses',
  forSome: { bandit: bandits({ answers: [2, 4] }), policy: fullSupportPolicies() },
  suchThat: {
    'the first is above average': ({ bandit, policy }) => above(bandit.reward[0], expectedReturn(bandit, policy)),
    'it loses': ({ bandit, policy }) => below(reinforce.probabilityFlow(bandit, policy)[0], 0),
  },
  expect: 'holds',
});

const flowVanishesOnlyIfRewardsAgree = (answers: number): Claim =>
  claim({
    ...head,
    id: 'test/flow-vanishes-only-if-rewards-agree',
    forAll: { bandit: bandits({ answers }), policy: fullSupportPolicies() },
    then: {
      'the flow of the first vanishes': ({ bandit, policy }) => equal(reinforce.probabilityFlow(bandit, policy)[0], 0),
    },
    onlyIf: { 'rewards agree': ({ bandit }) => equal(bandit.reward[0], bandit.reward[1]) },
    expect: 'holds',
  });

describe('checkClaim(exists(…))', () => {
  it('is proved by a witness that meets every clause, decided again exactly', async () => {
    const { verdict } = await checkClaim(someAboveAverageAnswerLoses, contextFor(someAboveAverageAnswerLoses));
    expect(verdict).toMatchObject({ verdict: 'proved', agrees: true });
    const [witness] = verdict.evidence;
    if (witness.kind !== 'witness') throw new Error(`the evidence is ${witness.kind}`);
    // Two answers cannot: what one gains the other loses, and the better one gains.
    expect(witness.size).toEqual({ states: 1, actions: 3 });
    expect(certify(someAboveAverageAnswerLoses, witness.inputs).status).toBe('violated');
  });

  it('is inconclusive where no case is a witness, and says how to go on', async () => {
    const none = exists({
      ...head,
      id: 'test/none',
      forSome: { n: integers({ from: 0, to: 9 }) },
      suchThat: { 'n is above 9': ({ n }) => n > 9 },
      expect: 'holds',
    });
    const { verdict } = await checkClaim(none, contextFor(none, { cases: 100 }));
    expect(verdict).toMatchObject({ verdict: 'inconclusive', agrees: false });
    expect(verdict.reason).toMatch(/none of 100 cases is a witness/);
  });

  it.each([
    ['the last clause', { 'nothing is compared': () => allEqual([], []) }],
    ['an earlier clause', { 'nothing is compared': () => [], 'n is 3 or more': ({ n }: { n: number }) => n >= 3 }],
  ])('takes no instance for a witness of which %s compares nothing', async (_which, suchThat) => {
    const empty = exists({
      ...head,
      id: 'test/empty',
      forSome: { n: integers({ from: 0, to: 9 }) },
      suchThat,
      expect: 'holds',
    });
    const { verdict } = await checkClaim(empty, contextFor(empty, { cases: 100 }));
    expect(verdict).toMatchObject({ verdict: 'inconclusive', agrees: false });
  });

  it('says of a clause that it compares nothing', async () => {
    const empty = exists({
      ...head,
      id: 'test/empty',
      forSome: { n: integers({ from: 0, to: 9 }) },
      suchThat: { 'entries agree': () => allEqual([], []) },
      expect: 'holds',
    });
    const { verdict } = await checkClaim(empty, contextFor(empty, { cases: 100 }));
    expect(verdict.notes?.join()).toContain('vacuous: clause "entries agree" compares anything in none of 100 cases');
  });

  it('cannot expect to be refuted', () => {
    const { expect: _expect, ...rest } = {
      ...head,
      id: 'test/none',
      forSome: { n: integers({ from: 0, to: 9 }) },
      suchThat: { 'n is 3': ({ n }: { n: number }) => n === 3 },
      expect: 'holds' as const,
    };
    expect(() => exists({ ...rest, expect: 'refuted' as never })).toThrow(/no search refutes/);
  });

  it('has a certificate and a script that say so', async () => {
    const { verdict } = await checkClaim(someAboveAverageAnswerLoses, contextFor(someAboveAverageAnswerLoses));
    const [witness] = verdict.evidence;
    if (witness.kind !== 'witness') throw new Error(`the evidence is ${witness.kind}`);
    const certificate = makeCertificate(someAboveAverageAnswerLoses, witness.inputs, '0.1.0');
    expect(certificate.claim.quantifier).toBe('some');
    expect(verifyCertificate(certificate).accepted).toBe(true);
    const { status, stdout } = spawnSync('python3', ['-'], { input: exportPython(certificate), encoding: 'utf8' });
    expect(stdout).toContain('this instance is a witness of test/some-above-average-answer-loses');
    expect(status).toBe(0);
  });
});

describe('checkClaim(claim({ then, onlyIf }))', () => {
  it('survives where the condition is necessary: two answers', async () => {
    const stated = flowVanishesOnlyIfRewardsAgree(2);
    const { verdict } = await checkClaim(stated, contextFor(stated, { cases: 200 }));
    expect(verdict).toMatchObject({ verdict: 'survived', agrees: true });
  });

  it('is refuted by an instance with the conclusion and without the condition: three answers', async () => {
    const stated = flowVanishesOnlyIfRewardsAgree(3);
    const { verdict } = await checkClaim(stated, contextFor(stated));
    expect(verdict).toMatchObject({
      verdict: 'refuted',
      evidence: [{ kind: 'counterexample', clause: 'only if rewards agree' }],
    });
  });
});

describe('differ(left, right)', () => {
  const apart = (least: number): Claim =>
    claim({
      ...head,
      id: 'test/apart',
      forAll: { n: integers({ from: least, to: 9 }) },
      then: { 'n is not 0': ({ n }, arithmetic) => differ(arithmetic.integer(n), 0) },
      expect: 'holds',
    });

  it('has margin |left − right|, and fails where that is exactly 0', async () => {
    const survived = await checkClaim(apart(2), contextFor(apart(2), { cases: 200 }));
    expect(survived.verdict).toMatchObject({ verdict: 'survived', smallestMargin: '2' });
    const refuted = await checkClaim(apart(0), contextFor(apart(0), { cases: 200 }));
    expect(refuted.verdict).toMatchObject({ verdict: 'refuted', smallestMargin: '0' });
  });

  it('is certified, verified and exported', () => {
    const certificate = makeCertificate(apart(0), { n: { type: 'integer', value: 0 } }, '0.1.0');
    expect(verifyCertificate(certificate).accepted).toBe(true);
    const { status } = spawnSync('python3', ['-'], { input: exportPython(certificate), encoding: 'utf8' });
    expect(status).toBe(0);
    const forged = structuredClone(certificate) as unknown as { conclusions: { relation: string }[] };
    forged.conclusions[0].relation = 'equal';
    expect(verifyCertificate(forged as never).accepted).toBe(false);
  });
});
