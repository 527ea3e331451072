import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Bounded, bounded } from '../../src/arithmetic/index.js';
import { type Assessment, assess, type Claim } from '../../src/claims/index.js';
import { loadClaimFile } from '../../src/cli/claimFiles/loadClaims.js';
import {
  type Arithmetic,
  above,
  atLeast,
  claim,
  fractions,
  fullSupportPolicies,
  mdps,
  type Outcome,
  policyGradientStep,
  type Real,
  readNumber,
  stateValues,
} from '../../src/index.js';
import { type Case, caseSpace, drawCase, realiseCase } from '../../src/search/caseSpace.js';
import { batchRandom } from '../../src/search/random.js';
import { Assessor } from '../../src/search/tapes/assessor.js';
import { TapedClaim } from '../../src/search/tapes/tapedClaim.js';

const properties = fileURLToPath(new URL('../../properties', import.meta.url));

const drawn = (of: Claim, count: number): Case[] => {
  const random = batchRandom(of.id, 11, 0);
  const space = caseSpace(of);
  return Array.from({ length: count }, (_, index) => drawCase(space, random, index));
};

const inputsOf = (of: Claim, one: Case) => realiseCase(caseSpace(of), one, bounded);

const byStatements = (of: Claim, cases: readonly Case[]): Assessment<Bounded>[] =>
  cases.map((one) => assess(of, inputsOf(of, one), bounded));

/** An assessment as text; −0 reads as 0, and NaN is like itself. */
const told = (assessments: readonly Assessment<Bounded>[]): string[] =>
  assessments.map((assessment) =>
    JSON.stringify(assessment, (_, part: unknown) => (typeof part === 'number' ? String(part) : part)),
  );

const catalogue = async (): Promise<Claim[]> => {
  const files = readdirSync(properties, { recursive: true, encoding: 'utf8' });
  const loaded = await Promise.all(
    files
      .filter((name) => name.endsWith('.ts') && !name.split('/').at(-1)?.startsWith('_'))
      .map((name) => loadClaimFile(join(properties, name))),
  );
  return loaded.flatMap(({ claims }) => claims).filter((one) => one.frequency === undefined);
};

const statement = {
  title: 'A test',
  source: { document: 'test', quote: 'test' },
  expect: 'holds',
} as const;

describe('a claim that was recorded', () => {
  it('stands on each case as its statements say, bit by bit: every claim of the catalogue', {
    timeout: 180_000,
  }, async () => {
    const claims = await catalogue();
    expect(claims.length).toBeGreaterThan(300);
    let recorded = 0;
    for (const one of claims) {
      const cases = drawn(one, 60);
      if (TapedClaim.record(one, inputsOf(one, cases[0]), 1) !== undefined) recorded++;
      const assessor = new Assessor(one, caseSpace(one), 'trial');
      expect(told(assessor.assess(cases)), one.id).toEqual(told(byStatements(one, cases)));
    }
    expect(recorded).toBeGreaterThan(150);
  });

  it('of one-step monotonicity speaks of every case of its shape', async () => {
    const { claims } = await loadClaimFile(join(properties, 'policy-gradient/exact-step-lowers-no-value.ts'));
    const shapes = new Map<string, Case[]>();
    for (const one of drawn(claims[0], 400)) {
      const shape = JSON.stringify(one.shape);
      shapes.set(shape, [...(shapes.get(shape) ?? []), one]);
    }
    expect(shapes.size).toBe(8);
    for (const cases of shapes.values()) {
      const taped = TapedClaim.record(claims[0], inputsOf(claims[0], cases[0]), cases.length);
      if (taped === undefined) throw new Error('could not be recorded');
      for (const one of cases) expect(taped.take(inputsOf(claims[0], one))).toBe(true);
      taped.play();
      const assessments = cases.map((_, lane) => taped.assessment(lane));
      expect(told(assessments as Assessment<Bounded>[])).toEqual(told(byStatements(claims[0], cases)));
    }
  });

  it('speaks of no case that goes another way: each way has a tape of its own, or is left to the statements', () => {
    const branching = claim({
      ...statement,
      id: 'test/branching',
      forAll: { x: fractions({ from: -3, to: 3, denominator: 1 }), y: fractions({ from: 1, to: 9 }) },
      then: {
        'branches by sign': ({ x, y }, A) =>
          atLeast(A.sign(x) > 0 ? A.multiply(x, y) : A.isZero(x) ? y : A.divide(y, x), 0),
        'branches by what a premise would say': ({ x }, A) => (A.isZero(x) ? above(x, -1) : atLeast(A.absolute(x), 1)),
      },
    });
    const cases = drawn(branching, 500);
    const expected = told(byStatements(branching, cases));
    expect(told(new Assessor(branching, caseSpace(branching), 'trial').assess(cases))).toEqual(expected);
    const taped = TapedClaim.record(branching, inputsOf(branching, cases[0]), cases.length);
    for (const one of cases) taped?.take(inputsOf(branching, one));
    taped?.play();
    const spoken = cases.filter((_, lane) => taped?.assessment(lane) !== undefined).length;
    expect(spoken).toBeGreaterThan(30);
    expect(spoken).toBeLessThan(400);
  });

  it('is none where a statement makes a text of a number, or reads a constant that doubles have rounded', () => {
    const x = fractions({ from: 1, to: 9 });
    const speaking = (c: (x: Real, A: Arithmetic) => Outcome): Claim =>
      claim({ ...statement, id: 'test/speaking', forAll: { x }, then: { c: ({ x: one }, A) => c(one, A) } });
    const silent = speaking((one, A) => atLeast(one, readNumber(A, 0.3)));
    const texts = speaking((one) => (String(one) === 'no number' ? false : atLeast(one, 0)));
    const constants = speaking((one, A) => atLeast(one, readNumber(A, 0.1 + 0.2)));
    const [recorded, ...others] = [silent, texts, constants].map((one) =>
      TapedClaim.record(one, inputsOf(one, drawn(one, 1)[0]), 1),
    );
    expect(recorded).toBeDefined();
    expect(others).toEqual([undefined, undefined]);
  });

  it('is given up where it does not say what the statements say', () => {
    let calls = 0;
    const counting = claim({
      ...statement,
      id: 'test/counting',
      forAll: { mdp: mdps({ states: 2, actions: 2 }), policy: fullSupportPolicies() },
      then: {
        'counts its calls': ({ mdp, policy }, A) =>
          atLeast(A.add(stateValues(mdp, policyGradientStep(mdp, policy, 1))[0], A.integer(calls++ % 100)), -1_000),
      },
    });
    const cases = drawn(counting, 100);
    calls = 0;
    const assessor = new Assessor(counting, caseSpace(counting), 'trial');
    assessor.assess(cases);
    calls = 0;
    const again = told(assessor.assess(cases));
    calls = 0;
    expect(again).toEqual(told(byStatements(counting, cases)));
  });
});
