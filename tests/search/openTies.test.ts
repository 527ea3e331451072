import { describe, expect, it } from 'vitest';
import {
  above,
  atLeast,
  bandits,
  below,
  type CasesEvidence,
  type Claim,
  claim,
  differ,
  entropy,
  equal,
  exists,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  naturalPolicyGradient,
  stepPolicy,
} from '../../src/index.js';
import { checkClaim, failureRateBound } from '../../src/search/index.js';
import { contextFor } from './inProcess.js';

const source = { document: 'test', quote: 'test' };
const uniformIsDrawn = {
  bandit: bandits({ answers: 2, rewards: { from: 0, to: 0 } }),
  policy: fullSupportPolicies({ denominator: 4 }),
};
const definition = { title: 'an entropy', source, expect: 'refuted', forAll: uniformIsDrawn } as const;

const verdictOf = async (stated: Claim, cases = 2_500) =>
  (await checkClaim(stated, contextFor(stated, { cases }))).verdict;

/** The entropy of (1/2, 1/2) is ln 2, and no enclosure tells the two apart: there a strict comparison fails. */
describe('a strict claim with cases whose sides no precision tells apart', () => {
  const stated: readonly [string, Claim][] = [
    [
      'below',
      claim({
        ...definition,
        id: 'test/below',
        then: { c: ({ policy }, A) => below(entropy(policy)[0], A.log(A.integer(2))) },
      }),
    ],
    [
      'differ',
      claim({
        ...definition,
        id: 'test/differ',
        then: { c: ({ policy }, A) => differ(entropy(policy)[0], A.log(A.integer(2))) },
      }),
    ],
    [
      'above, in a list beside a comparison that is not strict',
      claim({
        ...definition,
        id: 'test/list',
        then: {
          c: ({ policy }, A) => [
            atLeast(A.log(A.integer(2)), entropy(policy)[0]),
            above(A.log(A.integer(2)), entropy(policy)[0]),
          ],
        },
      }),
    ],
    [
      'above, two steps of size 1 against one of size 2',
      claim({
        title: 'two steps',
        source,
        expect: 'refuted',
        id: 'test/steps',
        forAll: {
          bandit: bandits({ answers: 2, ties: 'distinct' }),
          policy: fullSupportPolicies(),
          size: fractions({ from: 1, to: 2, denominator: 1 }),
        },
        then: {
          c: ({ bandit, policy, size }) => {
            const step = (from: typeof policy, stepSize: typeof size | number) =>
              stepPolicy(from, naturalPolicyGradient.exact(bandit, from, { stepSize }).parameters);
            return above(expectedReturn(bandit, step(step(policy, 1), 1)), expectedReturn(bandit, step(policy, size)));
          },
        },
      }),
    ],
  ];

  it.each(stated)('is inconclusive: %s', async (_name, one) => {
    const { verdict, reason } = await verdictOf(one);
    expect(verdict).toBe('inconclusive');
    expect(reason).toContain('clause "c" is strict');
  });

  it('survives where equal sides satisfy it, and its bound counts what was not looked at as failures', async () => {
    const { verdict, evidence, smallestMargin } = await verdictOf(
      claim({
        ...definition,
        id: 'test/at-most',
        then: { c: ({ policy }, A) => atLeast(A.log(A.integer(2)), entropy(policy)[0]) },
      }),
    );
    expect(verdict).toBe('survived');
    const { cases, ties, undecided, failureRateBound: bound } = evidence[0] as CasesEvidence;
    expect(ties).toBe(16);
    const [low, high] = JSON.parse(smallestMargin as string) as number[];
    expect(low).toBe(-high);
    expect(high).toBeLessThan(1e-150);
    expect(undecided).toBeGreaterThan(100);
    expect(bound).toBeGreaterThan(undecided / (cases + undecided));
  });

  it('and a witness that no precision tells from one is none, nor is it denied', async () => {
    const { verdict } = await verdictOf(
      exists({
        id: 'test/exists',
        title: 'an entropy is ln 2',
        source,
        expect: 'holds',
        forSome: uniformIsDrawn,
        suchThat: { c: ({ policy }, A) => equal(entropy(policy)[0], A.log(A.integer(2))) },
      }),
    );
    expect(verdict).toBe('inconclusive');
  });
});

/** P(at most u of n fail) for a failure rate p. */
const chanceOfAtMost = (u: number, n: number, p: number): number => {
  let term = (1 - p) ** n;
  let sum = term;
  for (let k = 1; k <= u; k++) {
    term *= ((n - k + 1) / k) * (p / (1 - p));
    sum += term;
  }
  return sum;
};

it.each([
  [20, 0],
  [300, 0],
  [300, 3],
  [500, 40],
  [90, 60],
])('failureRateBound(%i, %i) is a rate at which so few failures have at most 5 %% chance', (cases, undecided) => {
  const bound = failureRateBound(cases, undecided);
  const chance = chanceOfAtMost(undecided, cases + undecided, bound);
  expect(chance).toBeLessThanOrEqual(0.05 + 1e-12);
  if (undecided === 0) expect(chance).toBeCloseTo(0.05, 10);
  expect(chanceOfAtMost(undecided, cases + undecided, 0.8 * bound)).toBeGreaterThan(0.05);
});
