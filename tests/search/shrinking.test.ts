import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import tiedStep from '../../properties/policy-gradient/exact-step-with-tied-observations-lowers-no-return.js';
import expectedStep from '../../properties/reinforce/expected-step-raises-every-above-average-answer.js';
import { certify } from '../../src/certification/index.js';
import type { Claim, CounterexampleEvidence, InputDocument } from '../../src/claims/index.js';
import { compareSizes, sizeOf } from '../../src/generators/index.js';
import {
  atMost,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  integers,
  mdps,
} from '../../src/index.js';
import { type Case, type CaseSpace, caseSpace, drawCase, isInput } from '../../src/search/caseSpace.js';
import { checkClaim, type Runner } from '../../src/search/index.js';
import { batchRandom } from '../../src/search/random.js';
import { type Judgement, shrinkCase, startOfWalk } from '../../src/search/shrinking/shrinkCase.js';
import { contextFor, inProcess } from './inProcess.js';

const source = { document: 'none', quote: 'none' };

const over = (forAll: Claim['forAll']): Claim =>
  claim({ id: 'test/shrinking', title: 'anything', source, forAll, then: { c: () => true }, expect: 'holds' });

const genesOf = ({ genes }: Case): readonly (readonly number[])[] => genes as readonly (readonly number[])[];

const sizeIn = ({ inputs }: CaseSpace, { shape, genes }: Case) =>
  sizeOf(
    shape,
    inputs.filter(isInput).map((input, index) => input.complexity(genes[index] as readonly number[], shape)),
  );

describe('shrinkCase(space, start, judge, attempts, walk)', () => {
  const space = caseSpace(
    over({ mdp: mdps({ states: [1, 4] }), policy: fullSupportPolicies(), step: integers({ from: 1, to: 50 }) }),
  );
  const judges: readonly ((candidate: Case) => Judgement)[] = [
    () => 'fails',
    ({ genes }) => ((genes as number[][])[0].filter((gene) => gene === 0).length < 12 ? 'fails' : 'passes'),
    ({ genes, shape }) => ((genes as number[][])[2][0] > 7 * shape.states ? 'fails' : 'unknown'),
  ];

  it('takes strictly simpler steps only, and ends where every neighbour was judged and none fails', () => {
    for (const [index, judge] of judges.entries()) {
      for (let seed = 0; seed < 6; seed++) {
        const start = drawCase(space, batchRandom('test', seed, index), 0);
        let size = sizeIn(space, start);
        const walked = shrinkCase(
          space,
          start,
          (candidate) => {
            const judgement = judge(candidate);
            const next = sizeIn(space, candidate);
            expect(compareSizes(next, size)).toBeLessThan(0);
            if (judgement === 'fails') size = next;
            return judgement;
          },
          Number.POSITIVE_INFINITY,
        );
        expect(walked.ended).toBe(true);
        expect(sizeIn(space, walked.case)).toEqual(size);
      }
    }
  });

  it.each([10, 100])('is the same walk when it is cut into pieces of %i attempts', (attempts) => {
    for (const [index, judge] of judges.entries()) {
      const start = drawCase(space, batchRandom('pieces', 1, index), 0);
      const whole = shrinkCase(space, start, judge, Number.POSITIVE_INFINITY);
      let piece = shrinkCase(space, start, judge, 0);
      while (!piece.ended) piece = shrinkCase(space, start, judge, attempts, piece.walk);
      expect(piece).toEqual(whole);
      let onwards = shrinkCase(space, start, judge, 0);
      while (!onwards.ended) {
        onwards = shrinkCase(space, onwards.case, judge, attempts, { ...(onwards.walk ?? startOfWalk), choices: [] });
      }
      expect(onwards.case).toEqual(whole.case);
    }
  });

  it('finds the simplest fraction of an interval, in the order of denominators first', () => {
    const fraction = caseSpace(over({ x: fractions({ from: -4, to: 4, denominator: 360 }) }));
    const sizes = (numerator: number): readonly number[] =>
      sizeIn(fraction, { shape: { states: 1, actions: 1 }, genes: [[numerator]] });
    fc.assert(
      fc.property(fc.integer({ min: -1440, max: 1440 }), fc.nat(400), fc.nat(400), (x, below, above) => {
        const [low, high] = [Math.max(-1440, x - below), Math.min(1440, x + above)];
        const fails = (n: number): boolean => low <= n && n <= high;
        const { case: found } = shrinkCase(
          fraction,
          { shape: { states: 1, actions: 1 }, genes: [[x]] },
          (candidate) => (fails(genesOf(candidate)[0][0]) ? 'fails' : 'passes'),
          Number.POSITIVE_INFINITY,
        );
        let simplest = x;
        for (let n = low; n <= high; n++) if (compareSizes(sizes(n), sizes(simplest)) < 0) simplest = n;
        expect(genesOf(found)[0][0]).toBe(simplest);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('needs few attempts for a large number: it halves its way', () => {
    const space = caseSpace(over({ n: integers({ from: 0, to: 1_000_000 }) }));
    let attempts = 0;
    const { case: found } = shrinkCase(
      space,
      { shape: { states: 1, actions: 1 }, genes: [[987_654]] },
      (candidate) => {
        attempts++;
        return genesOf(candidate)[0][0] >= 654_321 ? 'fails' : 'passes';
      },
      Number.POSITIVE_INFINITY,
    );
    expect(genesOf(found)).toEqual([[654_321]]);
    expect(attempts).toBeLessThan(600);
  });

  it('lowers two numbers that must sum to the same at once', () => {
    const space = caseSpace(over({ a: integers({ from: 0, to: 60 }), b: integers({ from: 0, to: 60 }) }));
    const { case: found } = shrinkCase(
      space,
      { shape: { states: 1, actions: 1 }, genes: [[51], [44]] },
      (candidate) => (genesOf(candidate)[0][0] - genesOf(candidate)[1][0] === 7 ? 'fails' : 'passes'),
      Number.POSITIVE_INFINITY,
    );
    expect(genesOf(found)).toEqual([[7], [0]]);
  });

  it('merges states: what led to one leads to the other', () => {
    const space = caseSpace(over({ mdp: mdps({ states: [2, 3], actions: 1, rewardOn: 'state', discounts: ['1/2'] }) }));
    // s0 → s1 or s2 evenly, both absorbing and paying 1: the violation needs the pay, and someone to go and fetch it.
    const start: Case = { shape: { states: 3, actions: 1 }, genes: [[0, 1, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0, 1, 1]] };
    const { case: found } = shrinkCase(
      space,
      start,
      ({ shape: { states }, genes }) => {
        const [, ...rest] = (genes as number[][])[0];
        const row = rest.slice(states, 2 * states);
        const rewards = rest.slice(states + states * states);
        return rewards[0] === 0 && row[0] === 0 && row.every((weight, next) => weight === 0 || rewards[next] === 1)
          ? 'fails'
          : 'passes';
      },
      Number.POSITIVE_INFINITY,
    );
    expect(found.shape.states).toBe(2);
  });
});

describe('checkClaim reports a locally smallest counterexample', () => {
  const evidenceOf = async (stated: Claim, seed: number): Promise<CounterexampleEvidence> => {
    const { verdict } = await checkClaim(stated, contextFor(stated, { seed, known: 'ignored' }));
    return verdict.evidence[0] as CounterexampleEvidence;
  };

  it.each([1, 2, 3])(
    'seed %i: three answers, and nothing simpler by one number or one answer violates the claim',
    async (seed) => {
      const stated = expectedStep as Claim;
      const { inputs, shrinking } = await evidenceOf(stated, seed);
      expect(shrinking).toMatchObject({ complete: true });
      const rewards = (inputs.bandit.rewards as string[]).map(Number);
      expect(rewards).toHaveLength(3);
      for (const [answer, reward] of rewards.entries()) {
        if (reward === 0) continue;
        const lowered = rewards.with(answer, reward - Math.sign(reward)).map(String);
        expect(violates(stated, { ...inputs, bandit: { ...inputs.bandit, rewards: lowered } })).toBe(false);
      }
    },
  );

  it('two states × two actions for tied observations, whatever the seed', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { size, shrinking } = await evidenceOf(tiedStep as Claim, seed);
      expect(size).toEqual({ states: 2, actions: 2 });
      expect(shrinking).toMatchObject({ complete: true });
    }
  });
});

const violates = (stated: Claim, inputs: Readonly<Record<string, InputDocument>>): boolean =>
  certify(stated, inputs).status === 'violated';

describe('checkClaim keeps what it found', () => {
  const stated = claim({
    id: 'test/kept',
    title: 'the mean reward is at most 1/2',
    source,
    forAll: { bandit: bandits({ answers: [2, 5] }), policy: fullSupportPolicies() },
    then: { clause: ({ bandit, policy }) => atMost(expectedReturn(bandit, policy), '1/2') },
    expect: 'refuted',
  });

  it('hands out a certified counterexample before it is simplified', async () => {
    const heard: Readonly<Record<string, InputDocument>>[] = [];
    const { verdict, found } = await checkClaim(
      stated,
      contextFor(stated, { onFound: async ({ inputs }) => void heard.push(inputs) }),
    );
    expect(heard).toHaveLength(1);
    expect(violates(stated, heard[0])).toBe(true);
    expect(heard[0]).not.toEqual(found?.inputs);
    expect((verdict.evidence[0] as CounterexampleEvidence).shrinking?.steps).toBeGreaterThan(0);
  });

  it('refutes with the best so far when the time for simplifying is over', async () => {
    let clock = 0;
    const { verdict } = await checkClaim(stated, contextFor(stated, { now: () => clock++, shrinkMilliseconds: 0.5 }));
    const { shrinking, inputs } = verdict.evidence[0] as CounterexampleEvidence;
    expect(verdict.verdict).toBe('refuted');
    expect(shrinking).toEqual({ steps: 0, neighboursThatPass: 0, complete: false, stopped: 'time' });
    expect(violates(stated, inputs)).toBe(true);
  });

  it('refutes with what was found when the worker that simplifies is lost', async () => {
    const sound = inProcess(stated);
    const runner: Runner = {
      parallel: 1,
      run: (lane, task) => {
        if (task.kind === 'shrink' && (task as { attempts: number }).attempts > 0) throw new Error('lost');
        return sound.run(lane, task);
      },
    };
    const { verdict } = await checkClaim(stated, contextFor(stated, { runner }));
    expect(verdict).toMatchObject({
      verdict: 'refuted',
      evidence: [{ shrinking: { complete: false, stopped: 'failure' } }],
    });
  });

  it('ignores what is known when asked to search from scratch', async () => {
    const withExample: Claim = { ...stated, examples: [{ n: { type: 'nonsense' } }] as never };
    const { verdict } = await checkClaim(withExample, contextFor(stated, { known: 'ignored' }));
    expect(verdict.evidence[0]).toMatchObject({ foundBy: 'search' });
  });
});
