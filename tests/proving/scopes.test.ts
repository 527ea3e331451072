import { describe, expect, it } from 'vitest';
import { type Rational, rational } from '../../src/arithmetic/index.js';
import { readInput } from '../../src/certification/index.js';
import type { InputDocument } from '../../src/claims/index.js';
import {
  bandits,
  deterministicPolicies,
  fractions,
  fullSupportPolicies,
  type InputArbitrary,
  integers,
  mdps,
  type Noun,
  overseers,
  policies,
  rewardTables,
  rollouts,
  type Scope,
  tiedPolicies,
  valueFunctions,
} from '../../src/generators/index.js';
import { documentOf } from '../../src/proving/inputs/documents.js';
import { type Structure, structuresOf } from '../../src/proving/inputs/inputs.js';
import { isInstance } from '../../src/proving/model.js';
import { evaluator } from '../../src/proving/symbolic/evaluate.js';
import { valuesOfInputs } from './follow.js';

type Inputs = Readonly<Record<string, InputArbitrary<Noun>>>;

const of = (inputs: Readonly<Record<string, unknown>>): Inputs => inputs as Inputs;

const world = mdps({ states: [2, 2], actions: [2, 2], termination: 'some' });

const claims: Readonly<Record<string, Inputs>> = {
  'bandits, any policies': of({ world: bandits({ answers: [2, 3] }), policy: policies() }),
  'bandits with one best': of({ world: bandits({ answers: [2, 4], ties: 'uniqueBest' }) }),
  'bandits with distinct rewards': of({
    world: bandits({ answers: [2, 3], ties: 'distinct', rewards: { from: 0, to: 5 } }),
  }),
  'rewards that are fixed': of({ world: bandits({ answers: [2, 3], rewards: { from: 0, to: 0 } }) }),
  'MDPs, critics and other rewards': of({
    world,
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    other: rewardTables(),
  }),
  'MDPs with horizons and rewards of transitions': of({
    world: mdps({ states: [1, 2], actions: [1, 2], rewardOn: 'transition', horizon: [1, 3], initial: 'everywhere' }),
  }),
  'MDPs with rewards of states and listed discounts': of({
    world: mdps({ states: [2, 3], actions: 2, rewardOn: 'state', discounts: [0, '1/2'], rewards: { from: -1, to: 1 } }),
  }),
  'deterministic MDPs and policies': of({
    world: mdps({ states: [2, 2], actions: [2, 2], dynamics: 'deterministic' }),
    policy: deterministicPolicies(),
  }),
  'tied policies': of({ world, policy: tiedPolicies({ observations: 2 }) }),
  overseers: of({ world: bandits({ answers: [2, 3] }), overseer: overseers({ ties: 'any', draws: 2 }) }),
  samples: of({ world, policy: policies(), episodes: rollouts({ episodes: 1, steps: [1, 2] }) }),
  numbers: of({
    world: bandits({ answers: 2 }),
    x: fractions({ from: '1/10', to: 3, denominator: 10 }),
    n: integers({ from: 1, to: 4 }),
  }),
};

/** A generator of integers that repeats. */
const randomFrom = (seed: number) => {
  let state = seed;
  return {
    nextInt: (low: number, high: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return low + Math.floor((state / 2_147_483_647) * (high - low + 1));
    },
  };
};

/** Whether a structure has this instance: with the numbers read off it, it gives the same documents and lies within. */
const holds = (
  structure: Structure,
  exact: Readonly<Record<string, unknown>>,
  documents: Readonly<Record<string, InputDocument>>,
): boolean => {
  const values = new Map<number, Rational>();
  try {
    valuesOfInputs(structure.inputs, exact, values);
    for (const { index, sample } of structure.symbols.unknowns) {
      const value = values.get(index) ?? sample ?? rational.zero;
      values.set(index, value);
    }
    if (!isInstance(structure, values)) return false;
    const evaluate = evaluator(rational, structure.symbols.unknowns, values);
    return [...structure.scopes].every(
      ([name, scope]) =>
        JSON.stringify(documentOf(scope, structure.inputs[name], evaluate)) === JSON.stringify(documents[name]),
    );
  } catch {
    return false;
  }
};

/** Numbers for the unknowns of a structure that lie in their ranges and meet what is assumed. */
const numbersFor = (structure: Structure, random: ReturnType<typeof randomFrom>): Map<number, Rational> | undefined => {
  for (let attempt = 0; attempt < 200; attempt++) {
    const values = new Map<number, Rational>();
    for (const { index, range } of structure.symbols.unknowns) {
      const low = range.low ?? rational.integer(-20);
      const share = rational.ratio(random.nextInt(0, 14), 14);
      const width = rational.subtract(range.high ?? rational.integer(20), low);
      values.set(index, rational.add(low, rational.multiply(share, width)));
    }
    if (isInstance(structure, values)) return values;
  }
  return undefined;
};

describe('the structures of a claim', () => {
  it.each(Object.keys(claims))('%s: the generators speak of every instance of them', (name) => {
    const inputs = claims[name];
    const scopes = new Map(Object.entries(inputs).map(([input, { scope }]) => [input, scope!]));
    const random = randomFrom(5);
    let met = 0;
    for (const shape of inputs.world.shapes!) {
      let looked = 0;
      for (const structure of structuresOf(scopes, shape, {})) {
        if (looked++ >= 60) break;
        const values = numbersFor(structure, random);
        if (values === undefined) continue;
        met++;
        const evaluate = evaluator(rational, structure.symbols.unknowns, values);
        const earlier: Record<string, unknown> = {};
        for (const [input, generator] of Object.entries(inputs)) {
          const document = documentOf(scopes.get(input)!, structure.inputs[input], evaluate);
          const value = readInput(document, rational, earlier, input);
          expect({ document, outside: generator.outside({ document, value, earlier }) }).toEqual({ document });
          earlier[input] = value;
        }
      }
    }
    expect(met).toBeGreaterThan(0);
  });

  it.each(Object.keys(claims))('%s: every drawn instance is an instance of one of them', (name) => {
    const inputs = claims[name];
    const scopes = new Map<string, Scope>();
    for (const [input, { scope }] of Object.entries(inputs)) if (scope !== undefined) scopes.set(input, scope);
    expect(scopes.size).toBe(Object.keys(inputs).length);
    const random = randomFrom(11);
    for (let run = 0; run < 20; run++) {
      const shape = inputs.world.chooseShape?.(random) ?? inputs.world.smallestShape;
      const exact: Record<string, unknown> = {};
      const documents: Record<string, InputDocument> = {};
      for (const [input, generator] of Object.entries(inputs)) {
        const genome = generator.draw(random, shape);
        const realisation = { shape, arithmetic: rational as never, earlier: { ...exact } };
        documents[input] = generator.encode(genome, realisation);
        exact[input] = generator.realise(genome, realisation as never);
      }
      const found = [...structuresOf(scopes, shape, {})].some((structure) => holds(structure, exact, documents));
      expect({ documents, found }).toEqual({ documents, found: true });
    }
  });
});
