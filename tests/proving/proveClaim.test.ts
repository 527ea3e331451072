import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Arithmetic, Real } from '../../src/arithmetic/index.js';
import { certify } from '../../src/certification/index.js';
import { atLeast, type Claim, claim, differ, equal, type Outcome } from '../../src/claims/index.js';
import { bandits, type MdpOptions, mdps, policies } from '../../src/generators/index.js';
import { enumerateEpisodes, naturalPolicyGradient } from '../../src/learners/index.js';
import { answerRewards, type Mdp } from '../../src/mdp/index.js';
import type { TabularPolicy } from '../../src/policies/index.js';
import { proveClaim, type ShapeOutcome, type Solver, startZ3 } from '../../src/proving/index.js';
import {
  aboutNumber,
  bellman,
  discountMatters,
  eachAboveAverageGains,
  gainIsNonNegative,
  neverMeets,
  premised,
  squareIsAtMostTwo,
  squareIsNotTwo,
  stepRaises,
} from './claims.js';

let z3: Awaited<ReturnType<typeof startZ3>>;
beforeAll(async () => {
  z3 = await startZ3();
});
afterAll(() => z3.stop());

const outcomes = async (claim: Claim, solver: Solver = z3.solver): Promise<ShapeOutcome[]> => {
  const list: ShapeOutcome[] = [];
  for await (const outcome of proveClaim(claim, solver)) list.push(outcome);
  return list;
};

const statuses = (claim: Claim, list: readonly ShapeOutcome[]): string[] =>
  list.flatMap((outcome) =>
    outcome.kind === 'model' ? outcome.candidates.map((inputs) => certify(claim, inputs).status) : [],
  );

describe('z3.check(script, constants)', () => {
  it('answers the script it was given, every time: 200 systems with one solution each', {
    timeout: 60_000,
  }, async () => {
    for (let i = 0; i < 200; i++) {
      const script = ['x', 'y', 'z']
        .map((name, place) => `(declare-const ${name} Real)\n(assert (= (* 7.0 ${name}) ${i + place}.0))`)
        .join('\n');
      const answer = await z3.solver.check(script, ['x', 'y', 'z']);
      if (answer.kind !== 'satisfiable') throw new Error(`system ${i} is ${answer.kind}`);
      const values = [...answer.model.values()].map(({ exact }) => exact);
      const sevenths = [i, i + 1, i + 2].map((n) => (n % 7 === 0 ? `${n / 7}` : `${n}/7`));
      expect(values).toEqual(sevenths);
    }
  });
});

describe('proveClaim(claim, z3)', () => {
  it('takes a range of discounts for every number in it, and a list for its entries', async () => {
    const about = (discounts: MdpOptions['discounts']): Claim =>
      claim({
        id: 'test/discounts',
        title: 'a discount is not 1/3',
        source: { document: 'test', quote: 'test' },
        forAll: { mdp: mdps({ states: 1, actions: 1, discounts }) },
        then: { c: ({ mdp }) => differ(mdp.discount, '1/3') },
        proofs: { states: [1], actions: [1] },
        expect: 'refuted',
      });
    const range = about({ from: 0, to: '1/2', denominator: 10 });
    expect(statuses(range, await outcomes(range))).toContain('violated');
    const [listed] = await outcomes(about([0, '1/10', '1/2']));
    expect(listed).toMatchObject({
      kind: 'proved',
      shape: { covers: expect.stringContaining('discount in {0, 1/10, 1/2}') },
    });
  });

  it('proves nothing where a clause compares nothing: max(x, y) is no term that was given, so none is found again', async () => {
    const silent = (c: (rewards: readonly Real[], A: Arithmetic) => Outcome): Claim =>
      claim({
        id: 'test/silent',
        title: 'a list',
        source: { document: 'test', quote: 'test' },
        forAll: { bandit: bandits({ answers: [2, 3] }) },
        then: { c: ({ bandit }, A) => c(answerRewards(bandit), A) },
        proofs: { answers: [2] },
        expect: 'holds',
      });
    const byIdentity = silent((rewards, A) => {
      const best = rewards.reduce((a, b) => A.maximum(a, b));
      return rewards.filter((reward) => reward === best).map((reward) => atLeast(30, reward));
    });
    const [open] = await outcomes(byIdentity);
    expect(open).toMatchObject({ kind: 'open', reason: expect.stringContaining('compares nothing') });
    const bySign = silent((rewards, A) => {
      const best = rewards.reduce((a, b) => A.maximum(a, b));
      return rewards.filter((reward) => A.isZero(A.subtract(reward, best))).map((reward) => atLeast(30, reward));
    });
    expect(statuses(bySign, await outcomes(bySign))).toContain('violated');
  });

  it('proves ‖∇J‖² ≥ 0 for 2, 3 and 4 answers, over all rewards and full-support policies', async () => {
    const list = await outcomes(gainIsNonNegative);
    expect(list.map(({ kind }) => kind)).toEqual(['proved', 'proved', 'proved']);
    expect(list[1]).toEqual({
      kind: 'proved',
      shape: {
        size: { answers: 3 },
        covers: 'all rewards; all full-support policies',
        structures: 1,
        paths: 1,
        identities: 0,
        queries: 1,
      },
    });
  });

  it('proves the same on a second run, word for word', async () => {
    expect(await outcomes(gainIsNonNegative)).toEqual(await outcomes(gainIsNonNegative));
  });

  it('proves "each above-average answer gains" for 2 answers, and refutes it for 3 by a model that certifies', async () => {
    const list = await outcomes(eachAboveAverageGains);
    expect(list.map(({ kind }) => kind)).toEqual(['proved', 'model']);
    expect(statuses(eachAboveAverageGains, list)).toContain('violated');
  });

  it('takes both branches where a claim asks whether a number is 0', async () => {
    const list = await outcomes(neverMeets);
    expect(list.map(({ kind }) => kind)).toEqual(['model']);
    expect(statuses(neverMeets, list)).toContain('violated');
  });

  it('proves nothing of a claim that asks for the text of a number, or that catches what a symbol cannot say', async () => {
    // False at 7/9 alone.
    const helper = (A: Arithmetic, x: Real): boolean => A.format(x) === '7/9';
    const reads = aboutNumber((x, _n, A) => (helper(A, x) ? atLeast(x, 1) : atLeast(x, 0)));
    expect(await outcomes(reads)).toMatchObject([{ kind: 'open', reason: expect.stringContaining('a text') }]);
    // False at 7/9, where ln 1 = 0.
    const catches = aboutNumber((x, _n, A) => {
      const h = A.subtract(x, A.ratio(7, 9));
      try {
        return differ(A.log(A.add(A.one, A.multiply(h, h))), 0);
      } catch {
        return true;
      }
    });
    expect((await outcomes(catches)).map(({ kind }) => kind)).toEqual(['open']);
  });

  it('takes both branches of what happens with probability 0 or not, though the claim asks for neither', async () => {
    // False where p(x₀) = 0: then the list has one episode, and the mean natural gradient of x₀ is 0.
    for (const conclusion of [
      ({ bandit, policy }: { bandit: Mdp; policy: TabularPolicy }) =>
        atLeast(enumerateEpisodes(bandit, policy, 1).length, 2),
      ({ bandit, policy }: { bandit: Mdp; policy: TabularPolicy }) =>
        equal(naturalPolicyGradient.expected(bandit, policy, { stepSize: 1 }).parameters[0], answerRewards(bandit)[0]),
    ]) {
      const subject = claim({
        id: 'proving/happens',
        title: 'A claim of the tests',
        source: { document: 'tests', quote: 'a claim of the tests' },
        forAll: { bandit: bandits({ answers: 2 }), policy: policies() },
        then: { c: conclusion },
        expect: 'holds',
        proofs: { answers: [2] },
      });
      expect(statuses(subject, await outcomes(subject))).toContain('violated');
    }
  });

  it('proves Bellman’s equation of values that it only knows by it', async () => {
    expect((await outcomes(bellman)).map(({ kind }) => kind)).toEqual(['proved']);
  });

  it('finds a model at the irrational point alone where the claim fails, and no fraction near it violates it', async () => {
    const list = await outcomes(squareIsNotTwo);
    expect(list.map(({ kind }) => kind)).toEqual(['model']);
    expect(statuses(squareIsNotTwo, list).length).toBeGreaterThan(0);
    expect(statuses(squareIsNotTwo, list)).not.toContain('violated');
  });

  it('finds a fraction beyond the irrational border of a claim', async () => {
    expect(statuses(squareIsAtMostTwo, await outcomes(squareIsAtMostTwo))).toContain('violated');
  });

  it('assumes the premises, and only where they are stated', async () => {
    expect((await outcomes(premised('with'))).map(({ kind }) => kind)).toEqual(['proved']);
    const without = await outcomes(premised('without'));
    expect(statuses(premised('without'), without)).toContain('violated');
  });

  it('looks at every set of terminal states', async () => {
    const list = await outcomes(discountMatters);
    expect(statuses(discountMatters, list)).toContain('violated');
  });

  it('enumerates integers: n·x ≥ x holds for 1 … 3, n·x ≥ 2x does not', async () => {
    const times = (least: number) =>
      aboutNumber((x, n, A) => atLeast(A.multiply(A.integer(n), x), A.multiply(A.integer(least), x)));
    const [proved] = await outcomes(times(1));
    expect(proved).toMatchObject({ kind: 'proved', shape: { structures: 3, identities: 1 } });
    expect(statuses(times(2), await outcomes(times(2)))).toContain('violated');
  });

  it('follows select, minimum and absolute values', async () => {
    const holds = aboutNumber((x, _n, A) => {
      const distance = A.absolute(A.subtract(x, A.ratio(1, 2)));
      return atLeast(A.ratio(1, 2), A.maximum(distance, A.minimum(x, A.ratio(1, 4))));
    });
    expect((await outcomes(holds)).map(({ kind }) => kind)).toEqual(['proved']);
    const fails = aboutNumber((x, _n, A) => atLeast(A.ratio(1, 3), A.absolute(A.subtract(x, A.ratio(1, 2)))));
    expect(statuses(fails, await outcomes(fails))).toContain('violated');
  });

  it('a plain false is violated wherever its path can be taken', async () => {
    const sometimes = aboutNumber((x, n, A) => n < 3 || A.sign(A.subtract(x, A.ratio(1, 3))) !== 0);
    expect(statuses(sometimes, await outcomes(sometimes))).toContain('violated');
    const never = aboutNumber((x, _n, A) => A.sign(A.subtract(x, A.integer(2))) !== 0);
    expect((await outcomes(never)).map(({ kind }) => kind)).toEqual(['proved']);
  });

  it.each([
    ['a logarithm', aboutNumber((x, _n, A) => atLeast(A.log(A.add(x, A.one)), 0)), /takes the logarithm of a number/],
    ['a double', aboutNumber((x, _n, A) => A.toNumber(x) >= 0), /takes a rounded value/],
    ['a rounded comparison', aboutNumber(() => atLeast(0.1 + 0.2, 0.3)), /plain JavaScript numbers/],
    ['a division by 0 on some instance', aboutNumber((x, _n, A) => equal(A.divide(x, x), 1)), /divided by 0/],
    [
      'a clause that throws',
      aboutNumber(() => {
        throw new Error('nonsense');
      }),
      /throws: nonsense/,
    ],
    ['a size it does not have', { ...gainIsNonNegative, proofs: { answers: [9] } }, /2–6 answers, not of 9/],
    [
      'states of an answer set',
      { ...gainIsNonNegative, proofs: { states: [2], actions: [2] } },
      /name them by answers/,
    ],
  ])('says why there is no proof: %s', async (_name, claim, reason) => {
    const [outcome] = await outcomes(claim);
    expect(outcome).toMatchObject({ kind: 'open', reason: expect.stringMatching(reason) });
  });

  it('knows enough of exponentials for e^x ≥ 1 + x, monotony and e^x·e^−x ≥ 1 − x², and says what it lacks', async () => {
    const holding = [
      aboutNumber((x, _n, A) => atLeast(A.exp(x), A.add(A.one, x))),
      aboutNumber((x, _n, A) => atLeast(A.exp(A.multiply(x, x)), 1)),
      aboutNumber((x, _n, A) => atLeast(A.exp(x), A.exp(A.multiply(x, x)))),
      aboutNumber((x, _n, A) => atLeast(A.multiply(A.exp(x), A.exp(A.negate(x))), A.subtract(A.one, A.multiply(x, x)))),
    ];
    for (const claim of holding) expect((await outcomes(claim)).map(({ kind }) => kind)).toEqual(['proved']);
    const beyond = aboutNumber((x, _n, A) => equal(A.multiply(A.exp(x), A.exp(A.negate(x))), 1));
    const [outcome] = await outcomes(beyond);
    expect(outcome).toMatchObject({ kind: 'model', of: 'relaxed' });
    expect(statuses(beyond, [outcome])).not.toContain('violated');
    const fails = aboutNumber((x, _n, A) => atLeast(A.add(A.one, x), A.exp(x)));
    expect(statuses(fails, await outcomes(fails))).toContain('violated');
  });

  it('proves that a softmax step in the direction of an answer raises its probability', async () => {
    const [outcome] = await outcomes(stepRaises);
    expect(outcome).toMatchObject({ kind: 'proved' });
  });

  it('never takes a solver without an answer for a proof', async () => {
    const silent: Solver = { name: 'none', check: async () => ({ kind: 'unknown', reason: 'the solver is silent' }) };
    const [outcome] = await outcomes(gainIsNonNegative, silent);
    expect(outcome).toMatchObject({ kind: 'open', reason: expect.stringMatching(/the solver is silent/) });
  });

  it('a swallowed question is asked all the same', async () => {
    const swallowing = aboutNumber((x, _n, A) => {
      try {
        return A.sign(A.subtract(x, A.ratio(1, 2))) !== 0;
      } catch {
        return true;
      }
    });
    expect(statuses(swallowing, await outcomes(swallowing))).toContain('violated');
  });
});
