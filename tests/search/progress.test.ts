import { describe, expect, it } from 'vitest';
import { type Claim, claim } from '../../src/claims/index.js';
import { atLeast, bandits, expectedReturn, fullSupportPolicies, integers } from '../../src/index.js';
import { checkClaim, type Progress } from '../../src/search/index.js';
import { contextFor } from './inProcess.js';

const progressOf = async (stated: Claim): Promise<{ size: unknown; told: readonly Progress[] }> => {
  const told: Progress[] = [];
  const { verdict } = await checkClaim(stated, contextFor(stated, { onProgress: (progress) => told.push(progress) }));
  const [evidence] = verdict.evidence;
  return { size: evidence.kind === 'counterexample' ? evidence.size : undefined, told };
};

const statement = {
  title: 'a mean, or a digit, is at least a bound',
  source: { document: 'none', quote: 'none' },
};

describe('checkClaim tells its progress', () => {
  it('with the size of the instance that has the smallest margin', async () => {
    const { told } = await progressOf(
      claim({
        ...statement,
        id: 'test/told-margins',
        forAll: { bandit: bandits({ answers: 3 }), policy: fullSupportPolicies() },
        then: { it: ({ bandit, policy }) => atLeast(expectedReturn(bandit, policy), -100) },
        expect: 'holds',
        cases: 1_000,
      }),
    );
    const searching = told.filter(({ smallestMargin }) => smallestMargin !== undefined);
    expect(searching.length).toBeGreaterThan(0);
    for (const { size, smallestMargin } of searching) {
      expect(size).toEqual({ states: 1, actions: 3 });
      expect(smallestMargin).toBeGreaterThan(0);
    }
  });

  it('with the size of the counterexample so far, down to the one that is reported', async () => {
    const { size, told } = await progressOf(
      claim({
        ...statement,
        id: 'test/told-shrinking',
        forAll: { bandit: bandits({ answers: [2, 5] }), policy: fullSupportPolicies() },
        then: { it: ({ bandit, policy }) => atLeast(expectedReturn(bandit, policy), 0) },
        expect: 'refuted',
      }),
    );
    const shrinking = told.filter(({ phase }) => phase === 'shrinking');
    const answers = shrinking.map((progress) => progress.size!.actions);
    expect(answers).toEqual([...answers].sort((a, b) => b - a));
    expect(shrinking.at(-1)!.size).toEqual(size);
    expect(shrinking.map(({ steps }) => steps)).toEqual(shrinking.map(({ steps }) => steps).sort((a, b) => a! - b!));
  });

  it('of a finite scope in instances', async () => {
    const { told } = await progressOf(
      claim({
        ...statement,
        id: 'test/told-scope',
        forAll: { n: integers({ from: 0, to: 1_000 }) },
        exhaust: [{ n: integers({ from: 0, to: 9 }) }],
        then: { it: ({ n }) => atLeast(n, 0) },
        expect: 'holds',
        cases: 100,
      }),
    );
    expect(told.filter(({ phase }) => phase === 'exhausting').map(({ cases, budget }) => [cases, budget])).toEqual([
      [0, 10],
      [10, 10],
    ]);
  });
});
