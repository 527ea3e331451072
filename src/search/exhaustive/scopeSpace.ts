import type { Claim, Enumeration, Genome, Input, Shape } from '../../claims/index.js';
import { InvalidInput } from '../../errors/index.js';
import { type Case, type CaseSpace, caseSpace, isInput } from '../caseSpace.js';

/** Which instances are enumerated: those of the claim's own generators, or of one of its `exhaust` scopes. */
export type ScopeName = 'own' | number;

/** The instances of one shape: every combination of its inputs' genomes, the last input changes fastest. */
export interface ShapeSpace {
  readonly shape: Shape;
  readonly enumerations: readonly Enumeration[];
  readonly count: bigint;
}

/** A finite scope, cut by shape; the smallest shape first. */
export interface ScopeSpace {
  readonly space: CaseSpace;
  readonly shapes: readonly ShapeSpace[];
  readonly count: bigint;
}

const known = new WeakMap<Claim, Map<ScopeName, ScopeSpace>>();

/** The space of one scope of a claim, made once.
 *  @throws InvalidInput where an input has no finite list of values */
export const scopeSpace = (claim: Claim, name: ScopeName): ScopeSpace => {
  const own = known.get(claim) ?? new Map<ScopeName, ScopeSpace>();
  known.set(claim, own);
  const scope = own.get(name) ?? makeSpace(claim, name);
  own.set(name, scope);
  return scope;
};

const makeSpace = (claim: Claim, name: ScopeName): ScopeSpace => {
  const narrower = name === 'own' ? {} : claim.exhaust![name];
  const where = `claim ${claim.id}.${name === 'own' ? 'forAll' : `exhaust[${name}]`}`;
  const space = caseSpace({ ...claim, forAll: { ...claim.forAll, ...narrower } as Claim['forAll'] });
  const inputs = space.inputs.map((input, index): Input => {
    if (isInput(input) && input.enumerate !== undefined) return input;
    throw infinite(where, space.names[index], 'a generator whose values cannot be listed');
  });
  const shapes = shapesOf(inputs).map((shape): ShapeSpace => {
    const enumerations = inputs.map((input, index) => {
      const enumeration = input.enumerate!(shape);
      if (enumeration === undefined) throw infinite(where, space.names[index], input.description);
      return enumeration;
    });
    return { shape, enumerations, count: enumerations.reduce((count, one) => count * one.count, 1n) };
  });
  return { space, shapes, count: shapes.reduce((count, one) => count + one.count, 0n) };
};

/** The shapes of a scope: those of its world. Without a world, as in the search: up to two states and two actions more
 *  than the smallest, where any input grows with the shape, and otherwise one shape. */
const shapesOf = (inputs: readonly Input[]): readonly Shape[] => {
  const world = inputs.find((input) => input.shapes !== undefined);
  if (world !== undefined) return world.shapes!;
  const states = Math.max(...inputs.map(({ smallestShape }) => smallestShape.states));
  const actions = Math.max(...inputs.map(({ smallestShape }) => smallestShape.actions));
  const steps = inputs.some(({ followsShape }) => followsShape === true) ? [0, 1, 2] : [0];
  return steps.flatMap((s) => steps.map((a) => ({ states: states + s, actions: actions + a })));
};

const infinite = (where: string, input: string, description: string): InvalidInput =>
  new InvalidInput({
    what: 'an exhausted scope needs generators whose values can be listed',
    where: `${where}.${input}`,
    seen: description,
    expected: 'few weights, a common denominator, a short range',
    fix: `name a narrower generator for "${input}" in the scope, for example fullSupportPolicies({ denominator: 4 })`,
  });

/** The instance with this index. */
export const instanceAt = ({ shape, enumerations }: ShapeSpace, index: bigint): Case => {
  const genes = new Array<Genome>(enumerations.length);
  let rest = index;
  for (let i = enumerations.length - 1; i >= 0; i--) {
    const { count } = enumerations[i];
    const quotient = rest / count;
    genes[i] = enumerations[i].at(rest - quotient * count);
    rest = quotient;
  }
  return { shape, genes };
};
