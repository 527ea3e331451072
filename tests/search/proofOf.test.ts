import { describe, expect, it } from 'vitest';
import {
  above,
  atLeast,
  type Claim,
  claim,
  differ,
  fractions,
  type Outcome,
  type ProofAttempt,
  type Real,
} from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from './inProcess.js';

const about = (conclusion: (x: Real) => Outcome): Claim =>
  claim({
    id: 'test/about-x',
    title: 'a claim about x',
    source: { document: 'none', quote: 'none' },
    forAll: { x: fractions({ from: 0, to: 1 }) },
    then: { clause: ({ x }) => conclusion(x) },
    expect: 'holds',
    proofs: { answers: [1, 2] },
  });

const shape = { size: { answers: 1 }, covers: 'x in [0, 1]', structures: 1, paths: 1, identities: 0, queries: 4 };
const proved: ProofAttempt = { solver: 'a solver', proved: [shape], open: [], seconds: 2 };
const x = (value: string) => ({ x: { type: 'number', value } });

const verdictOf = async (stated: Claim, attempt: ProofAttempt) =>
  checkClaim(stated, contextFor(stated, { cases: 200, prove: async () => attempt }));

describe('checkClaim(claim, { prove })', () => {
  const holds = about((value) => atLeast(value, 0));

  it('a proof is the verdict, and what the search covered stays beside it', async () => {
    const { verdict, found } = await verdictOf(holds, proved);
    expect(verdict).toMatchObject({ verdict: 'proved', agrees: true });
    expect(verdict.evidence.map(({ kind }) => kind)).toEqual(['proof', 'cases']);
    expect(verdict.evidence[0]).toEqual({ kind: 'proof', shapes: [shape], solver: 'a solver', queries: 4, seconds: 2 });
    expect(found).toBeUndefined();
  });

  it('a shape without a proof leaves the verdict inconclusive, also beside others that have one, with the reason and the cases', async () => {
    const open = [{ size: { states: 2, actions: 1 }, reason: 'no time' }];
    const some = await verdictOf(holds, { ...proved, open });
    expect(some.verdict).toMatchObject({
      verdict: 'inconclusive',
      agrees: false,
      reason: expect.stringMatching(/was not found, only that for 1 answer: no proof for 2 states × 1 action: no time/),
    });
    const none = await verdictOf(holds, { ...proved, proved: [], open });
    expect(none.verdict).toMatchObject({
      verdict: 'inconclusive',
      agrees: false,
      reason: expect.stringMatching(/^200 cases found no counterexample.*no proof for 2 states × 1 action: no time/),
      evidence: [{ kind: 'cases', cases: 200 }],
    });
  });

  it('a model counts by the first instance near it that the claim speaks of and the exact check finds violated', async () => {
    const passedByTheSearch = about((value) => [differ(value, '1/2'), differ(value, '3/2')]);
    const model = { size: { answers: 2 }, of: 'claim', candidates: [x('1/3'), x('3/2'), x('1/2'), x('3/4')] } as const;
    const { verdict, found } = await verdictOf(passedByTheSearch, { ...proved, model });
    expect(verdict).toMatchObject({ verdict: 'refuted', agrees: false, smallestMargin: '0' });
    expect(verdict.evidence).toMatchObject([{ foundBy: 'proof search', inputs: x('1/2'), shrinking: null }]);
    expect(found).toMatchObject({ claim: 'test/about-x', inputs: x('1/2'), found: null });
  });

  it('a model that no instance confirms is a candidate only, and no verdict', async () => {
    const model = { size: { answers: 2 }, of: 'claim', candidates: [x('1/2'), x('nonsense')] } as const;
    const { verdict, found } = await verdictOf(holds, { ...proved, proved: [], model });
    expect(verdict).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/2 answers: .*candidate only/),
    });
    expect(found).toBeUndefined();
    const relaxed = await verdictOf(holds, { ...proved, proved: [], model: { ...model, of: 'relaxed' } });
    expect(relaxed.verdict.reason).toMatch(/what the solver knows of exponentials/);
  });

  it('nothing is tried for a claim that the search refutes, or that asks for no proof', async () => {
    const refuse = async (): Promise<ProofAttempt> => {
      throw new Error('a proof was tried');
    };
    const { proofs: _none, ...rest } = holds;
    const unasked = rest as Claim;
    const refuted = about((value) => above(1, value));
    for (const stated of [unasked, refuted]) {
      await expect(checkClaim(stated, contextFor(stated, { cases: 200, prove: refuse }))).resolves.toBeDefined();
    }
  });
});
