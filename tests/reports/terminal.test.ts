import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { listText, replayText } from '../../src/reports/index.js';
import { hang, pad, wrap } from '../../src/reports/terminal/wrap.js';
import { describeInput, describeSize } from '../../src/reports/words/instance.js';
import { counted, grouped, listed, nearest, shortNumber } from '../../src/reports/words/words.js';
import { mdp, screen, stream } from './fixtures.js';

const options = { seed: 1, numRuns: 300 };

describe('wrap(text, width)', () => {
  it('keeps every line within the width and loses only spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', maxLength: 80 }),
        fc.integer({ min: 4, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width);
          expect(lines.every((line) => stringWidth(line) <= width)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
      options,
    );
  });

  it('breaks after spaces, slashes and hyphens, not before a minus sign', () => {
    expect(wrap('ppo/clipping-bounds-the-ratio', 12)).toEqual(['ppo/', 'clipping-', 'bounds-the-', 'ratio']);
    expect(wrap('rewards (0, -1)', 12)).toEqual(['rewards (0,', '-1)']);
  });
});

describe('pad and hang', () => {
  it('count columns, not characters', () => {
    expect(stringWidth(pad('世界', 8))).toBe(8);
    expect(hang('a: ', ['x', 'y'])).toEqual(['a: x', '   y']);
  });
});

describe('words', () => {
  it('grouped, counted and listed read as a sentence does', () => {
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
    expect([counted(1, 'claim'), counted(2, 'claim')]).toEqual(['1 claim', '2 claims']);
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });

  it('nearest(fraction) is the quotient of the doubles, however long its parts', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        (n, d) => {
          const expected = Number(n) / Number(d);
          expect(Math.abs(nearest(`${n}/${d}`) - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected));
        },
      ),
      options,
    );
    const huge = 10n ** 400n;
    // (10^400 · 3) / (10^400 · 4): neither part is a double, the quotient is 3/4
    expect(nearest(`-${3n * huge}/${4n * huge}`)).toBeCloseTo(-0.75, 15);
    expect(nearest('[1/2, 3/2]')).toBe(1);
  });

  it('shortNumber(text) keeps what is short and says ≈ of what is not', () => {
    expect(shortNumber('-3/64')).toBe('-3/64');
    expect(shortNumber('[-0.02245933120185456465, -0.02245933120185456463]')).toBe('≈ -0.0225');
    expect(shortNumber('1/1000000000000')).toBe('≈ 1e-12');
    expect(shortNumber('undecided at all')).toBe('undecided at all');
  });

  it('shortNumber(text) says of a narrow enclosure of 0 that it is about 0, and of no other', () => {
    expect(shortNumber('[-1e-159, 1e-159]')).toBe('≈ 0');
    expect(shortNumber('[-0.00001, 0.00001]')).toBe('[-0.00001, 0.00001]');
    expect(shortNumber('[-2.4999999e-899, -2.4999998e-899]')).toBe('≈ -2.5e-899');
  });

  it('shortNumber(text) says how large a number beyond doubles is, and never that it is infinite or 0', () => {
    expect(shortNumber(`-${15n * 10n ** 898n + 1n}`)).toBe('≈ -1.5e899');
    expect(shortNumber(`-${10n ** 900n}/${3n}`)).toBe('≈ -3.33e899');
    expect(shortNumber(`1/${3n * 10n ** 900n}`)).toBe('≈ 3.33e-901');
    expect(shortNumber('[-2.4999999e+899, -2.4999998e+899]')).toBe('≈ -2.5e899');
    expect(shortNumber(`${9999n * 10n ** 896n}`)).toBe('≈ 1e900');
    expect(shortNumber('beyond 1.8e308')).toBe('beyond 1.8e308');
  });
});

describe('describeInput(document)', () => {
  it('writes an MDP out, a line a state and action, in fractions', () => {
    expect(describeInput(mdp)).toEqual([
      '3 states × 2 actions, discount 1/2, starts in s0 1/2, s2 1/2',
      's0  a0 → s0 1/3, s1 2/3  reward 1',
      '    a1 → s1              reward -3/4',
      's2  a0 → s2              reward 0',
      's1  terminal',
    ]);
  });

  it('uses names, horizon and rewards of transitions where there are any', () => {
    const named = {
      type: 'mdp',
      schema: 1,
      states: 2,
      actions: 1,
      stateNames: ['start', 'goal'],
      actionNames: ['go'],
      discount: 1,
      horizon: 3,
      transition: [[[9, 1]], null],
      terminal: ['goal'],
      reward: [[['0', '5']], null],
    };
    expect(describeInput(named)).toEqual([
      '2 states × 1 action, discount 1, horizon 3, starts in start',
      'start  go → start 9/10 (reward 0), goal 1/10 (reward 5)',
      'goal  terminal',
    ]);
  });

  it('tells names with commas apart in lists, and calls the states of a policy as the world does', () => {
    const grid = {
      type: 'mdp',
      schema: 1,
      states: 3,
      actions: 2,
      stateNames: ['0,0', '0,1', 'the end'],
      actionNames: ['left', 'right'],
      discount: '1/2',
      initial: [1, 1, 0],
      transition: [
        [null, [0, 1, 0]],
        [
          [1, 0, 0],
          [0, 0, 1],
        ],
        null,
      ],
      terminal: [2],
      reward: [[null, '0'], ['0', '1'], null],
    };
    const policy = {
      type: 'tabularPolicy',
      probabilities: [
        ['0', '1'],
        ['1/3', '2/3'],
        ['0', '0'],
      ],
    };
    expect(describeInput(grid)).toEqual([
      '3 states × 2 actions, discount 1/2, starts in (0,0) 1/2, (0,1) 1/2',
      '(0,0)      right → (0,1)      reward 0',
      '(0,1)      left → (0,0)      reward 0',
      '           right → (the end)  reward 1',
      '(the end)  terminal',
    ]);
    expect(describeInput(policy, { grid, policy })).toEqual(['(0,0)      right 1', '(0,1)      (1/3, 2/3)']);
  });

  it.each([
    [{ type: 'bandit', rewards: ['0', '1/2'] }, ['2 answers, rewards (0, 1/2)']],
    [{ type: 'number', value: '3/2' }, ['3/2']],
    [{ type: 'integer', value: 4 }, ['4']],
    [{ type: 'json', value: ['a', 1] }, ['["a",1]']],
    [{ type: 'stateValues', values: ['1', '0'] }, ['(1, 0)']],
    [
      {
        type: 'tabularPolicy',
        probabilities: [
          ['1/2', '1/2'],
          ['0', '0'],
        ],
      },
      ['s0  (1/2, 1/2)'],
    ],
    [{ type: 'overseer', kind: 'limitedSearch', ties: 'first', subset: [0, 2] }, ['limitedSearch, subset (0, 2)']],
    [
      { type: 'rollouts', episodes: [{ states: [0, 1, 1], actions: [1, 0], end: 'truncated' }] },
      ['s0 –a1→ s1 –a0→ s1 (truncated)'],
    ],
    [{ type: 'ofTheFuture', depth: 2 }, ['{type: ofTheFuture, depth: 2}']],
    [{ type: 'mdp', states: 'many' }, ['{type: mdp, states: many}']],
  ])('writes %j for a reader', (document, lines) => {
    expect(describeInput(document)).toEqual(lines);
  });

  it('describeSize(inputs) names the world', () => {
    expect(describeSize({ n: { type: 'integer', value: 1 }, mdp })).toBe('3 states × 2 actions');
    expect(describeSize({ n: { type: 'integer', value: 1 } })).toBe('');
  });
});

describe('listText(claims, page)', () => {
  const claim = {
    id: 'ppo/a',
    title: 'A title',
    expect: 'refuted' as const,
    source: { document: 'paper', quote: 'a sentence' },
    neighbours: ['ppo/b'],
    file: 'properties/ppo/a.ts',
  };

  it('is one line a claim in a pipe and a block on a terminal', () => {
    expect(listText([claim], stream)).toBe('ppo/a\trefuted\tA title\n');
    expect(listText([claim], screen(80)).split('\n')).toEqual([
      'ppo/a  expected to be refuted',
      '    A title',
      '    source      paper: “a sentence”',
      '    neighbours  ppo/b',
      '    file        properties/ppo/a.ts',
      '',
      '1 claim',
      '',
    ]);
  });
});

describe('replayText(report, page)', () => {
  const report = (exact: Parameters<typeof replayText>[0]['replay']['exact']) =>
    replayText(
      {
        id: 'ppo/a',
        title: 'A title',
        file: 'x.json',
        inputs: { n: { type: 'integer', value: 4 } },
        replay: {
          exact,
          float: [{ clause: 'it', margin: -0.25, satisfied: false }],
          floatPremise: null,
          agreement: true,
          trace: [{ name: 'state values V(s)', lines: ['s0: 1'] }],
        },
      },
      stream,
    );

  it('sets the exact margin beside the one in doubles', () => {
    const text = report({
      status: 'violated',
      arithmetic: 'rational',
      clause: 'it',
      margin: '-1/4',
      margins: [{ clause: 'it', of: 'entry 2', margin: '-1/4', satisfied: false }],
    });
    expect(text).toContain('ppo/a  violates the claim: "it"');
    expect(text).toMatch(/✗ it \(entry 2\) +-1\/4 +-0\.25\n/);
    expect(text).toContain('doubles and exact arithmetic agree');
    expect(text).toContain('state values V(s)\n      s0: 1');
  });

  it('says so where the case no longer counts', () => {
    expect(report({ status: 'premise', arithmetic: 'rational', premise: 'p' })).toContain('not meet the premise "p"');
    expect(report({ status: 'rounded', arithmetic: 'rational', clause: 'it' })).toContain('rounded in the claim file');
  });
});
