import { describe, expect, it } from 'vitest';
import type { CasesEvidence, Claim, Verdict } from '../../src/claims/index.js';
import { atLeast, atMost, claim, equal, fractions, type Outcome, type Real } from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor, inProcess } from './inProcess.js';

type Stated = Record<string, (inputs: { x: Real }) => Outcome>;

const about = (parts: { given?: Stated; then?: Stated; labels?: Stated }): Claim =>
  claim({
    id: 'test/health',
    title: 'a claim about x',
    source: { document: 'none', quote: 'none' },
    forAll: { x: fractions({ from: 0, to: 1, denominator: 10 }) },
    then: { 'x is not negative': ({ x }) => atLeast(x, 0) },
    expect: 'holds',
    ...parts,
  });

const check = async (stated: Claim, parallel = 1): Promise<Verdict> =>
  (
    await checkClaim(
      stated,
      contextFor(stated, { cases: 2_200, strategies: ['random'], runner: inProcess(stated, parallel) }),
    )
  ).verdict;

describe('labels of a claim', () => {
  const labelled = about({
    labels: {
      half: ({ x }) => equal(x, '1/2'),
      small: ({ x }) => atMost(x, '2/5'),
      'out of reach': ({ x }) => atLeast(x, 2),
    },
  });

  // x is one of 11 values, alike: 1 of them is 1/2, 5 are at most 2/5
  it('are counted among the cases that it survives', async () => {
    const { labels } = (await check(labelled)).evidence[0] as CasesEvidence;
    expect(Object.keys(labels!)).toEqual(['half', 'small', 'out of reach']);
    expect(Math.abs(labels!.half / 2_500 - 1 / 11)).toBeLessThan(0.03);
    expect(Math.abs(labels!.small / 2_500 - 5 / 11)).toBeLessThan(0.04);
  });

  it('are noted when no case bears one', async () => {
    const { notes } = await check(labelled);
    expect(notes).toEqual([expect.stringContaining('label "out of reach" was met in none of 2500 cases')]);
  });

  it('are counted alike for any number of batches under way, and where every case is decided exactly', async () => {
    expect(await check(labelled, 3)).toEqual(await check(labelled));
    const exact = await check(
      about({ then: { same: ({ x }) => equal(x, x) }, labels: { half: ({ x }) => equal(x, '1/2') } }),
    );
    const { method, labels, cases } = exact.evidence[0] as CasesEvidence;
    expect(method).toBe('exact');
    expect(Math.abs(labels!.half / cases - 1 / 11)).toBeLessThan(0.03);
  });

  it('a claim that declares none reports none', async () => {
    expect((await check(about({}))).evidence[0]).not.toHaveProperty('labels');
  });
});

describe('the health of a claim that survives', () => {
  it('notes a clause that never compares anything', async () => {
    const { notes, verdict } = await check(about({ then: { nothing: () => [], something: ({ x }) => atLeast(x, 0) } }));
    expect(verdict).toBe('survived');
    expect(notes).toEqual([expect.stringMatching(/^vacuous: clause "nothing"/)]);
  });

  it('does not take a boolean for nothing', async () => {
    expect((await check(about({ then: { yes: () => true } }))).notes).toEqual([]);
  });

  it('notes a premise that turns no case away and is never tight, with its smallest margin', async () => {
    const { notes } = await check(about({ given: { 'x is above −1/2': ({ x }) => atLeast(x, '-1/2') } }));
    expect(notes).toEqual([expect.stringMatching(/^vacuous: premise "x is above −1\/2".*smallest margin 0\.5/)]);
  });

  it.each<[string, Stated]>([
    ['is tight in some case', { 'x is not negative': ({ x }) => atLeast(x, 0) }],
    ['turns some case away', { 'x is at most 9/10': ({ x }) => atMost(x, '19/20') }],
  ])('says nothing of a premise that %s', async (_name, given) => {
    expect((await check(about({ given }))).notes).toEqual([]);
  });
});
