import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arithmetic, float64, type Rational, rational } from '../../src/arithmetic/index.js';
import { BeyondArithmetic } from '../../src/errors/index.js';
import {
  bandits,
  fullSupportPolicies,
  mdps,
  rollouts,
  type Scope,
  valueFunctions,
} from '../../src/generators/index.js';
import { overseerAnswers, policyGradient, ppo, reinforce } from '../../src/learners/index.js';
import {
  advantages,
  discountedVisits,
  type Episode,
  expectedReturn,
  type Mdp,
  occupancyMeasure,
  stateValues,
} from '../../src/mdp/index.js';
import type { TabularPolicy } from '../../src/policies/index.js';
import { structuresOf } from '../../src/proving/inputs/inputs.js';
import { evaluator } from '../../src/proving/symbolic/evaluate.js';
import { Unanswered } from '../../src/proving/symbolic/questions.js';
import { type Symbols, symbols } from '../../src/proving/symbolic/symbolic.js';
import { followInstance, valuesOfInputs } from './follow.js';

const generators = {
  mdp: mdps({ states: [2, 3], actions: [2, 2], termination: 'some' }),
  timed: mdps({ states: [2, 2], actions: [2, 2], termination: 'some', horizon: [1, 2] }),
  paid: mdps({ states: [2, 2], actions: [2, 2], rewardOn: 'transition' }),
  bandit: bandits({ answers: [2, 4] }),
} as const;

interface Inputs<T> {
  readonly world: Mdp<T>;
  readonly policy: TabularPolicy<T>;
  readonly critic: readonly T[];
  readonly episodes: readonly Episode<T>[];
}

type Kernel = <T>(inputs: Inputs<T>, arithmetic: Arithmetic<T>) => readonly T[];

const kernels: Readonly<Record<string, Kernel>> = {
  stateValues: ({ world, policy }) => stateValues(world, policy),
  advantages: ({ world, policy }) => advantages(world, policy),
  discountedVisits: ({ world, policy }) => discountedVisits(world, policy),
  occupancyMeasure: ({ world, policy }) => occupancyMeasure(world, policy),
  expectedReturn: ({ world, policy }) => [expectedReturn(world, policy)],
  policyGradient: ({ world, policy }) => policyGradient(world, policy),
  'ppo.onEpisodes': ({ world, policy, critic, episodes }) =>
    ppo.onEpisodes(world, policy, episodes, {
      stepSize: 1,
      clipRange: '1/5',
      gaeLambda: '1/2',
      critic: { kind: 'given', stateValues: critic },
    }).parameters,
  'ppo.surrogate at a changed policy': ({ world, policy }, A) => [
    ppo.surrogate(world, { oldPolicy: policy, newPolicy: exchanged(policy, A) }, { clipRange: '1/5' }),
  ],
  'ppo.surrogateGradient at a changed policy': ({ world, policy }, A) =>
    ppo.surrogateGradient(
      world,
      { oldPolicy: policy, newPolicy: exchanged(policy, A) },
      { clipRange: '1/5', kink: 'zero' },
    ),
  'reinforce.onEpisodes': ({ world, policy, episodes }) =>
    reinforce.onEpisodes(world, policy, episodes, { stepSize: '1/3' }).parameters,
};

/** The first two actions of every row exchanged: ratios away from 1, so that the clip chooses. */
const exchanged = <T>(policy: TabularPolicy<T>, A: Arithmetic<T>): TabularPolicy<T> => {
  const probabilities = policy.probabilities.slice();
  for (let row = 0; row < probabilities.length; row += policy.actions) {
    const [first, second] = probabilities.slice(row, row + 2);
    probabilities[row] = second;
    probabilities[row + 1] = first;
  }
  return { ...policy, arithmetic: A, probabilities };
};

/** The structure of one drawn instance: same terminal states, horizon and sample. */
const structureLike = (scopes: ReadonlyMap<string, Scope>, exact: Inputs<Rational>) => {
  const { world, policy } = exact;
  const live = world.terminal.filter((ends, s) => !ends || s < policy.states).length;
  const isBandit = scopes.get('world')?.kind === 'bandit';
  const size = { states: isBandit ? 1 : live, actions: world.actions };
  for (const structure of structuresOf(scopes, size, {})) {
    const own = structure.inputs as unknown as Inputs<Rational>;
    const facts = ({ world: { terminal, horizon }, episodes }: Inputs<Rational>) =>
      JSON.stringify([terminal, horizon, episodes.map(({ states, actions, end }) => [states, actions, end])]);
    if (facts(own) === facts(exact)) return structure;
  }
  throw new Error('no structure is like the instance');
};

describe('a kernel on symbolic numbers', () => {
  for (const [noun, generator] of Object.entries(generators)) {
    for (const [name, kernel] of Object.entries(kernels)) {
      if (noun === 'bandit' && name.startsWith('occupancy')) continue;
      it(`${name} of ${noun}: its terms at an instance are its value in rationals`, () => {
        const policies = fullSupportPolicies();
        const samples = rollouts({ episodes: 1, steps: [1, 2] });
        const critics = valueFunctions();
        const scopes = new Map<string, Scope>();
        for (const [input, { scope }] of Object.entries({
          world: generator,
          policy: policies,
          critic: critics,
          episodes: samples,
        })) {
          if (scope !== undefined) scopes.set(input, scope);
        }
        const random = { nextInt: (low: number, high: number) => low + Math.floor(next() * (high - low + 1)) };
        let seed = 7;
        const next = (): number => {
          seed = (seed * 48_271) % 2_147_483_647;
          return seed / 2_147_483_647;
        };
        for (let run = 0; run < 12; run++) {
          const shape = generator.chooseShape?.(random) ?? generator.smallestShape;
          const world = generator.realise(generator.draw(random, shape), { shape, arithmetic: rational, earlier: {} });
          const policy = policies.realise(policies.draw(random, shape), {
            shape,
            arithmetic: rational,
            earlier: { world },
          });
          const earlier = { world, policy };
          const critic = critics.realise(critics.draw(random, shape), { shape, arithmetic: rational, earlier });
          const episodes = samples.realise(samples.draw(random, shape), { shape, arithmetic: rational, earlier });
          const exact: Inputs<Rational> = { world, policy, critic, episodes };
          const structure = structureLike(scopes, exact);
          const values = new Map<number, Rational>();
          valuesOfInputs(structure.inputs, exact, values);
          const results = followInstance(structure.symbols, values, () =>
            kernel(structure.inputs as unknown as Inputs<never>, structure.symbols.arithmetic as never),
          );
          expect(results.map(String)).toEqual(kernel(exact, rational).map(String));
        }
      });
    }
  }

  it('overseerAnswers branches on every tie as in rationals', () => {
    const scores = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(scores, fc.constantFrom('first' as const, 'uniform' as const), (numbers, ties) => {
        const exact = numbers.map((n) => rational.integer(n));
        const own = symbols();
        const inputs = exact.map((_, i) => own.input(`r_${i}`, {}, rational.zero));
        const values = new Map(exact.map((value, i) => [i, value]));
        const results = followInstance(own, values, () =>
          overseerAnswers(own.arithmetic, { kind: 'maximising', ties }, inputs),
        );
        expect(results.map(String)).toEqual(overseerAnswers(rational, { kind: 'maximising', ties }, exact).map(String));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('symbols().arithmetic', () => {
  const twoInputs = (): { own: Symbols; A: Symbols['arithmetic']; x: never; y: never } => {
    const own = symbols();
    const x = own.input('x', {}, rational.zero) as never;
    const y = own.input('y', {}, rational.zero) as never;
    return { own, A: own.arithmetic, x, y };
  };

  it('sees an identity: (x + y)² − x² − 2xy − y² is the polynomial 0', () => {
    const { A, x, y } = twoInputs();
    const square = A.multiply(A.add(x, y), A.add(x, y));
    const rest = A.add(A.multiply(x, x), A.add(A.multiply(A.integer(2), A.multiply(x, y)), A.multiply(y, y)));
    expect(A.isSkippable(A.subtract(square, rest))).toBe(true);
    expect(A.isSkippable(A.subtract(square, A.multiply(x, x)))).toBe(false);
  });

  it('never guesses a sign, and asks one question for x and −2x', () => {
    const { own, A, x } = twoInputs();
    const ask = (term: never): string => {
      own.follow({ signs: new Map(), solvable: new Set() });
      try {
        A.sign(term);
      } catch (thrown) {
        if (thrown instanceof Unanswered) return thrown.question.key;
      }
      return 'no question';
    };
    expect(ask(x)).not.toBe('no question');
    expect(ask(A.multiply(A.integer(-2), x) as never)).toBe(ask(x));
    const [key] = [ask(x)];
    own.follow({ signs: new Map([[key, 1]]), solvable: new Set() });
    expect(A.sign(x)).toBe(1);
    expect(A.sign(A.multiply(A.integer(-2), x))).toBe(-1);
  });

  it('divides only where the divisor is known not to be 0: that is a question too', () => {
    const { A, x, y } = twoInputs();
    expect(() => A.divide(x, y)).toThrow(Unanswered);
    expect(A.format(A.divide(x, A.integer(4)))).toBe('1/4·x');
  });

  it.each(['log', 'squareRoot'] as const)('%s of an unknown is beyond it, of 1 it is not', (name) => {
    const { A, x } = twoInputs();
    expect(() => A[name](x)).toThrow(BeyondArithmetic);
    expect(() => A.toNumber(x)).toThrow(BeyondArithmetic);
    expect(A.format(A[name](A.one))).toBe(name === 'log' ? '0' : '1');
  });

  it('exp(0) is 1, and a power of e is one positive unknown for each exponent', () => {
    const { own, A, x } = twoInputs();
    expect(A.format(A.exp(A.zero))).toBe('1');
    expect(A.isSkippable(A.subtract(A.exp(x), A.exp(x)))).toBe(true);
    expect(A.sign(A.exp(x))).toBe(1);
    const at = evaluator(float64, own.unknowns, new Map([[0, 0.5]]));
    expect(at(A.multiply(A.exp(x), A.exp(x)))).toBeCloseTo(Math.E, 12);
  });

  it('knows signs that the ranges of the inputs tell', () => {
    const own = symbols();
    const A = own.arithmetic;
    const discount = own.input('γ', { low: rational.zero, high: rational.one, open: ['high'] }, rational.zero);
    const p = own.input('p', { low: rational.zero, high: rational.one, open: ['low'] }, rational.one);
    expect(A.sign(A.subtract(A.one, discount))).toBe(1);
    expect(A.sign(A.subtract(A.one, A.multiply(discount, p)))).toBe(1);
    expect(A.sign(A.negate(p))).toBe(-1);
    expect(() => A.sign(discount)).toThrow(Unanswered);
    expect(() => A.sign(A.subtract(A.one, p))).toThrow(Unanswered);
  });
});
