import type { Claim } from '../../claims/index.js';
import type { Scope } from '../../generators/index.js';
import type { Polynomial } from '../symbolic/polynomial.js';
import { type Symbols, symbols } from '../symbolic/symbolic.js';
import { Unprovable, unreachable } from '../unprovable.js';
import { type Comparison, type Construction, describeReals, realIn, type SizeOfCase } from './construction.js';
import { overseerOf } from './overseers.js';
import { tabularPolicyOf, tiedPolicyOf } from './policies.js';
import { rolloutsOf } from './rollouts.js';
import { structures } from './structures.js';
import { worldOf } from './world.js';
import { banditOf, mdpOf } from './worlds.js';

/** All instances of a claim that agree in everything but their numbers. */
export interface Structure {
  readonly symbols: Symbols;
  readonly scopes: ReadonlyMap<string, Scope>;
  /** By name, over unknown reals. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What is known of the unknowns besides their ranges. */
  readonly assumptions: readonly Comparison[];
  /** What the structures of this size cover together, in words. */
  readonly covers: string;
}

/** What each input of a claim ranges over.
 *  @throws Unprovable naming the input that has no symbolic form */
export const scopesOf = (claim: Claim): ReadonlyMap<string, Scope> => {
  const scopes = new Map<string, Scope>();
  for (const [name, input] of Object.entries(claim.forAll)) {
    const { scope, description } = input as { readonly scope?: Scope; readonly description?: string };
    if (scope === undefined) throw unreachable(`input "${name}" (${description ?? 'a fast-check arbitrary'})`);
    scopes.set(name, scope);
  }
  return scopes;
};

/** Every structure of one size, one after the other. */
export const structuresOf = (
  scopes: ReadonlyMap<string, Scope>,
  size: SizeOfCase,
  most: Construction['most'],
): Generator<Structure> =>
  structures((choose) => {
    const own = symbols();
    const inputs: Record<string, unknown> = {};
    const assumptions: Comparison[] = [];
    const phrases = new Set<string>();
    const construction: Construction = {
      symbols: own,
      arithmetic: own.arithmetic,
      size,
      most,
      choose: (count) => {
        if (count < 1) throw new Unprovable('an input has no value of this size');
        return count === 1 ? 0 : choose(count);
      },
      assume: (comparison) => void assumptions.push(comparison),
      earlier: inputs,
      cover: (phrase) => void phrases.add(phrase),
    };
    for (const [name, scope] of scopes) inputs[name] = inputOf(scope, construction, name);
    return { symbols: own, scopes, inputs, assumptions, covers: [...phrases].join('; ') };
  });

const inputOf = (scope: Scope, construction: Construction, name: string): unknown => {
  switch (scope.kind) {
    case 'bandit':
      return banditOf(scope, construction);
    case 'mdp':
      return mdpOf(scope, construction);
    case 'tabularPolicy':
      return tabularPolicyOf(scope, construction, name);
    case 'tiedPolicy':
      return tiedPolicyOf(scope, construction, name);
    case 'stateValues': {
      construction.cover(describeReals('value functions', scope.values));
      return freeTable(construction, scope.of, (state) => realIn(construction, `${name}_${state}`, scope.values), 1);
    }
    case 'rewardTable': {
      const { actions } = construction.size;
      construction.cover(describeReals('other rewards', scope.rewards));
      return freeTable(
        construction,
        scope.of,
        (pair) => realIn(construction, `${name}_${pair}`, scope.rewards),
        actions,
      );
    }
    case 'number':
      construction.cover(describeReals(name, scope.range));
      return realIn(construction, name, scope.range);
    case 'integer':
      construction.cover(`${name} from ${scope.from} to ${scope.to}`);
      return scope.from + construction.choose(scope.to - scope.from + 1);
    case 'overseer':
      return overseerOf(scope, construction, name);
    case 'rollouts':
      return rolloutsOf(scope, construction);
  }
};

/** A table with `width` entries a state, 0 at terminal states. */
const freeTable = (
  construction: Construction,
  of: string | undefined,
  entry: (index: number) => Polynomial,
  width: number,
): Polynomial[] => {
  const { arithmetic, size } = construction;
  const world = worldOf(construction, of);
  const states = world?.states ?? size.states;
  return Array.from({ length: states * width }, (_, index) =>
    world?.terminal[Math.floor(index / width)] === true ? arithmetic.zero : entry(index),
  );
};
