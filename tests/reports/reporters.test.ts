import { describe, expect, it } from 'vitest';
import { githubText, junitText, type Place, withoutCommands } from '../../src/reports/index.js';
import { counterexample, verdict } from './fixtures.js';

const places = new Map<string, Place>([['a/b', { file: 'properties/a/b,c.ts', line: 7 }]]);
const report = (parts: Parameters<typeof verdict>[0]) => ({
  engine: '0',
  seed: 1,
  asked: {},
  verdicts: [verdict(parts)],
});
const wrong = { id: 'a/b', title: '50 % <of>\n"all"', expect: 'holds', verdict: 'refuted', agrees: false } as const;

describe('githubText(report, places)', () => {
  it('annotates the line of a claim whose verdict contradicts it, with every special character escaped', () => {
    const text = githubText(report({ ...wrong, evidence: [counterexample()] }), places);
    expect(text).toBe(
      '::error file=properties/a/b%2Cc.ts,line=7,title=a/b is refuted::50 %25 <of>%0A"all": expected to hold, refuted by the clause "no ratio exceeds 1 + ε", margin -3/64; lakatos replay ppo/clipping-bounds-the-ratio\n',
    );
  });

  it('warns of an inconclusive claim, also where its line is not known', () => {
    const text = githubText(report({ ...wrong, id: 'x/y', verdict: 'inconclusive', reason: 'time ran out' }), places);
    expect(text).toBe('::warning title=x/y is inconclusive::50 %25 <of>%0A"all": time ran out\n');
  });

  it('says nothing of a claim that is as expected', () => {
    expect(githubText(report({ id: 'a/b', agrees: true }), places)).toBe('');
  });
});

describe('withoutCommands(text)', () => {
  it('leaves no line that the runner takes for a command, in the form of today or in the old one', () => {
    const forged = [
      '::error file=a.md::x',
      '    ::stop-commands::zzz',
      '\u200b\u2060:\u00ad:error::x',
      'see ##[error]x',
      '#\u200b#[y]',
    ];
    const lines = withoutCommands(forged.join('\n')).split('\n');
    expect(lines).toEqual([
      ': :error file=a.md::x',
      '    : :stop-commands::zzz',
      '\u200b\u2060: \u00ad:error::x',
      'see ## [error]x',
      '#\u200b# [y]',
    ]);
  });

  it('leaves everything else as it is', () => {
    const text = 'std::vector [##] # [x] 1:2 a ::b\n\n## heading\n';
    expect(withoutCommands(text)).toBe(text);
  });
});

describe('junitText(report, places, details)', () => {
  const details = (id: string): string => `all about ${id} ]]> & more`;

  it('has a suite a topic and a case a claim, a failure for a contradiction, an error for an open question', async () => {
    const verdicts = [
      verdict({ ...wrong, evidence: [counterexample()] }),
      verdict({ id: 'a/open', verdict: 'inconclusive', agrees: false, reason: 'time ran out' }),
      verdict({ id: 'c/fine', agrees: true }),
    ];
    const xml = await junitText({ engine: '0', seed: 1, asked: {}, verdicts }, places, details);
    expect(xml).toContain('<testsuites tests="3" failures="1" errors="1" skipped="0">');
    expect(xml.match(/<testsuite name="(\w)"/g)).toEqual(['<testsuite name="a"', '<testsuite name="c"']);
    expect(xml).toMatch(/<testcase classname="a" name="a\/b" time="[\d.]+" file="properties\/a\/b,c.ts">/);
    expect(xml).toContain('<property name="line" value="7"/>');
    expect(xml).toMatch(
      /<failure message="50 % &lt;of>&#xA;&quot;all&quot;: expected to hold, refuted by[^"]*" type="refuted"\/>/,
    );
    expect(xml).toMatch(/<error message="[^"]*time ran out" type="inconclusive">/);
  });

  it('keeps what would end its text sections more than once', async () => {
    const ends = 'x ]]> y ]]> z ]]>]]>';
    const xml = await junitText(report({ id: 'a/b', agrees: true }), places, () => ends);
    const [, text] = xml.match(/<system-out>([\s\S]*)<\/system-out>/) ?? [];
    const sections = [...text.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)];
    expect(sections.map(([whole]) => whole).join('')).toBe(text);
    expect(sections.map(([, inner]) => inner).join('')).toBe(ends);
  });

  it('writes characters that XML does not have as they are written in strings', async () => {
    const title = 'ring \u0007 and \u0000, paint \u001b[31m, half \ud800, none \uffff, and 🙂';
    const open = { id: 'a/b', title, verdict: 'inconclusive', agrees: false, reason: 'time ran out' } as const;
    const xml = await junitText(report(open), places, () => title);
    const words = 'ring \\u0007 and \\u0000, paint \\u001b[31m, half \\ud800, none \\uffff, and 🙂';
    expect(xml).toContain(`<system-out><![CDATA[${words}]]></system-out>`);
    expect(xml).toContain(`<error message="${words}: time ran out"`);
  });

  it('keeps what would end its text sections', async () => {
    const xml = await junitText(report({ id: 'a/b', agrees: true }), places, details);
    const [, text] = xml.match(/<system-out>([\s\S]*)<\/system-out>/) ?? [];
    const read = text.replaceAll(']]]]><![CDATA[>', ']]>').replace(/^<!\[CDATA\[|\]\]>$/g, '');
    expect(read).toBe(details('a/b'));
  });
});
