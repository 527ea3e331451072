import { describe, expect, it } from 'vitest';
import {
  allAtLeast,
  type CounterexampleEvidence,
  claim,
  equal,
  fixedWorld,
  fractions,
  fullSupportPolicies,
  gridworld,
  InvalidInput,
  mdpFromWeights,
  optimalValues,
  policyGradientStep,
  rational,
  stateValues,
} from '../../src/index.js';
import { checkClaim } from '../../src/search/index.js';
import { contextFor } from '../search/inProcess.js';

const corridor = fixedWorld((arithmetic) =>
  gridworld(arithmetic, { map: ['S.G'], rewards: { goal: 1 }, discount: '9/10' }),
);

const about = (then: Parameters<typeof claim>[0]['then']) =>
  claim({
    id: 'test/corridor',
    title: 'a claim about one world',
    source: { document: 'none', quote: 'none' },
    forAll: { mdp: corridor, policy: fullSupportPolicies(), stepSize: fractions({ from: 1, to: 9, denominator: 1 }) },
    then: then as never,
    expect: 'holds',
  });

describe('fixedWorld(build)', () => {
  it('gives the policies drawn after it its own shape', async () => {
    const stated = about({
      'a step lowers no value': (({ mdp, policy, stepSize }: Record<string, never>) =>
        allAtLeast(stateValues(mdp, policyGradientStep(mdp, policy, stepSize)), stateValues(mdp, policy))) as never,
    });
    const { verdict } = await checkClaim(stated, contextFor(stated, { cases: 200 }));
    expect(verdict).toMatchObject({ verdict: 'survived', agrees: true });
  });

  it('is decided once where it is all that a claim speaks of, whatever the budget and its scopes', async () => {
    const value = (v: string, exhaust: object = {}) =>
      claim({
        id: 'test/corridor',
        title: 'a claim about one instance',
        source: { document: 'none', quote: 'none' },
        forAll: { mdp: corridor },
        // Two steps of a corridor, the second pays 1: γ.
        then: { 'V*(S) is known': ({ mdp }) => equal(optimalValues(mdp).stateValues[0], v) },
        expect: 'holds',
        ...exhaust,
      });
    const right = value('9/10');
    const { verdict } = await checkClaim(right, contextFor(right, { cases: 1_000_000 }));
    expect(verdict).toMatchObject({ verdict: 'exhausted', agrees: true, cases: 1, smallestMargin: '0' });
    const scoped = value('9/10', { exhaust: [{}] });
    expect((await checkClaim(scoped, contextFor(scoped))).verdict.verdict).toBe('exhausted');
    const wrong = value('91/100');
    const refuted = await checkClaim(wrong, contextFor(wrong));
    expect(refuted.verdict).toMatchObject({ verdict: 'refuted', smallestMargin: '-1/100' });
    expect(refuted.found).toBeDefined();
  });

  it('is written down whole in a counterexample, and read back', async () => {
    const stated = about({
      'every policy is optimal': (({ mdp, policy }: Record<string, never>) =>
        allAtLeast(stateValues(mdp, policy), optimalValues(mdp).stateValues)) as never,
    });
    const { verdict, found } = await checkClaim(stated, contextFor(stated));
    expect(verdict.verdict).toBe('refuted');
    expect((verdict.evidence[0] as CounterexampleEvidence).inputs.mdp).toMatchObject({
      type: 'mdp',
      states: expect.anything(),
    });
    const again = await checkClaim(stated, contextFor(stated, { stored: [found!] }));
    expect(again.verdict.evidence[0]).toMatchObject({ foundBy: 'stored' });
  });

  it('has nothing simpler', () => {
    const shape = { states: 3, actions: 4 };
    expect([...corridor.simpler([], shape)]).toEqual([]);
    expect(corridor.edit([], shape, { kind: 'removeState', state: 0 })).toBeUndefined();
  });

  it('refuses at once what the builder refuses', () => {
    expect(() =>
      fixedWorld((arithmetic) =>
        mdpFromWeights(arithmetic, { transition: [[[-1, 2]], [[1, 1]]], reward: [0, 0], discount: '1/2' }),
      ),
    ).toThrow(InvalidInput);
  });

  it('builds its world once in each arithmetic', () => {
    let built = 0;
    const counted = fixedWorld((arithmetic) => {
      built++;
      return gridworld(arithmetic, { map: ['S.G'], rewards: { goal: 1 }, discount: '9/10' });
    });
    const realisation = { shape: { states: 3, actions: 4 }, arithmetic: rational as never, earlier: {} };
    expect(counted.realise([], realisation)).toBe(counted.realise([], realisation));
    expect(built).toBe(1);
  });
});
