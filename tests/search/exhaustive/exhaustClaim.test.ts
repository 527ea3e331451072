import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from '../../../src/certification/index.js';
import {
  type Arithmetic,
  allEqual,
  answerRewards,
  atLeast,
  atMost,
  bandits,
  type Claim,
  type ClaimDefinition,
  claim,
  decidedSign,
  deterministicPolicies,
  deterministicPolicy,
  differ,
  expectedReturn,
  fixedWorld,
  fractions,
  fullSupportPolicies,
  integers,
  linearPolicies,
  mdpFromArrays,
  mdps,
  optimalValues,
  policies,
  policyGradientStep,
  type Real,
  rollouts,
  stateValues,
  tiedPolicies,
} from '../../../src/index.js';
import { checkClaim, exhaustClaim, exhaustOwn, type Strategy } from '../../../src/search/index.js';
import { contextFor, inProcess } from '../inProcess.js';

const head = { id: 'test/exhaust', title: 'x', source: { document: 'd', quote: 'q' }, expect: 'holds' } as const;
const ternary = bandits({ answers: 3, rewards: { from: -1, to: 1 } });
const sameWorlds = {
  states: 2,
  actions: 2,
  dynamics: 'deterministic',
  weights: 1,
  rewards: { from: 0, to: 1 },
} as const;
const thirds = fullSupportPolicies({ denominator: 3 });
const valueWithin = ({ bandit, policy }: { bandit: never; policy: never }) => atMost(expectedReturn(bandit, policy), 1);

const bounded = (changes: Partial<ClaimDefinition<never>> = {}): Claim =>
  claim({
    ...head,
    forAll: { bandit: ternary, policy: thirds },
    then: { 'at most 1': valueWithin as never },
    exhaust: [{}].map(() => ({ bandit: ternary })),
    ...(changes as object),
  });

const scopeOf = async (subject: Claim) => {
  const { evidence, notes, counterexample } = await exhaustClaim(subject, contextFor(subject));
  expect(notes).toEqual([]);
  expect(counterexample).toBeUndefined();
  return evidence!.scopes[0];
};

const counting = (scope: { readonly from: number; readonly to: number }): Claim =>
  claim({
    ...head,
    forAll: { n: integers({ from: 1, to: 10 }) },
    then: { 'at least 1': ({ n }) => atLeast(n, 1) },
    exhaust: [{ n: integers(scope) }],
  });

describe('exhaustClaim(…)', () => {
  it.each([
    [{ from: 0, to: 2 }, '0'],
    [{ from: 9, to: 11 }, '11'],
  ])('refuses the scope %o, as it is wider than the claim', async (range, seen) => {
    const wide = counting(range);
    await expect(exhaustClaim(wide, contextFor(wide))).rejects.toMatchObject({
      fault: {
        what: 'a scope must hold only instances that the claim speaks of',
        where: 'claim test/exhaust.exhaust[0], an instance with inputs.n',
        seen,
        expected: 'an integer from 1 to 10',
      },
    });
  });

  it('writes a violating instance down as the scope has it, whose grid may be another than that of the claim', async () => {
    const stated = claim({
      ...head,
      forAll: { x: fractions({ from: 0, to: 1, denominator: 10 }) },
      then: { 'x is not 1/3': ({ x }) => differ(x, '1/3') },
      exhaust: [{ x: fractions({ from: 0, to: 1, denominator: 3 }) }],
    });
    const { counterexample } = await exhaustClaim(stated, contextFor(stated));
    expect(counterexample!.stored.inputs).toEqual({ x: { type: 'number', value: '1/3' } });
  });

  it('refuses a violating instance in the middle of a scope that the claim does not speak of', async () => {
    // From the simplest discount to the most complex: 0, 1/2, 1/4.
    const worlds = (discounts: readonly (number | string)[]) =>
      mdps({ states: 1, actions: 1, rewards: { from: 0, to: 0 }, weights: 1, discounts });
    const between = claim({
      ...head,
      forAll: { mdp: worlds([0, '1/4']) },
      then: { 'discount is not 1/2': ({ mdp }) => differ(mdp.discount, '1/2') },
      exhaust: [{ mdp: worlds([0, '1/2', '1/4']) }],
    });
    await expect(exhaustClaim(between, contextFor(between))).rejects.toMatchObject({
      fault: {
        where: 'claim test/exhaust.exhaust[0], an instance with inputs.mdp.discount',
        seen: '1/2',
        expected: 'one of 0, 1/4',
      },
    });
  });

  it('counts every instance, and the classes up to renaming as Burnside does', async () => {
    // 27 reward tables × 1 policy. Multisets of 3 rewards out of 3: C(5, 3) = 10 = (27 + 3·9 + 2·3)/6.
    const scope = await scopeOf(bounded());
    expect(scope.instances).toBe(27);
    expect(scope.classes).toBe(10);
    expect(scope.burnside).toBe('10');
    expect(scope.decided).toBe(27);
    expect(scope.renamings).toBe(6);
    expect(scope.smallestMargin).toBe('0');
  });

  it('counts deterministic worlds up to the names of both states and actions', async () => {
    const worlds = mdps({
      states: 2,
      actions: 2,
      dynamics: 'deterministic',
      rewards: { from: -1, to: 1 },
      discounts: ['1/2', '9/10'],
      initial: 'everywhere',
      weights: 1,
    });
    // A pair has 2·3 choices: 6⁴·2 = 2592. Renaming the actions fixes 6²·2; renaming the states moves both a pair and
    // its target, so pairs come in twos and fix 6²·2, and so do both together: (2592 + 3·72)/4 = 702.
    const subject = claim({
      ...head,
      forAll: { mdp: worlds, policy: fullSupportPolicies({ denominator: 2 }) },
      then: {
        'values are at most 10': ({ mdp, policy }) => stateValues(mdp, policy).map((value) => atMost(value, 10)),
      },
      exhaust: [{ mdp: worlds }],
    });
    const scope = await scopeOf(subject);
    expect([scope.instances, scope.classes, scope.burnside]).toEqual([2592, 702, '702']);
  });

  it('lets no instance stand for another: a claim that names states may fail on one of four thousand', async () => {
    const worlds = mdps(sameWorlds);
    const only = (mdp: { readonly reward: readonly Real[]; readonly transition: readonly Real[] }, A: Arithmetic) =>
      [0, 0, 0, 1].every((r, i) => A.isZero(A.subtract(mdp.reward[i], A.integer(r)))) &&
      [0, 1, 1, 0, 0, 1, 0, 1].every((p, i) => A.isZero(A.subtract(mdp.transition[i], A.integer(p))));
    const subject = claim({
      ...head,
      forAll: { mdp: worlds },
      then: { 'it is not that one': ({ mdp }, A) => atLeast(only(mdp, A) ? -1 : 1, 0) },
      exhaust: [{ mdp: mdps({ ...sameWorlds, discounts: ['1/2', '9/10'] }) }],
    });
    const { counterexample } = await exhaustClaim(subject, contextFor(subject));
    expect(counterexample!.evidence.inputs.mdp).toMatchObject({
      reward: [
        ['0', '0'],
        ['0', '1'],
      ],
    });
  });

  it('finds what hill climbing from state to state misses, though most instances look the same under every name', async () => {
    // One sweep over the states in their order: 4 of 256 worlds need the second state first (by a loop over all of them).
    const worlds = mdps({ ...sameWorlds, discounts: ['9/10'], initial: 'everywhere' });
    const subject = claim({
      ...head,
      forAll: { mdp: worlds },
      then: {
        'one sweep finds the optimum': ({ mdp }, A) => {
          let actions = [0, 0];
          for (const s of [0, 1]) {
            const other = actions.map((a, state) => (state === s ? 1 - a : a));
            const gain = A.subtract(
              expectedReturn(mdp, deterministicPolicy(mdp, other)),
              expectedReturn(mdp, deterministicPolicy(mdp, actions)),
            );
            if (A.sign(gain) > 0) actions = other;
          }
          return allEqual(stateValues(mdp, deterministicPolicy(mdp, actions)), optimalValues(mdp).stateValues);
        },
      },
      exhaust: [{ mdp: worlds }],
    });
    const { counterexample } = await exhaustClaim(subject, contextFor(subject));
    expect(certify(subject, counterexample!.stored.inputs).status).toBe('violated');
  });

  it('finds the simplest counterexample of the scope, and the same with one, two and four workers', async () => {
    const subject = claim({
      ...head,
      forAll: { bandit: bandits({ answers: [2, 4] }), policy: fullSupportPolicies() },
      then: {
        'each above-average answer gains': ({ bandit, policy }, arithmetic) => {
          const after = policyGradientStep(bandit, policy, 1);
          const average = expectedReturn(bandit, policy);
          return answerRewards(bandit).flatMap((reward, a) =>
            decidedSign(arithmetic, arithmetic.subtract(reward, average), 'above') === 1
              ? [{ ...atLeast(after.probabilities[a], policy.probabilities[a]), of: `answer ${a}` }]
              : [],
          );
        },
      },
      exhaust: [
        {
          bandit: bandits({ answers: [2, 3], rewards: { from: 0, to: 1 } }),
          policy: fullSupportPolicies({ denominator: 5 }),
        },
      ],
    });
    const found = await Promise.all(
      [1, 2, 4].map((parallel) => exhaustClaim(subject, contextFor(subject, { runner: inProcess(subject, parallel) }))),
    );
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
    const { evidence, stored } = found[0].counterexample!;
    expect(evidence.foundBy).toBe('exhaustion');
    // None has 2 answers: there p·A of the better one is −p·A of the other. With 3, two answers are good and the one that
    // is taken more often outbids the other: r = (1, 1, 0), p = (3, 1, 1)/5 up to names.
    expect([...(stored.inputs.bandit.rewards as readonly string[])].sort()).toEqual(['0', '1', '1']);
    const { probabilities } = stored.inputs.policy as unknown as { probabilities: readonly string[][] };
    expect([...probabilities[0]].sort()).toEqual(['1/5', '1/5', '3/5']);
  });

  it('counts rollouts once, however they were asked for', async () => {
    const subject = claim({
      ...head,
      forAll: { bandit: bandits({ answers: 2 }), policy: thirds, episodes: rollouts({ episodes: 1, steps: 1 }) },
      then: { 'one step': ({ episodes }) => episodes[0].actions.length === 1 },
      exhaust: [
        {
          bandit: bandits({ answers: 2, rewards: { from: 0, to: 1 } }),
          policy: fullSupportPolicies({ denominator: 2 }),
        },
      ],
    });
    // 4 reward pairs × 1 policy × 2 answers taken; without names: (8 + 0)/2.
    const scope = await scopeOf(subject);
    expect([scope.instances, scope.classes, scope.burnside]).toEqual([8, 4, '4']);
  });

  /** One live state with its first and third action, and an end. */
  const lacking = fixedWorld((arithmetic) =>
    mdpFromArrays(arithmetic, {
      transition: [
        [[0, 1], null, [1, 0]],
        [null, null, null],
      ],
      reward: [
        [1, null, 0],
        [null, null, null],
      ],
      discount: '9/10',
      terminal: [1],
    }),
  );

  it.each([
    // Ratios of two weights of 1, 2, 3: 1:1, 1:2, 2:1, 1:3, 3:1, 2:3, 3:2; with zeros also 0:1 and 1:0.
    ['full-support policies', fullSupportPolicies({ weights: 3 }), 7],
    ['any policies', policies({ weights: 3 }), 9],
    // 1:1, 1:2, 2:1, and the end may look like the live state or not.
    ['tied policies', tiedPolicies({ weights: 2, observations: 2 }), 6],
    ['deterministic policies', deterministicPolicies(), 2],
  ])('counts %s once, whatever they would do with an action that a state lacks', async (_name, policy, instances) => {
    const subject = claim({
      ...head,
      forAll: { mdp: lacking, policy },
      then: { 'a0 is no surer than sure': ({ policy: drawn }) => atMost(drawn.probabilities[0], 1) },
      exhaust: [{ policy }],
    });
    expect((await scopeOf(subject)).instances).toBe(instances);
  });

  it('refuses a scope rather than leave out an instance that does not stand elsewhere in its list', async () => {
    // Two states look the same and have different actions: the second alone does not tell all weights of their one row.
    const world = fixedWorld((arithmetic) =>
      mdpFromArrays(arithmetic, {
        transition: [
          [[1, 0], null, [0, 1]],
          [[1, 0], [0, 1], null],
        ],
        reward: [
          [1, null, 0],
          [0, 0, null],
        ],
        discount: '1/2',
      }),
    );
    const policy = tiedPolicies({ weights: 2, observations: 1 });
    const subject = claim({
      ...head,
      forAll: { mdp: world, policy },
      then: { c: ({ policy: drawn }) => atMost(drawn.probabilities[0], 1) },
      exhaust: [{ policy }],
    });
    await expect(exhaustClaim(subject, contextFor(subject))).rejects.toMatchObject({
      fault: { what: 'the instances of a scope must be told apart to be counted', where: 'exhaust, input "policy"' },
    });
  });

  it('refuses a grid of probabilities where a state lacks an action', async () => {
    const subject = claim({
      ...head,
      forAll: { mdp: lacking, policy: fullSupportPolicies({ denominator: 4 }) },
      then: { c: ({ policy }) => atMost(policy.probabilities[0], 1) },
    });
    await expect(checkClaim(subject, contextFor(subject))).rejects.toMatchObject({
      fault: { what: 'a grid of probabilities needs every action in every state' },
    });
  });

  it('counts linear policies by what they are, not by the weights that were drawn', async () => {
    // One feature, equal in both actions or not: φ(a0) − φ(a1) ∈ {−2 … 2} with weight in {−1, 0, 1}; 3 × 3 features, of
    // which those with a difference of 0 leave one policy each, and the others one for each of w·Δ ∈ {−1, 0, 1}·Δ.
    const policy = linearPolicies({ features: 1, size: 1, steepness: 1 });
    const subject = claim({
      ...head,
      forAll: { bandit: bandits({ answers: 2, rewards: { from: 0, to: 0 } }), policy },
      then: { c: ({ policy: drawn }) => atMost(drawn.probabilities[0], 1) },
      exhaust: [{ policy }],
    });
    expect((await scopeOf(subject)).instances).toBe(3 * 1 + 6 * 3);
  });

  it('counts policies once, whatever they would do in a state that ends the episode', async () => {
    const subject = claim({
      ...head,
      forAll: { mdp: mdps({ states: 2, actions: 2, termination: 'always' }), policy: fullSupportPolicies() },
      then: { 'values are at most 1': ({ mdp, policy }) => stateValues(mdp, policy).map((value) => atMost(value, 1)) },
      exhaust: [
        {
          mdp: mdps({
            states: 2,
            actions: 2,
            termination: 'always',
            dynamics: 'deterministic',
            rewards: { from: 0, to: 1 },
            discounts: ['1/2'],
          }),
          policy: fullSupportPolicies({ denominator: 3 }),
        },
      ],
    });
    // 4 reward pairs × 2 rows 1:2, 2:1 of the live state; renaming the actions fixes none.
    const scope = await scopeOf(subject);
    expect([scope.instances, scope.classes, scope.burnside]).toEqual([8, 4, '4']);
  });
});

describe('exhaust', () => {
  it('refuses a name that is no input, and a value that cannot be enumerated', () => {
    expect(() => bounded({ exhaust: [{ bandits: ternary }] as never })).toThrow(/no input "bandits"/);
    expect(() => bounded({ exhaust: [{ bandit: 3 }] as never })).toThrow();
    expect(() => bounded({ exhaust: [] as never })).toThrow(/list of finite scopes/);
  });

  it('refuses a scope with too many instances, and names their number', async () => {
    const subject = bounded({ exhaust: [{ policy: fullSupportPolicies({ denominator: 1_000 }) }] as never });
    // 27 × C(999, 2) policies: not even listed
    await expect(exhaustClaim(subject, contextFor(subject))).rejects.toThrow(/can be listed/);
    const large = bounded({ exhaust: [{ bandit: bandits({ answers: 3, rewards: { from: 0, to: 199 } }) }] as never });
    await expect(exhaustClaim(large, contextFor(large))).rejects.toThrow(/too many instances/);
  });

  it('makes the verdict of a claim that survives the search, and carries the cases too', async () => {
    const subject = bounded();
    const { verdict } = await checkClaim(subject, contextFor(subject, { cases: 100 }));
    expect(verdict.verdict).toBe('exhausted');
    expect(verdict.evidence.map(({ kind }) => kind)).toEqual(['exhaustion', 'cases']);
  });
});

describe('exhaustOwn(…)', () => {
  const subject = claim({
    ...head,
    forAll: { n: integers({ from: 0, to: 2_500 }) },
    then: { small: ({ n }) => n <= 2_600 },
  });

  it('exhausts the generators of a claim within the budget', async () => {
    const { evidence, instances } = await exhaustOwn(subject, contextFor(subject), 10_000);
    expect(evidence!.scopes[0].instances).toBe(2_501);
    expect(instances).toBe(2_501);
  });

  it('says that there are more instances than the budget', async () => {
    const { evidence, notes } = await exhaustOwn(subject, contextFor(subject), 1_000);
    expect(evidence).toBeUndefined();
    expect(notes[0]).toMatch(/more than 1,000 instances/);
  });
});

describe('checkClaim(claim, { strategies }) with exhaustive among them', () => {
  const counting = (from: number, to: number, limit: number): Claim =>
    claim({
      ...head,
      forAll: { n: integers({ from, to }) },
      then: { small: ({ n }) => atMost(n, limit) },
    }) as Claim;
  const check = (subject: Claim, strategies: readonly Strategy[], cases = 10_000) =>
    checkClaim(subject, contextFor(subject, { cases, strategies }));

  it('exhausts the generators of a claim that names no scope, and draws nothing', async () => {
    const { verdict } = await check(counting(0, 2_500, 2_500), ['exhaustive']);
    expect(verdict).toMatchObject({ verdict: 'exhausted', cases: 0, smallestMargin: null });
    expect(verdict.evidence[0]).toMatchObject({ kind: 'exhaustion', scopes: [{ instances: 2_501 }] });
  });

  it('finds the simplest violation of a claim that names no scope', async () => {
    const { verdict, found } = await check(counting(0, 2_500, 2_490), ['exhaustive']);
    expect(verdict).toMatchObject({ verdict: 'refuted', evidence: [{ foundBy: 'exhaustion' }] });
    expect(found!.inputs).toEqual({ n: { type: 'integer', value: 2_491 } });
  });

  it('is inconclusive where the budget ends first, and says how far it came', async () => {
    const { verdict } = await check(counting(0, 2_500, 2_500), ['exhaustive'], 1_000);
    expect(verdict.verdict).toBe('inconclusive');
    expect(verdict.reason).toMatch(/^1,000 instances .* more than 1,000 instances$/);
  });

  it('refuses a claim whose values cannot be listed; beside other strategies that is a note', async () => {
    const endless = claim({
      ...head,
      forAll: { n: fc.integer({ min: 0, max: 10 }) },
      then: { small: ({ n }) => atMost(n, 10) },
    }) as Claim;
    await expect(check(endless, ['exhaustive'])).rejects.toThrow(/can be listed/);
    const { verdict } = await check(endless, ['random', 'exhaustive'], 100);
    expect(verdict.verdict).toBe('survived');
    expect(verdict.notes?.join()).toMatch(/own generators are not exhausted/);
  });

  it('does not turn a claim that throws into a note', async () => {
    const throwing = claim({
      ...head,
      forAll: { n: integers({ from: 0, to: 999 }) },
      then: {
        small: ({ n }) => {
          if (n === 997) throw new Error('a bug of the claim');
          return atMost(n, 2_500);
        },
      },
    }) as Claim;
    expect((await check(throwing, ['random'], 50)).verdict.verdict).toBe('survived');
    await expect(check(throwing, ['random', 'exhaustive'], 50)).rejects.toThrow(/a bug of the claim/);
  });

  it('leaves a claim exhausted whose proof is not found, and says so', async () => {
    const subject = bounded({ proofs: { answers: [3] } });
    const open = [{ size: { answers: 3 }, reason: 'no time' }];
    const prove = async () => ({ solver: 'a solver', proved: [], open, seconds: 1 });
    const { verdict } = await checkClaim(subject, contextFor(subject, { cases: 100, prove }));
    expect(verdict).toMatchObject({ verdict: 'exhausted', agrees: true });
    expect(verdict.notes?.join()).toContain('no time');
  });
});
