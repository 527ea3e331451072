import { describe, expect, it } from 'vitest';
import {
  allAtLeast,
  type CounterexampleEvidence,
  claim,
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
