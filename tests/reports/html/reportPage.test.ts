import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/claims/index.js';
import { checkDocument, reportPage } from '../../../src/reports/index.js';
import { cases, counterexample, proof, statistics, verdict } from '../fixtures.js';

const pageOf = (...verdicts: readonly Verdict[]): Promise<string> =>
  reportPage(checkDocument({ engine: '0.1.0', seed: 1, asked: {}, verdicts }));

/** What a reader sees: the text between the tags, entities read. */
const textOf = (page: string): string =>
  page
    .replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/\s+/g, ' ');

const refuted = verdict({
  id: 'ppo/clipping-bounds-the-ratio',
  expect: 'refuted',
  verdict: 'refuted',
  evidence: [counterexample()],
  smallestMargin: '-3/64',
});

describe('reportPage(document)', () => {
  it('states what is claimed of what, with its source, and every number of the evidence', async () => {
    const text = textOf(await pageOf(refuted));
    for (const part of [
      '1 claim, all as expected',
      'After PPO’s epochs every probability ratio lies in the clip range',
      '1 − ε ≤ ρ ≤ 1 + ε',
      'mdp from MDPs with 2–5 states and 2–3 actions',
      'given the reward is sparse then no ratio exceeds 1 + ε',
      'clip(ρ, 1 − ε, 1 + ε)',
      'margin -3/64 (exact fraction)',
      's0 a0 → s0 1/3, s1 2/3 reward 1',
      's0 (1/3, 2/3)',
      'lakatos replay ppo/clipping-bounds-the-ratio',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is the same page for the same verdicts', async () => {
    expect(await pageOf(refuted)).toBe(await pageOf(refuted));
  });

  it('draws a world: a circle a state, two around a terminal one, what is certain as one arrow', async () => {
    const page = await pageOf(refuted);
    const graph = /<div class="graph"[\s\S]*?<\/div>/.exec(page)?.[0].replaceAll('&#45;', '-') ?? '';
    expect(graph.match(/<ellipse/g)).toHaveLength(3 + 1 + 1); // three states, the second circle of s1, a dot for (s0, a0)
    for (const label of ['a0, π 1/3, r 1', 'a1, π 2/3, r -3/4', 'a0, π 1', '1/3', '2/3', 'start 1/2']) {
      expect(graph).toContain(`>${label}</text>`);
    }
    expect(graph).not.toMatch(/ id="/);
  });

  it('puts answers side by side, and says nothing of them twice', async () => {
    const inputs = {
      bandit: { type: 'bandit', rewards: ['-3', '1'] },
      policy: {
        type: 'tabularPolicy',
        probabilities: [
          ['1/11', '10/11'],
          ['0', '0'],
        ],
      },
      stepSize: { type: 'number', value: '7/2' },
    };
    const text = textOf(await pageOf({ ...refuted, evidence: [counterexample({ inputs })] }));
    expect(text).toContain('answer 0 1 bandit: reward -3 1 policy 1/11 10/11');
    expect(text.match(/10\/11/g)).toHaveLength(1);
    expect(text).toContain('stepSize 7/2');
  });

  it('takes every text from outside as text, in places and attributes alike', async () => {
    const title = "\"><script>alert(1)</script><img src=x onerror='alert(2)'> & \u202e";
    const page = await pageOf({ ...refuted, title, source: { document: title, quote: title }, notes: [title] });
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|\u202e/);
    expect(textOf(page)).toContain(title.replace('\u202e', '\\u202e'));
  });

  it('asks for nothing from elsewhere', async () => {
    const page = await pageOf(refuted, verdict({ id: 'a/b' }), verdict({ id: 'c/d' }));
    const addresses = [...page.matchAll(/(?:\b(?:src|href)=["']|\burl\(["']?|@import\s+["']?)([^"')\s>]+)/g)].map(
      ([, to]) => to,
    );
    expect(addresses.filter((to) => !/^(#|data:)/.test(to))).toEqual([]);
    expect(page).toContain("default-src 'none'");
  });

  it('links neighbours that are on the page, and names the others', async () => {
    const neighbour = verdict({ id: 'ppo/one-step-stays-close' });
    expect(await pageOf(refuted, neighbour)).toContain('<a href="#ppo/one-step-stays-close">');
    expect(await pageOf(refuted)).toContain('<code>ppo/one-step-stays-close</code>');
  });

  it('says of each verdict what may be concluded, and shows what contradicts an expectation', async () => {
    const open = verdict({
      id: 'a/open',
      verdict: 'inconclusive',
      agrees: false,
      evidence: [],
      reason: 'time ran out',
    });
    const wrong = { ...refuted, expect: 'holds', agrees: false } as const;
    const proved = verdict({ id: 'a/proved', verdict: 'proved', evidence: [proof([2, 3])] });
    const text = textOf(await pageOf(wrong, open, proved, verdict({ id: 'a/survived', evidence: [cases()] })));
    for (const part of [
      '4 claims, 2 not as expected',
      'Not as expected: ppo/clipping-bounds-the-ratio (refuted), a/open (inconclusive).',
      'The claim is expected to hold.',
      'time ran out',
      'the negation is unsatisfiable over the reals',
      'proves nothing beyond them',
      'not decided, for the reason that is given',
      'all 2–3 answers: all rewards, every full-support policy',
      'at most 0.00015 of the instances that are drawn so, at confidence 0.95',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('plots the interval of a mean with its bound, axis and legend', async () => {
    const frequency = verdict({ id: 'a/runs', evidence: [statistics()] });
    const plot = /<div class="plot"[\s\S]*?<\/svg>/.exec(await pageOf(frequency))?.[0] ?? '';
    const { bound, confidence } = statistics();
    for (const label of ['mean outcome of the runs', `claimed: ≥ ${bound}`, `confidence ${confidence}`]) {
      expect(plot).toContain(label);
    }
  });

  it('counts verdicts by topic in a figure, once there are three topics', async () => {
    const three = ['a/x', 'b/x', 'c/x'].map((id) => verdict({ id }));
    expect(await pageOf(...three)).toContain('Verdicts by topic');
    expect(await pageOf(...three.slice(1))).not.toContain('Verdicts by topic');
  });
});
