import { describe, expect, it } from 'vitest';
import { bounded } from '../../../src/arithmetic/index.js';
import { assess } from '../../../src/claims/index.js';
import {
  atLeast,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  mdps,
  policyGradientStep,
} from '../../../src/index.js';
import { caseSpace, drawCase, realiseCase } from '../../../src/search/caseSpace.js';
import { batchRandom } from '../../../src/search/random.js';
import type { GenomeCase } from '../../../src/search/strategies/proposals.js';
import { Slopes } from '../../../src/search/strategies/slope.js';

const text = { title: 'slopes', source: { document: 'test', quote: 'test' }, expect: 'holds' } as const;

const about = claim({
  ...text,
  id: 'test/slopes',
  forAll: {
    mdp: mdps({ states: 2, actions: 2 }),
    policy: fullSupportPolicies({ weights: 1_000 }),
    stepSize: fractions({ from: 1, to: 1_000, denominator: 1_000 }),
  },
  then: {
    'the step gains more than a little': ({ mdp, policy, stepSize }) =>
      atLeast(expectedReturn(mdp, policyGradientStep(mdp, policy, stepSize)), expectedReturn(mdp, policy)),
  },
});
const space = caseSpace(about);

const marginOf = (one: GenomeCase): number =>
  assess(about, realiseCase(space, one, bounded), bounded).clauses[0].margin?.value ?? Number.NaN;

describe('the slope at a case', () => {
  it('expects of a case near by the share of the margin that it has, to first order', () => {
    const random = batchRandom('test/slopes', 1, 0);
    const slopes = new Slopes(about, space);
    let compared = 0;
    for (let index = 0; index < 200; index++) {
      const one = drawCase(space, random, index) as GenomeCase;
      const slope = slopes.at(one);
      const margin = marginOf(one);
      if (slope === undefined || !(margin > 1e-3)) continue;
      expect(slope.expected(one)).toBe(1);
      const [mdp, policy, [thousandths]] = one.genes;
      if (thousandths < 2) continue;
      const near: GenomeCase = { shape: one.shape, genes: [mdp, policy, [thousandths - 1]] };
      const further: GenomeCase = { shape: one.shape, genes: [mdp, policy, [thousandths - 2]] };
      const off = (to: GenomeCase): number => Math.abs(slope.expected(to) - marginOf(to) / margin);
      // What is off is of second order: twice the way, four times as much.
      expect(off(near)).toBeLessThan(0.01 + 30 / thousandths ** 2);
      expect(off(further)).toBeLessThan(4.5 * off(near) + 1e-6);
      compared++;
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('expects nothing of a case that misses a premise, or that has another structure', () => {
    const premised = claim({
      ...text,
      id: 'test/premised',
      forAll: { x: fractions({ from: 1, to: 9 }), y: fractions({ from: 1, to: 9 }) },
      given: { 'x ≤ 2y': ({ x, y }, A) => atLeast(A.multiply(y, A.integer(2)), x) },
      then: { 'x ≥ y − 4': ({ x, y }, A) => atLeast(x, A.subtract(y, A.integer(4))) },
    });
    const at = (x: number, y: number): GenomeCase => ({ shape: { states: 1, actions: 1 }, genes: [[x], [y]] });
    const slope = new Slopes(premised, caseSpace(premised)).at(at(3, 4));
    expect(slope?.expected(at(2, 5))).toBeCloseTo(1 / 3);
    expect(slope?.expected(at(1, 8))).toBeCloseTo(-1);
    expect(slope?.expected(at(9, 2))).toBe(Number.POSITIVE_INFINITY);
    const worlds = claim({
      ...text,
      id: 'test/worlds',
      forAll: { mdp: mdps({ states: [2, 3], actions: 2 }) },
      then: { 'rewards are at least −9': ({ mdp }) => atLeast(mdp.reward[0], -9) },
    });
    const random = batchRandom('test/worlds', 1, 0);
    const drawn = Array.from({ length: 40 }, (_, index) => drawCase(caseSpace(worlds), random, index) as GenomeCase);
    const [two, three] = [2, 3].map((states) => drawn.find(({ shape }) => shape.states === states) as GenomeCase);
    const atTwo = new Slopes(worlds, caseSpace(worlds)).at(two);
    expect(atTwo?.expected(two)).toBe(1);
    expect(atTwo?.expected(three)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is unknown where there is no margin to descend', () => {
    const yesNo = claim({
      ...text,
      id: 'test/yes',
      forAll: { x: fractions({ from: 1, to: 9 }) },
      then: { c: () => true },
    });
    expect(new Slopes(yesNo, caseSpace(yesNo)).at({ shape: { states: 1, actions: 1 }, genes: [[3]] })).toBeUndefined();
  });
});
