import { describe, expect, it } from 'vitest';
import { type CounterexampleEvidence, claim, equal, fractions } from '../../src/index.js';
import { checkClaim, type Runner } from '../../src/search/index.js';
import { contextFor, inProcess } from './inProcess.js';

/** Two sides that differ at one number of 900 only. */
const rare = claim({
  id: 'test/rare-difference',
  title: 'x is x, but for one x',
  source: { document: 'test', quote: 'test' },
  forAll: { x: fractions({ from: 1, to: 900, denominator: 1 }) },
  then: {
    c: ({ x }, A) => equal(A.isZero(A.subtract(x, A.integer(617))) ? A.add(x, A.one) : x, x),
  },
  expect: 'refuted',
});

const found = async (seed: number, cases: number, parallel = 1) => {
  const runner = inProcess(rare, parallel);
  const { verdict } = await checkClaim(rare, contextFor(rare, { cases, seed, runner, shrinkMilliseconds: 0 }));
  return verdict.evidence[0] as CounterexampleEvidence;
};

describe('a rare difference of an equality', () => {
  it('is looked for in twice as many cases as are decided exactly', async () => {
    const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
    const evidence = await Promise.all(seeds.map((seed) => found(seed, 300)));
    const after = evidence.flatMap((one) => (one.kind === 'counterexample' ? [one.afterCases] : []));
    expect(after.filter((cases) => cases > 300).length).toBeGreaterThan(4);
    expect(Math.max(...after)).toBeLessThanOrEqual(300 + 1_000);
    for (const one of evidence) if (one.kind === 'counterexample') expect(one.margin).toBe('-1');
  });

  it('is no verdict where the user stopped before the end', async () => {
    let screened = 0;
    const runner: Runner = {
      parallel: 1,
      run: (lane, task) => {
        if ((task as { kind: string }).kind === 'screen') screened++;
        return inProcess(rare, 1).run(lane, task);
      },
    };
    // The first screen is the probe of the method.
    const stop = () => screened > 1;
    const { verdict } = await checkClaim(rare, contextFor(rare, { cases: 600, seed: 4, runner, stop }));
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: expect.stringContaining('interrupted') });
  });

  it('is the same one however many batches are under way', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) expect(await found(seed, 300, 4)).toEqual(await found(seed, 300));
  });
});
