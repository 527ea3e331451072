import { describe, expect, it } from 'vitest';
import { atLeast, type Claim, ClaimFault, claim, equal, fractions, frequency } from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from './inProcess.js';

const source = { document: 'test', quote: 'test' };

const about = (then: Claim['then'], given?: Claim['given']): Claim =>
  claim({
    id: 'test/repeatable',
    title: 'x is not negative',
    source,
    forAll: { x: fractions({ from: 0, to: 1, denominator: 1000 }) },
    ...(given === undefined ? {} : { given }),
    then,
    expect: 'holds',
  } as never);

const runs = (run: (inputs: object, random: () => number) => boolean): Claim =>
  frequency({ id: 'test/runs', title: 'a coin', source, run, atLeast: '1/4', expect: 'holds' });

const fault = async (stated: Claim): Promise<ClaimFault['fault']> => {
  const thrown = await checkClaim(stated, contextFor(stated, { cases: 200 })).catch((error: unknown) => error);
  if (thrown instanceof ClaimFault) return thrown.fault;
  throw new Error(`no fault: ${JSON.stringify(thrown)}`);
};

describe('a claim that says something else the second time', () => {
  let calls = 0;
  const counted: Claim['then'] = { c: ({ x }: { x: never }) => atLeast(x, -(calls++ % 2)) } as never;

  it.each<[string, Claim, RegExp]>([
    ['throws dice in a clause', about({ c: () => Math.random() < 0.5 }), /"c": (yes|no) the first time, "c": (yes|no)/],
    ['keeps count', about(counted), /"c": yes, margin .* the first time, "c": yes, margin /],
    ['throws dice in a premise', about({ c: () => true }, { p: () => Math.random() < 0.5 }), /"[pc]": /],
    ['throws dice of its own in its runs', runs(() => Math.random() < 0.5), /(true|false) the first time/],
  ])('is refused: one that %s', async (_what, stated, seen) => {
    const { what, seen: said, fix } = await fault(stated);
    expect(what).toBe('a claim says the same of the same inputs each time');
    expect(said).toMatch(seen);
    expect(fix).toContain('Math.random()');
  });

  it('but not one that remembers what it has computed, nor one that takes the random numbers it is given', async () => {
    const known = new WeakMap<object, boolean>();
    const remembering = about({
      c: ({ x }: { x: never }) => {
        known.set(x, known.get(x) ?? true);
        return equal(x, x);
      },
    } as never);
    const one = await checkClaim(remembering, contextFor(remembering, { cases: 200 }));
    expect(one.verdict.verdict).toBe('survived');
    const seeded = runs((_, random) => random() < 0.5);
    expect((await checkClaim(seeded, contextFor(seeded))).verdict.verdict).toBe('survived');
  });
});
