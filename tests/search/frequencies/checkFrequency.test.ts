import { describe, expect, it } from 'vitest';
import naturalGradient from '../../../properties/lock-in/sampled-natural-gradient-never-tries-the-better-answer.js';
import vanilla from '../../../properties/lock-in/sampled-reinforce-never-tries-the-better-answer.js';
import { rational, readNumber } from '../../../src/arithmetic/index.js';
import type { FrequencyDefinition, Quantified, StatisticalEvidence } from '../../../src/index.js';
import {
  bandit,
  bandits,
  type Claim,
  ClaimFault,
  expectedReturn,
  fixedWorld,
  float64,
  frequency,
  reinforce,
  stepPolicy,
  tabularPolicy,
} from '../../../src/index.js';
import { outward } from '../../../src/search/frequencies/outward.js';
import { type CheckContext, checkClaim } from '../../../src/search/index.js';
import { contextFor, inProcess } from '../inProcess.js';

const about = (parts: Partial<FrequencyDefinition<Quantified>>): Claim =>
  frequency({
    id: 'coins/fall-heads',
    title: 'Coins fall heads',
    source: { document: 'a test', quote: 'coins' },
    run: (_, random) => random() < 0.8,
    expect: 'holds',
    ...(parts.atMost === undefined ? { atLeast: '3/4' } : {}),
    ...parts,
  });

const check = async (claim: Claim, changes: Partial<CheckContext> = {}) => {
  const { verdict } = await checkClaim(claim, contextFor(claim, changes));
  return { verdict, evidence: verdict.evidence[0] as StatisticalEvidence };
};

/** The same claim asked so closely that its runs run out: then the interval is as narrow as they make it. */
const undecided = (claim: Claim, bound: number, runs: number): Claim =>
  ({ ...claim, frequency: { ...claim.frequency!, bound, runs, confidence: 0.999 } }) as Claim;

describe('checkClaim(frequency)', () => {
  it('lets a claim survive when the sequence lies where it says', async () => {
    const { verdict, evidence } = await check(about({}));
    expect(verdict).toMatchObject({ verdict: 'survived', agrees: true, cases: evidence.runs, smallestMargin: null });
    expect(evidence).toMatchObject({ kind: 'statistical', method: 'betting', arithmetic: 'float64', generator: null });
    expect(evidence.interval[0]).toBeGreaterThanOrEqual(0.75);
    expect(evidence.interval[1]).toBeGreaterThan(0.8);
    expect(evidence.runs).toBeLessThan(100_000);
  });

  it.each([
    ['atLeast', '17/20', 'refuted'],
    ['atMost', '3/4', 'refuted'],
    ['atMost', '17/20', 'survived'],
  ] as const)('decides %s %s of a coin of 4/5: %s', async (relation, bound, expected) => {
    const { verdict, evidence } = await check(about({ [relation]: bound, expect: 'refuted' }));
    expect(verdict.verdict).toBe(expected);
    expect(verdict.agrees).toBe(expected === 'refuted');
    expect(evidence).toMatchObject({ relation, bound, confidence: 0.999999 });
    expect(evidence.interval[0]).toBeLessThanOrEqual(0.8);
    expect(evidence.interval[1]).toBeGreaterThanOrEqual(0.8);
  });

  it('is inconclusive at the boundary, and says what to try', async () => {
    const { verdict, evidence } = await check(about({ run: (_, random) => random() < 0.75, runs: 2_050 }));
    expect(verdict).toMatchObject({ verdict: 'inconclusive', agrees: false, cases: 2_050 });
    expect(verdict.reason).toContain('--cases 20500');
    expect(evidence.interval[0]).toBeLessThan(0.75);
    expect(evidence.interval[1]).toBeGreaterThan(0.75);
  });

  it('gives the same verdict for every number of tasks at once, and for a larger budget', async () => {
    const claim = about({ over: { bandit: bandits({ answers: [2, 3] }) } });
    const [one, ...others] = await Promise.all([1, 2, 5].map((n) => check(claim, { runner: inProcess(claim, n) })));
    for (const other of others) expect(other.verdict).toEqual(one.verdict);
    const { evidence } = await check(claim, { cases: 1_000_000 });
    expect(evidence).toEqual({ ...one.evidence, budget: 1_000_000 });
  });

  it('makes other runs for another seed', async () => {
    const runs = await Promise.all([1, 2, 3].map(async (seed) => (await check(about({}), { seed })).evidence.runs));
    expect(new Set(runs).size).toBeGreaterThan(1);
  });

  it('stops when it is asked to, or when time is up, with what it has', async () => {
    const close = about({ run: (_, random) => random() < 0.75 });
    const stopped = await check(close, { stop: () => true });
    expect(stopped.verdict).toMatchObject({ verdict: 'inconclusive', cases: 100 });
    let clock = 0;
    const late = await check(close, { milliseconds: 300, now: () => (clock += 100) });
    expect(late.verdict.reason).toMatch(/^time ran out after \d+ runs/);
  });

  it.each([
    ['a number outside its range', () => 1.5],
    ['NaN', () => Number.NaN],
    ['nothing', () => undefined as never],
  ])('calls the claim wrong when a run comes to %s', async (_what, run) => {
    await expect(check(about({ run }))).rejects.toThrow(ClaimFault);
  });

  it('says which run threw', async () => {
    const throwing = about({
      run: () => {
        throw new TypeError('no such arm');
      },
    });
    await expect(check(throwing)).rejects.toThrow(/claim coins\/fall-heads, run[\s\S]*TypeError: no such arm/);
  });

  it('reads outcomes in the range that the claim gives', async () => {
    // Uniform on [−2, 1]: the mean is −1/2.
    const run = (_: unknown, random: () => number): number => -2 + 3 * random();
    const { verdict, evidence } = await check(about({ run, range: { from: -2, to: 1 }, atLeast: '-3/5' }));
    expect(verdict.verdict).toBe('survived');
    expect(evidence.interval[0]).toBeLessThan(-0.5);
    expect(evidence.interval[1]).toBeGreaterThan(-0.5);
  });
});

describe('checkClaim(frequency) far from 0', () => {
  const far = { from: 1e16, to: 1e16 + 2 };
  const run = (_: unknown, random: () => number): number => (random() < 0.4 ? 1e16 + 2 : 1e16);

  it('refutes a bound that doubles cannot tell from the ends of its range', async () => {
    // The mean is 10¹⁶ + 0.8, and 10¹⁶ + 1 is no double.
    const { verdict, evidence } = await check(about({ run, range: far, atLeast: '10000000000000001', runs: 3_000 }));
    expect(verdict.verdict).toBe('refuted');
    expect(evidence.runs).toBeGreaterThan(100);
    expect(evidence.interval).toEqual([1e16, 1e16]);
  });

  it('reads outcomes in a range whose ends are no doubles', async () => {
    const third = { from: '10000000000000000/3', to: '10000000000000001/3' };
    // The ends round to …333.5 and …333.5: only fractions tell where the one outcome lies, at half of the range.
    const claim = about({ run: () => 3333333333333333.5, range: third, atLeast: '6666666666666667/2', runs: 3_000 });
    const { verdict } = await check(claim);
    expect(verdict.verdict).toBe('inconclusive');
  });

  it.each([
    [1_000_000, 1_000_001, 0.4],
    [-1_000_001, -1_000_000, 0.5],
  ])('shows as many digits of the interval and the mean as the range %d … %d is wide', async (from, to, p) => {
    const { evidence } = await check(
      about({ run: (_, random) => from + Number(random() < p), range: { from, to }, atLeast: from + p, runs: 5_000 }),
    );
    const [low, high] = evidence.interval;
    expect(low).toBeGreaterThan(from);
    expect(high).toBeLessThan(to);
    expect(low < from + p && from + p < high).toBe(true);
    expect(low < evidence.estimate && evidence.estimate < high).toBe(true);
  });
});

describe('outward(interval, range, bound)', () => {
  const range = { from: rational.zero, to: rational.one };
  const ends = (low: number, high: number) => ({
    low: readNumber(rational, low),
    high: readNumber(rational, high),
  });
  const half = rational.ratio(1, 2);

  it('rounds away from the interval', () => {
    expect(outward(ends(0.1234567, 0.7654321), range, { bound: half, standing: 'open' })).toEqual([0.12345, 0.76544]);
    expect(outward(ends(1.234567e-7, 1 - 1e-7), range, { bound: half, standing: 'open' })).toEqual([1.2345e-7, 1]);
  });

  it('holds the bound of an open test, and ends at that of another', () => {
    expect(outward(ends(0.5000001, 0.7), range, { bound: half, standing: 'open' })[0]).toBe(0.5);
    expect(outward(ends(0.3, 0.4999999), range, { bound: half, standing: 'open' })[1]).toBe(0.5);
    expect(outward(ends(0.5000001, 0.7), range, { bound: half, standing: 'above' })[0]).toBe(0.5);
    expect(outward(ends(0.3, 0.5000001), range, { bound: half, standing: 'below' })[1]).toBe(0.5);
  });
});

describe('the interval of sampled training', () => {
  /** Π_t (1 − p_t) over 30 steps, for the odds w against the better answer, in closed form. */
  const never = (next: (odds: number) => number): number => {
    let odds = 1;
    let product = 1;
    for (let step = 0; step < 30; step++) {
      product *= odds / (1 + odds);
      odds = next(odds);
    }
    return product;
  };

  it('holds the exact law of the natural gradient: 0.41206… of the runs never try the better answer', async () => {
    const exact = never((odds) => odds * Math.exp(1 + 1 / odds));
    expect(exact).toBeCloseTo(0.412061811297653, 12);
    const { evidence } = await check(undecided(naturalGradient, exact, 5_000));
    expect(evidence.interval[0]).toBeLessThan(exact);
    expect(evidence.interval[1]).toBeGreaterThan(exact);
    expect(evidence.interval[1] - evidence.interval[0]).toBeLessThan(0.08);
  });

  it('holds the exact law of REINFORCE: odds w grow to w·e^(2/(1 + w)) with each step of size 1', async () => {
    const exact = never((odds) => odds * Math.exp(2 / (1 + odds)));
    expect(exact.toFixed(3)).toBe('0.096');
    const { evidence } = await check(undecided(vanilla, exact, 5_000));
    expect(evidence.interval[0]).toBeLessThan(exact);
    expect(evidence.interval[1]).toBeGreaterThan(exact);
  });

  it('holds the mean over all samples of one large REINFORCE step, which lowers the return', async () => {
    const world = bandit(float64, ['11/10', 1]);
    const policy = tabularPolicy(float64, [
      ['3/4', '1/4'],
      [0, 0],
    ]);
    const step = { stepSize: 1 / 2 };
    const chances = reinforce.enumerated(world, policy, step).map(({ probability, update }) => ({
      probability,
      chance: stepPolicy(policy, update.parameters).probabilities[0],
    }));
    const mean = chances.reduce((sum, { probability, chance }) => sum + probability * chance, 0);
    // E[π′(best)] − 3/4 is enclosed in −0.00495738477944590215738582219[5, 6].
    expect(mean - 3 / 4).toBeCloseTo(-0.004957384779445902, 14);
    const claim = frequency({
      id: 'reinforce/one-large-step-keeps-the-mean-return',
      title: 'One REINFORCE step keeps the expected return, in expectation over samples',
      source: { document: 'a test', quote: 'in expectation' },
      over: { world: fixedWorld((arithmetic) => bandit(arithmetic, ['11/10', 1])) },
      run: ({ world: answers }, random, arithmetic) => {
        const before = tabularPolicy(arithmetic, [
          ['3/4', '1/4'],
          [0, 0],
        ]);
        const { parameters } = reinforce.sampled(answers, before, { stepSize: '1/2' }, random());
        return expectedReturn(answers, stepPolicy(before, parameters));
      },
      range: { from: 1, to: '11/10' },
      atLeast: '1.075',
      expect: 'refuted',
    });
    const { verdict, evidence } = await check(claim);
    expect(verdict.verdict).toBe('refuted');
    expect(evidence.interval[0]).toBeLessThan(1 + mean / 10);
    expect(evidence.interval[1]).toBeGreaterThan(1 + mean / 10);
    expect(evidence.interval[1]).toBeLessThanOrEqual(1.075);
  });
});
