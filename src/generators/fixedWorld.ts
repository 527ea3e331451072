import { type Arithmetic, rational } from '../arithmetic/index.js';
import type { Shape } from '../claims/index.js';
import { seen } from '../errors/index.js';
import { type Mdp, mdpToDocument } from '../mdp/index.js';
import { outside } from './domain/outside.js';
import { InputArbitrary } from './inputArbitrary.js';

/** One particular MDP, for a claim about a named world: a gridworld, a table from Gymnasium, an example of a paper. The
 *  policies, value functions and samples that are drawn after it fit it. It has nothing to shrink.
 *
 *  @param build makes the world with any builder of the library, in the arithmetic it is given
 *  @throws InvalidInput when the builder refuses the world
 *  @example fixedWorld((arithmetic) => gridworld(arithmetic, { map: ['S.G'], discount: '9/10' })) */
export const fixedWorld = (build: <T>(arithmetic: Arithmetic<T>) => Mdp<T>): InputArbitrary<'mdp'> => {
  const worlds = new Map<unknown, unknown>();
  const worldIn = <T>(arithmetic: Arithmetic<T>): Mdp<T> => {
    let world = worlds.get(arithmetic) as Mdp<T> | undefined;
    if (world === undefined) {
      world = build(arithmetic);
      worlds.set(arithmetic, world);
    }
    return world;
  };
  const exact = worldIn(rational);
  const shape: Shape = { states: exact.states, actions: exact.actions };
  const document = { ...mdpToDocument(exact) };
  return new InputArbitrary<'mdp'>({
    noun: 'mdp',
    description: `one world of ${shape.states} states and ${shape.actions} actions`,
    smallestShape: shape,
    chooseShape: () => shape,
    draw: () => [],
    realise: (_genome, { arithmetic }) => worldIn(arithmetic),
    encode: () => document,
    decode: (other) => (JSON.stringify(other) === JSON.stringify(document) ? [] : undefined),
    outside: (world) => {
      const part = differingPart({ ...mdpToDocument(world) }, document);
      return part === undefined
        ? undefined
        : outside(
            `.${part}`,
            seen(mdpToDocument(world)[part]),
            `${seen(document[part])}, as in the world of the claim`,
          );
    },
    shapeOf: () => shape,
    simpler: () => [],
    mutate: (genome) => genome,
    variations: () => [],
    edit: () => undefined,
    shapes: [shape],
    ends: exact.available.includes(false),
    enumerate: () => ({ count: 1n, at: () => [], indexOf: () => 0n }),
    complexity: () => [0, 0, 0],
  });
};

/** The first field that differs, names aside: they are how a world is read, not what it is. */
const differingPart = (
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): string | undefined =>
  [...new Set([...Object.keys(other), ...Object.keys(one)])].find(
    (field) =>
      field !== 'stateNames' && field !== 'actionNames' && JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
