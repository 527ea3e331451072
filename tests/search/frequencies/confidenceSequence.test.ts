import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { confidenceInterval, meanTest, type Standing } from '../../../src/search/index.js';
import { falseAlarmOfCoins, intervalMissesOfCoins, placeOfCoin } from './coins.js';

describe('meanTest(bound, errors)', () => {
  it.each([
    [0.1, 0.2],
    [1 / 2, 0.2],
    [0.9, 0.2],
    [3 / 8, 0.05],
    [3 / 4, 0.01],
  ])(
    'tells a coin of mean %d from its own mean with an exact probability of at most %d in 400 tosses',
    (mean, errors) => {
      const { above, below } = falseAlarmOfCoins(mean, errors, 400);
      expect(above).toBeLessThanOrEqual(errors / 2);
      expect(below).toBeLessThanOrEqual(errors / 2);
      // Not by never saying anything: more than a twentieth of the allowance is used.
      expect(above + below).toBeGreaterThan(errors / 20);
    },
  );

  it('speaks on the first toss on which the totals of heads and tails suffice', () => {
    const random = seedrandom('totals');
    for (let repeat = 0; repeat < 200; repeat++) {
      const [mean, bound] = [random(), 0.1 + 0.8 * random()];
      const test = meanTest(bound, 0.05);
      let heads = 0;
      let isDecided = false;
      for (let n = 1; n <= 400 && !isDecided; n++) {
        const isHead = random() < mean;
        heads += Number(isHead);
        const place = placeOfCoin(bound, 0.05, heads, n - heads);
        expect(test.see(Number(isHead))).toBe(place === 'inside' ? 'open' : place);
        isDecided = place !== 'inside';
      }
    }
  });

  it('is needed: a bound for one number of runs, looked at after each, is wrong more often than it says', () => {
    // Hoeffding's bound for one n, looked at after every toss: what the supermartingale protects against.
    const errors = 0.05;
    const random = seedrandom('peeking');
    let alarms = 0;
    for (let repeat = 0; repeat < 200; repeat++) {
      let sum = 0;
      let isAlarm = false;
      for (let n = 1; n <= 2_000; n++) {
        sum += random() < 0.5 ? 1 : 0;
        isAlarm ||= Math.abs(sum / n - 0.5) > Math.sqrt(Math.log(2 / errors) / (2 * n));
      }
      alarms += Number(isAlarm);
    }
    expect(alarms / 200).toBeGreaterThan(errors);
  });

  it('is wrong in at most 5 % of 200 repeats of 3,000 uniform outcomes at the boundary', () => {
    const random = seedrandom('boundary');
    let alarms = 0;
    for (let repeat = 0; repeat < 200; repeat++) {
      const test = meanTest(1 / 2, 0.05);
      let standing: Standing = 'open';
      for (let n = 0; n < 3_000 && standing === 'open'; n++) standing = test.see(random());
      alarms += Number(standing !== 'open');
    }
    expect(alarms).toBeLessThanOrEqual(10);
  });

  it('needs fewer runs for outcomes that vary less', () => {
    const runsFor = (outcome: (u: number) => number): number => {
      const test = meanTest(0.4, 1e-6);
      const random = seedrandom('variance');
      for (let n = 1; ; n++) if (test.see(outcome(random())) === 'above') return n;
    };
    // Both have mean 1/2; the second has a 100th of the variance.
    expect(runsFor((u) => 0.45 + 0.1 * u)).toBeLessThan(runsFor((u) => Number(u < 0.5)) / 4);
  });

  it.each([
    [1, 'above'],
    [0, 'below'],
  ] as const)('says of outcomes %d that the mean is %s, and stays with it', (outcome, said) => {
    const test = meanTest(1 / 2, 1e-6);
    const standings = Array.from({ length: 2_000 }, () => test.see(outcome));
    const first = standings.indexOf(said);
    expect(first).toBeGreaterThan(0);
    expect(standings.slice(first).every((standing) => standing === said)).toBe(true);
    expect(standings.slice(0, first).every((standing) => standing === 'open')).toBe(true);
  });
});

describe('confidenceInterval(counts, errors)', () => {
  it.each([
    [0.3, 0.1],
    [1 / 2, 0.2],
  ])('covers the mean %d of a coin at every one of 60 tosses at once, but for a probability of %d', (mean, errors) => {
    const misses = intervalMissesOfCoins(mean, errors, 60);
    expect(misses).toBeLessThanOrEqual(errors);
    expect(misses).toBeGreaterThan(0);
  });

  it('lies around the Clopper–Pearson interval, which covers one number of tosses only', () => {
    // 10 of 10: Clopper–Pearson 95 % is [0.6915, 1] [published: (0.025)^(1/10)]. A bettor cannot beat its likelihood
    // ratio m⁻ⁿ, and loses at most the factor 24 of its grid: the end is between (0.025/24)^(1/10) = 0.503 and 0.6915.
    const [low, high] = confidenceInterval([[1, 10]], 0.05);
    expect(low).toBeGreaterThan(0.5033 - 1e-4);
    expect(low).toBeLessThan(0.6915);
    expect(high).toBe(1);
    // 0 of 10: the mirror image.
    const mirrored = confidenceInterval([[0, 10]], 0.05);
    expect(mirrored[0]).toBe(0);
    expect(mirrored[1]).toBeCloseTo(1 - low, 12);
    // 8 of 10: [0.4439, 0.9748] [published tables of Clopper–Pearson].
    const [from, to] = confidenceInterval(
      [
        [1, 8],
        [0, 2],
      ],
      0.05,
    );
    expect(from).toBeLessThan(0.4439);
    expect(to).toBeGreaterThan(0.9748);
  });

  it('is everything before the first run', () => expect(confidenceInterval([], 0.05)).toEqual([0, 1]));

  it('excludes a bound exactly when the test of that bound has said so on these runs', () => {
    const random = seedrandom('agree');
    for (let repeat = 0; repeat < 40; repeat++) {
      const counts = new Map<number, number>();
      const bounds = [0.2, 0.35, 0.5, 0.65, 0.8];
      const tests = bounds.map((bound) => meanTest(bound, 0.1));
      const mean = random();
      const said: Standing[] = bounds.map(() => 'open');
      // Looked at once, after the last run: until then a test may have spoken on fewer runs.
      for (let n = 0; n < 60; n++) {
        const outcome = random() < mean ? 1 : n % 3 === 0 ? 1 / 4 : 0;
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        for (const [i, test] of tests.entries()) said[i] = test.see(outcome);
      }
      const [low, high] = confidenceInterval(counts, 0.1);
      for (const [i, bound] of bounds.entries()) {
        if (low > bound) expect(said[i]).toBe('above');
        if (high < bound) expect(said[i]).toBe('below');
        if (said[i] === 'open') expect(low - 2e-6 <= bound && bound <= high + 2e-6).toBe(true);
      }
    }
  });

  it('keeps outcomes apart that are equal after the mirror', () => {
    // 1 − 10⁻²⁰ is 1 in doubles: the mirrored outcomes of 0 and 10⁻²⁰ are the same and must both count.
    const [, high] = confidenceInterval(
      [
        [0, 5],
        [1e-20, 5],
      ],
      0.05,
    );
    expect(high).toBe(confidenceInterval([[0, 10]], 0.05)[1]);
  });
});
