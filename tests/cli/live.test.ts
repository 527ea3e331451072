import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import pc from 'picocolors';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { casesRate, type Sample, withSample } from '../../src/cli/casesRate.js';
import { durationWords } from '../../src/cli/durationWords.js';
import { fitLine } from '../../src/cli/fitLine.js';
import { instanceSize } from '../../src/cli/instanceSize.js';
import { type LiveView, liveParts, shareWords } from '../../src/cli/liveParts.js';
import { type LiveState, liveState, withProgress } from '../../src/cli/liveState.js';
import { type MarginFall, marginTrend, withMargin } from '../../src/cli/marginTrend.js';
import { progressLine, progressLineFor } from '../../src/cli/progressLine.js';
import { bandits, fractions, fullSupportPolicies, mdps } from '../../src/generators/index.js';
import type { Progress } from '../../src/search/index.js';

/** Samples of work that goes on at `perSecond`, one every `every` milliseconds. */
const steady = (perSecond: number, every: number, until: number): readonly Sample[] => {
  let samples: readonly Sample[] = [];
  for (let at = 0; at <= until; at += every) samples = withSample(samples, { at, cases: (perSecond * at) / 1_000 });
  return samples;
};

describe('casesRate(samples, now)', () => {
  it('is unknown with no sample, with one, and where no time has passed', () => {
    expect(casesRate([], 0)).toBeUndefined();
    expect(casesRate(withSample([], { at: 0, cases: 500 }), 0)).toBeUndefined();
    const twice = withSample(withSample([], { at: 0, cases: 500 }), { at: 0, cases: 1_000 });
    expect(casesRate(twice, 0)).toBeUndefined();
  });

  it('is the speed of steady work, however far apart its samples are', () => {
    expect(casesRate(steady(1_000, 10, 8_000), 8_000)).toBeCloseTo(1_000, 6);
    expect(casesRate(steady(1_000, 7_000, 21_000), 21_000)).toBeCloseTo(1_000, 6);
  });

  it('is that of the last seconds, not of the whole run', () => {
    let samples = steady(100, 50, 60_000);
    for (let at = 60_050; at <= 67_000; at += 50) samples = withSample(samples, { at, cases: 6_000 + (at - 60_000) });
    expect(casesRate(samples, 67_000)).toBeCloseTo(1_000, 6);
  });

  it('falls while nothing comes', () => {
    const samples = steady(1_000, 100, 5_000);
    expect(casesRate(samples, 15_000)).toBeLessThan(600);
  });

  it('keeps few samples, and takes huge counts', () => {
    expect(steady(1e9, 1, 20_000).length).toBeLessThan(110);
    expect(casesRate(steady(1e12, 100, 20_000), 20_000)).toBeCloseTo(1e12, -6);
  });
});

const falls = (...entries: readonly (readonly [at: number, margin: number])[]): readonly MarginFall[] =>
  entries.reduce<readonly MarginFall[]>((all, [at, margin]) => withMargin(all, { at, margin }), []);

describe('marginTrend(falls, now)', () => {
  it('is empty without a margin, and for one that was found just now', () => {
    expect(marginTrend([], 5_000)).toBe('');
    expect(marginTrend(falls([0, 0.5]), 0)).toBe('');
    expect(marginTrend(falls([0, 0.5], [900, 0.1]), 900)).toBe('');
  });

  it('tells a fall as a ratio to what it was ten seconds ago, or at first', () => {
    expect(marginTrend(falls([0, 0.04], [2_000, 0.001]), 3_000)).toBe('fell 40× in 3 s');
    expect(marginTrend(falls([0, 1], [5_000, 0.04], [20_000, 0.001]), 25_000)).toBe('fell 40× in 10 s');
    expect(marginTrend(falls([0, 1e3], [2_000, 1e-9]), 4_000)).toBe('fell 1e12× in 4 s');
    expect(marginTrend(falls([0, 15_000], [2_000, 1]), 4_000)).toBe('fell 15,000× in 4 s');
  });

  it('tells less than a half as a percentage', () => {
    expect(marginTrend(falls([0, 0.5], [2_000, 0.44]), 4_000)).toBe('fell 12 % in 4 s');
    expect(marginTrend(falls([0, 0.5], [2_000, 0.4999]), 4_000)).toBe('fell under 1 % in 4 s');
  });

  it('tells since when nothing has changed', () => {
    expect(marginTrend(falls([0, 0.5]), 4_000)).toBe('same for 4 s');
    expect(marginTrend(falls([0, 0.5], [1_000, 0.1]), 181_000)).toBe('same for 3 min');
  });

  it('tells a fall to 0, and below it a difference', () => {
    expect(marginTrend(falls([0, 0.5], [2_000, 0]), 4_000)).toBe('fell to 0 in 4 s');
    expect(marginTrend(falls([0, 0]), 4_000)).toBe('same for 4 s');
    expect(marginTrend(falls([0, 0], [2_000, -0.25]), 4_000)).toBe('fell by 0.25 in 4 s');
    expect(marginTrend(falls([0, -0.25], [2_000, -0.5]), 4_000)).toBe('fell by 0.25 in 4 s');
  });

  it('is of a margin that never rises: others, and what is no number, are left out', () => {
    expect(falls([0, 0.5], [1, 0.7], [2, 0.5], [3, Number.NaN], [4, Number.NEGATIVE_INFINITY])).toEqual([
      { at: 0, margin: 0.5 },
    ]);
  });

  it('keeps what lies within its window, and the one fall before it', () => {
    expect(falls([0, 9], [1_000, 8], [2_000, 7], [15_000, 6]).map(({ margin }) => margin)).toEqual([7, 6]);
  });
});

describe('durationWords(milliseconds)', () => {
  it('rounds up, from a second to days', () => {
    expect([0, 1, 7_200, 99_000, 99_001, 5_940_000, 12_000_000, 14_400_000, 3.6e9].map(durationWords)).toEqual([
      '1 s',
      '1 s',
      '8 s',
      '99 s',
      '2 min',
      '99 min',
      '3 h 20 min',
      '4 h',
      '1,000 h',
    ]);
  });
});

describe('instanceSize(claim)', () => {
  it('speaks of answers, of states and actions, or not at all', () => {
    const shape = { states: 1, actions: 3 };
    const worlds = { mdp: mdps(), policy: fullSupportPolicies() };
    expect(instanceSize({ forAll: { bandit: bandits(), policy: fullSupportPolicies() } })(shape)).toBe('3 answers');
    expect(instanceSize({ forAll: worlds })(shape)).toBe('1 state × 3 actions');
    expect(instanceSize({ forAll: { step: fractions({ from: 0, to: 1, denominator: 10 }) } })(shape)).toBe('');
    expect(instanceSize({ forAll: { x: fc.nat() } })(shape)).toBe('');
  });
});

describe('shareWords(cases)', () => {
  it('is empty for one strategy and before the first case', () => {
    expect(shareWords(new Map())).toBe('');
    expect(shareWords(new Map([['random', 500]]))).toBe('');
    expect(shareWords(new Map([['random', 0] as const, ['guided', 0] as const]))).toBe('');
  });

  it('adds up to 100 %', () => {
    expect(
      shareWords(
        new Map([
          ['random', 410],
          ['guided', 590],
        ]),
      ),
    ).toBe('random 41 % guided 59 %');
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: 1, max: 1e12 }), (random, guided) => {
        const [a, b] = shareWords(
          new Map([
            ['random', random],
            ['guided', guided],
          ]),
        ).match(/\d+/g)!;
        expect(Number(a) + Number(b)).toBe(100);
      }),
      { seed: 1 },
    );
  });
});

const searching = (
  strategy: 'random' | 'guided',
  cases: number,
  more: Partial<Progress> = {},
): Omit<Progress, 'phase'> & { phase: 'searching' } => ({
  cases,
  budget: 20_000,
  strategy,
  ...more,
  phase: 'searching',
});

const stateAfter = (...reports: readonly (readonly [at: number, progress: Progress])[]): LiveState =>
  reports.reduce((state, [at, progress]) => withProgress(state, progress, at), liveState(0));

const view = (now: number, limits: LiveView['limits'] = {}): LiveView => ({
  now,
  limits,
  sizeWords: ({ states, actions }) => `${states} states × ${actions} actions`,
});

describe('liveParts(state, view)', () => {
  it('says nothing before there is anything to say', () => {
    expect(liveParts(liveState(0), view(0))).toEqual([]);
    expect(liveParts(stateAfter([0, { phase: 'searching', cases: 0, budget: 0 }]), view(0))).toEqual(['searching']);
    expect(liveParts(stateAfter([0, searching('random', 0, { budget: 0 })]), view(60_000))).toEqual(['searching']);
  });

  it('adds up the cases of all strategies', () => {
    const state = stateAfter(
      [0, { phase: 'searching', cases: 0, budget: 0 }],
      [1_000, searching('random', 4_000, { smallestMargin: 0.04, size: { states: 4, actions: 3 } })],
      [2_000, searching('random', 5_000, { smallestMargin: 0.04, size: { states: 4, actions: 3 } })],
      [3_000, searching('guided', 5_000, { smallestMargin: 0.001, size: { states: 2, actions: 2 } })],
    );
    expect(liveParts(state, view(3_000))).toEqual([
      '10,000 of 20,000 cases',
      '3,000/s',
      '4 s left',
      'smallest margin 0.001',
      'fell 40× in 2 s',
      'at 2 states × 2 actions',
      'random 50 % guided 50 %',
    ]);
  });

  it('tells the smallest margin that any strategy has seen, with its size', () => {
    const state = stateAfter(
      [0, searching('random', 500, { smallestMargin: 0.25, size: { states: 2, actions: 2 } })],
      [100, searching('guided', 500, { smallestMargin: 0.5, size: { states: 5, actions: 3 } })],
    );
    expect(liveParts(state, view(100)).slice(1, 3)).toEqual(['smallest margin 0.25', 'at 2 states × 2 actions']);
    const unsized = stateAfter(
      [0, searching('random', 500, { smallestMargin: 0.25, size: { states: 2, actions: 2 } })],
      [100, searching('guided', 500, { smallestMargin: 0.1 })],
    );
    expect(liveParts(unsized, view(100)).join()).not.toContain('states');
  });

  it('goes on with the smallest margin above 0 when one of 0 was seen', () => {
    const state = stateAfter(
      [0, searching('random', 500, { smallestMargin: 0, size: { states: 3, actions: 2 } })],
      [1_000, searching('guided', 500, { smallestMargin: 0.01, size: { states: 3, actions: 3 } })],
      [3_000, searching('guided', 1_000, { smallestMargin: 0.000125, size: { states: 2, actions: 2 } })],
    );
    expect(liveParts(state, view(3_000)).slice(3, 7)).toEqual([
      'smallest margin 0',
      'above 0: 1.25e-4',
      'fell 80× in 2 s',
      'at 2 states × 2 actions',
    ]);
  });

  it('leaves out what a claim without margins has none of', () => {
    const state = stateAfter([0, searching('random', 500)], [1_000, searching('random', 1_000)]);
    expect(liveParts(state, view(1_000))).toEqual(['1,000 of 20,000 cases', '500/s', '38 s left']);
  });

  it('takes the time from --time where that is over first, and counts to no goal that is never reached', () => {
    const state = stateAfter(
      [0, { phase: 'searching', cases: 0, budget: 0 }],
      [1_000, searching('random', 1_000, { budget: 1e9 })],
      [2_000, searching('random', 2_000, { budget: 1e9 })],
    );
    expect(liveParts(state, view(2_000, { milliseconds: 8_000 }))).toEqual(['2,000 cases', '1,000/s', '6 s left']);
    expect(liveParts(state, view(9_000, { milliseconds: 8_000 })).join()).not.toContain('left');
  });

  it('stays readable for huge counts', () => {
    const state = stateAfter(
      [0, searching('random', 123_456_789_012, { budget: 1e15 })],
      [1_000, searching('random', 123_457_123_456, { budget: 1e15 })],
    );
    expect(liveParts(state, view(1_000)).slice(0, 2)).toEqual(['123,457,123,456 cases', '334,000/s']);
  });

  it('tells the size of the counterexample that is simplified', () => {
    const size = { states: 3, actions: 2 };
    const start = stateAfter(
      [0, searching('random', 500)],
      [500, { phase: 'shrinking', cases: 500, budget: 20_000, size, steps: 0 }],
    );
    expect(liveParts(start, view(500))).toEqual(['simplifying', '3 states × 2 actions']);
    const later = withProgress(
      start,
      { phase: 'shrinking', cases: 500, budget: 20_000, size: { states: 2, actions: 2 }, steps: 14 },
      2_500,
    );
    expect(liveParts(later, view(2_500, { shrinkMilliseconds: 10_000 }))).toEqual([
      'simplifying',
      '2 states × 2 actions',
      '14 steps',
      'at most 8 s left',
    ]);
  });

  it('counts the instances of each finite scope from 0', () => {
    const state = stateAfter(
      [0, searching('random', 20_000)],
      [1_000, { phase: 'exhausting', cases: 0, budget: 512 }],
      [2_000, { phase: 'exhausting', cases: 512, budget: 512 }],
      [3_000, { phase: 'exhausting', cases: 0, budget: 64 }],
    );
    expect(liveParts(state, view(3_000))).toEqual(['looking for symmetries']);
    const on = withProgress(state, { phase: 'exhausting', cases: 32, budget: 64 }, 3_500);
    expect(liveParts(on, view(3_500))).toEqual(['32 of 64 instances']);
  });

  it('says how long work takes whose end is unknown', () => {
    const state = stateAfter([0, { phase: 'proving', cases: 500, budget: 20_000 }]);
    expect([liveParts(state, view(1_000)), liveParts(state, view(7_500))]).toEqual([
      ['proving'],
      ['proving', 'for 8 s'],
    ]);
  });
});

describe('fitLine(title, parts, width)', () => {
  const title = '1/1 ppo/a-claim-of-a-rather-long-name';
  const parts = ['1,234,567 cases', '45,000/s', '8 s left', 'smallest margin 3.2e-5'];

  it('drops parts from the right, and then shortens the title', () => {
    expect([200, 84, 60, 40, 20, 10, 1].map((width) => fitLine(title, parts, width))).toEqual([
      '1/1 ppo/a-claim-of-a-rather-long-name  1,234,567 cases  45,000/s  8 s left  smallest margin 3.2e-5',
      '1/1 ppo/a-claim-of-a-r…  1,234,567 cases  45,000/s  8 s left  smallest margin 3.2e-5',
      '1/1 ppo/a-claim-of-a-r…  1,234,567 cases  45,000/s  8 s left',
      '1/1 ppo/a-claim-of-a-r…  1,234,567 cases',
      '1,234,567 cases',
      '1,234,567…',
      '…',
    ]);
  });

  it('is never wider than it may be, whatever is written', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 5 }), fc.integer({ min: 0, max: 120 }), (name, rest, width) => {
        expect(stringWidth(fitLine(name, rest, width))).toBeLessThanOrEqual(width);
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });
});

describe('progressLine', () => {
  const colourless = { layout: 'screen', width: 72, colours: pc.createColors(false) } as const;
  const claim = { forAll: { mdp: mdps() } };
  const terminal = (columns: number) => {
    const writes: string[] = [];
    const stream = Object.assign(new PassThrough(), { columns, isTTY: true }) as unknown as NodeJS.WriteStream;
    stream.write = ((text: string) => writes.push(text) > 0) as typeof stream.write;
    return { stream, writes };
  };
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('writes over one line, in one write, and takes it away at the end', () => {
    const { stream, writes } = terminal(64);
    const line = progressLine(stream, colourless, Date.now);
    line.begin('ppo/a-claim-with-a-rather-long-name', claim, 3, 24);
    line.update(searching('random', 6_000, { smallestMargin: 0.000324, size: { states: 2, actions: 2 } }));
    vi.advanceTimersByTime(1_000);
    line.update({ phase: 'shrinking', cases: 6_000, budget: 20_000, size: { states: 2, actions: 1 } });
    vi.advanceTimersByTime(100);
    line.end();
    line.end();
    expect(writes).toEqual([
      '\r3/24 ppo/a-claim-with-a-rather-long-name  6,000 of 20,000 cases\u001b[K',
      '\r3/24 ppo/a-claim-with-a-rath…  simplifying  2 states × 1 action\u001b[K',
      '\r\u001b[K',
    ]);
  });

  it('draws at most ten times a second, and only what has changed', () => {
    const { stream, writes } = terminal(200);
    const line = progressLine(stream, colourless, Date.now);
    line.begin('ppo/a-claim', claim, 1, 1);
    for (let cases = 1; cases <= 2_000; cases++) {
      line.update(searching('random', cases));
      vi.advanceTimersByTime(1);
    }
    expect(writes.length).toBeGreaterThan(10);
    expect(writes.length).toBeLessThanOrEqual(21);
    const drawn = writes.length;
    line.update({ phase: 'certifying', cases: 2_000, budget: 20_000 });
    vi.advanceTimersByTime(1_900);
    expect(writes.length).toBe(drawn + 1);
    line.end();
  });

  it('goes on as time goes by, and not after its end', () => {
    const { stream, writes } = terminal(200);
    const line = progressLine(stream, colourless, Date.now, { milliseconds: 4_000 });
    line.begin('ppo/a-claim', claim, 1, 1);
    line.update({ phase: 'searching', cases: 0, budget: 0 });
    vi.advanceTimersByTime(2_500);
    expect(writes).toEqual(['4 s', '3 s', '2 s'].map((time) => `\r1/1 ppo/a-claim  searching  ${time} left\u001b[K`));
    line.end();
    vi.advanceTimersByTime(5_000);
    expect(writes.slice(3)).toEqual(['\r\u001b[K']);
  });

  it('comes back after making room for other output', () => {
    const { stream, writes } = terminal(200);
    const line = progressLine(stream, colourless, Date.now);
    line.begin('ppo/a-claim', claim, 1, 1);
    vi.advanceTimersByTime(100);
    line.clear();
    vi.advanceTimersByTime(100);
    expect(writes).toEqual(['\r1/1 ppo/a-claim\u001b[K', '\r\u001b[K', '\r1/1 ppo/a-claim\u001b[K']);
    line.end();
  });

  it('is silent in a pipe, when asked to be, and on a terminal that cannot write over a line', () => {
    vi.stubEnv('TERM', 'xterm');
    const silences = [
      { isTTY: false, quiet: false, term: 'xterm', writes: 0 },
      { isTTY: true, quiet: true, term: 'xterm', writes: 0 },
      { isTTY: true, quiet: false, term: 'dumb', writes: 0 },
      { isTTY: true, quiet: false, term: 'xterm', writes: 2 },
    ];
    for (const { isTTY, quiet, term, writes: expected } of silences) {
      vi.stubEnv('TERM', term);
      const { stream, writes } = terminal(80);
      stream.isTTY = isTTY;
      const line = progressLineFor(stream, colourless, { quiet });
      line.begin('ppo/a-claim', claim, 1, 1);
      vi.advanceTimersByTime(200);
      line.end();
      expect(writes.length).toBe(expected);
    }
  });
});
