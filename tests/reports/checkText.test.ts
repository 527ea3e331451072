import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/reports/index.js';
import { cases, coloured, frequencies, proof, screen, stream, verdict, verdicts } from './fixtures.js';

const report = { engine: '0.1.0', seed: 1, asked: {}, verdicts };

describe('checkText(report, page)', () => {
  it.each([60, 66, 72, 80, 100, 120, 160, 200])('keeps every line of a terminal within %d columns', (width) => {
    const tooWide = checkText(report, screen(width))
      .split('\n')
      .filter((line) => stringWidth(line) > width);
    // a path, a margin or a command is never broken: it must be copied whole
    expect(tooWide.filter((line) => !/^ {4}(stored|replay|margin)/.test(line))).toEqual([]);
  });

  it('tells cases that missed a premise from those that could not be decided', () => {
    const counts = (parts: Parameters<typeof cases>[0]): string => {
      const open = verdict({ id: 'a/b', verdict: 'inconclusive', agrees: false, evidence: [cases(parts)] });
      return checkText({ ...report, verdicts: [open] }, stream).match(/^ {4}cases +(.*)$/m)?.[1] ?? '';
    };
    const none = { cases: 0, decidedExactly: 0, drawn: 500 };
    expect(counts({ ...none, acceptance: {} })).toBe('0; 500 could not be decided');
    expect(counts({ ...none, acceptance: { p: 0.5, q: 0.7 } })).toBe(
      '0; 400 missed a premise; 100 could not be decided',
    );
  });

  it('says of each claim whether its verdict is the expected one', () => {
    const lines = checkText(report, stream).split('\n');
    const row = (id: string): string => lines.find((line) => line.slice(2).startsWith(`${id} `)) ?? '';
    expect(row('imitation/limited-search-reaches-the-best-answer')).toMatch(
      /^✓ .* refuted +refuted +3 answers +-1\/4$/,
    );
    expect(row('ppo/clipping-bounds-the-ratio')).toMatch(/^✗ .* holds +refuted +3 states × 2 actions +≈ -0\.0225$/);
    expect(row('ppo/two-epochs-lower-no-return')).toMatch(/^\? .* refuted +inconclusive +see below$/);
    expect(row('reinforce/expected-step-raises-expected-reward')).toMatch(
      /^✓ .* holds +survived +20,000 cases, tight, 312 tied +0$/,
    );
  });

  it('never calls a claim that survived true or proved', () => {
    const text = checkText({ ...report, verdicts: [verdicts[0]] }, stream);
    expect(text).toContain('survived');
    expect(text).not.toMatch(/true|proved|proven|correct/i);
  });

  it('sums up in one line, with what does not agree', () => {
    expect(checkText(report, stream).trimEnd().split('\n').at(-1)).toBe(
      '6 claims, 4 as expected: 1 proved, 2 survived and 1 refuted; 1 contradicts its expectation; 1 inconclusive',
    );
    expect(
      checkText({ ...report, verdicts: [verdicts[0]] }, stream)
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toBe('1 claim, all as expected: 1 survived');
  });

  it('prints the exact instance, clause, margin, file and replay command of a counterexample', () => {
    const text = checkText(report, screen(120));
    expect(text).toContain('clause      no ratio exceeds 1 + ε (entry 1)');
    expect(text).toContain('margin      [-0.02245933120185456465, -0.02245933120185456463]  (enclosure, 20 digits)');
    expect(text).toContain('stored      properties/counterexamples/ppo/clipping-bounds-the-ratio.json');
    expect(text).toContain('replay      lakatos replay ppo/clipping-bounds-the-ratio');
    expect(text).toContain(
      'found       case 1,300 of the search, simplified in 24 steps; all 31 simpler neighbours pass',
    );
  });

  it('says for which shapes a claim is proved, and by whom', () => {
    const text = checkText(report, stream);
    expect(text).toMatch(/^✓ reinforce\/estimator-is-unbiased +holds +proved +all 2–4 answers \(Z3\) +0$/m);
    expect(text).toContain('proved for  all 2–4 answers: all rewards, every full-support policy');
    expect(text).toContain('solver      Z3 4.13, 9 queries');
    const apart = verdict({ id: 'a/b', verdict: 'proved', evidence: [proof([2, 4])] });
    expect(checkText({ ...report, verdicts: [apart] }, stream)).toMatch(/proved +all 2 answers, 4 answers \(Z3\)/);
  });

  it('says of a search for a witness how rare witnesses are, not failures', () => {
    const [part] = [verdict({ id: 'a/b' })];
    const sought = verdict({
      id: 'a/b',
      verdict: 'inconclusive',
      agrees: false,
      reason: 'none of 20,000 cases is a witness',
      wording: { ...part.wording, quantifier: 'some' },
    });
    const text = checkText({ ...report, verdicts: [sought] }, stream);
    expect(text).toContain('witnesses   at most 0.00015 of the instances that are drawn so');
    expect(text).not.toContain('failures');
  });

  it('says of runs how many, how sure, and that they are statistics', () => {
    const text = checkText({ ...report, verdicts: frequencies }, stream);
    expect(text).toMatch(/^✓ lock-in\/never-tries +holds +survived +3,976 runs, confidence 0\.999999/m);
    expect(text).toMatch(/^✓ lock-in\/always-tries +refuted +refuted +3,976 runs, confidence 0\.999999/m);
    expect(text).toContain('claimed     a mean of at most 3/8');
    expect(text).toContain('observed    0.421026 over 3,976 runs in doubles, of at most 100,000');
    expect(text).toContain('interval    0.37509 to 0.46756 at confidence 0.999999');
    expect(text).toContain('statistics, not a certificate');
    expect(text).toContain('claimed     a mean of at least 3/8');
    expect(text).toContain('1 survived (1 by statistics) and 1 refuted (1 by statistics)');
  });

  it('keeps every line about runs within 60 columns of a terminal', () => {
    const lines = checkText({ ...report, verdicts: frequencies }, screen(60)).split('\n');
    expect(lines.filter((line) => stringWidth(line) > 60)).toEqual([]);
  });

  it('puts what does not agree last, next to the prompt', () => {
    const text = checkText(report, screen(120));
    const at = (start: string): number => text.indexOf(`\n${start}`);
    expect(at('✓ imitation/limited-search')).toBeGreaterThan(0);
    expect(at('✗ ppo/clipping')).toBeGreaterThan(at('✓ imitation/limited-search'));
    expect(at('? ppo/two-epochs')).toBeGreaterThan(at('✓ imitation/limited-search'));
  });

  it('says why a verdict is inconclusive and what the reader should know', () => {
    const text = checkText(report, stream);
    expect(text).toContain('reason      too few cases meet the premises: 120 of 40000; build the premise');
    expect(text).toContain('note        stored case 1 no longer violates the claim');
    expect(text).toContain('43.1 % meet "the reward is sparse"');
  });

  it('prints one whole line a claim into a pipe, without box characters', () => {
    const text = checkText(report, stream);
    for (const { id } of verdicts) expect(text).toMatch(new RegExp(`^. ${id} `, 'm'));
    expect(text).not.toMatch(/[─│┌┐└┘]/);
  });

  it('groups by topic on a terminal', () => {
    const lines = checkText(report, screen(120)).split('\n');
    expect(lines).toContain('  imitation');
    expect(lines).toContain('  ppo');
    expect(lines.filter((line) => line === '  ppo')).toHaveLength(1);
  });

  it('in colour has the same text as without', () => {
    expect(stripVTControlCharacters(checkText(report, coloured(120)))).toBe(checkText(report, screen(120)));
    expect(checkText(report, coloured(120))).not.toBe(checkText(report, screen(120)));
  });

  it('with the amount "attention" prints only what does not agree, and the sum', () => {
    const text = checkText(report, stream, 'attention');
    expect(text).not.toContain('imitation/');
    expect(text).toMatch(/^✗ ppo\/clipping/m);
    expect(checkText({ ...report, verdicts: [verdicts[0]] }, stream, 'attention')).toBe(
      '1 claim, all as expected: 1 survived\n',
    );
  });

  it('of no claims does not say that all are as expected', () => {
    expect(checkText({ ...report, verdicts: [] }, stream)).toBe('0 claims decided\n');
  });

  it('does not depend on how long anything took', () => {
    const slower = verdicts.map((entry) => verdict({ ...entry, seconds: entry.seconds + 100 }));
    expect(checkText({ ...report, verdicts: slower }, screen(100))).toBe(checkText(report, screen(100)));
  });
});
