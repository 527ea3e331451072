import fc from 'fast-check';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Arithmetic, asReal, rational } from '../../src/arithmetic/index.js';
import type { Genome, InputDocument, IntegerSource, Shape } from '../../src/claims/index.js';
import { type InputArbitrary, mdps, type Noun } from '../../src/generators/index.js';

/** A generator of any noun, as the laws see it. */
export type AnyGenerator = InputArbitrary<Noun>;

/** One input of a case: its name, its generator and what was drawn. */
export interface DrawnInput {
  readonly name: string;
  readonly generator: AnyGenerator;
  readonly genome: Genome;
}

/** A case: inputs of one shape, each seeing those before it. */
export interface DrawnCase {
  readonly shape: Shape;
  readonly inputs: readonly DrawnInput[];
}

export const seeded = (seed: number): IntegerSource => {
  const random = xoroshiro128plus(seed);
  return { nextInt: (minimum, maximum) => uniformInt(random, minimum, maximum) };
};

/** Draws one case: the first generator chooses the shape. */
export const drawCase = (generators: Readonly<Record<string, AnyGenerator>>, random: IntegerSource): DrawnCase => {
  const [world] = Object.values(generators);
  const shape = world.chooseShape?.(random) ?? { states: 3, actions: 2 };
  const inputs = Object.entries(generators).map(([name, generator]) => ({
    name,
    generator,
    genome: generator.draw(random, shape),
  }));
  return { shape, inputs };
};

/** The values of a case by name. */
export const realiseCase = <T>(drawn: DrawnCase, arithmetic: Arithmetic<T>): Record<string, unknown> => {
  const earlier: Record<string, unknown> = {};
  for (const { name, generator, genome } of drawn.inputs) {
    earlier[name] = generator.realise(genome, { shape: drawn.shape, arithmetic, earlier });
  }
  return earlier;
};

/** The documents of a case by name. */
export const documentCase = (drawn: DrawnCase): Record<string, InputDocument> => {
  const earlier = realiseCase(drawn, rational);
  return Object.fromEntries(
    drawn.inputs.map(({ name, generator, genome }) => [
      name,
      generator.encode(genome, { shape: drawn.shape, arithmetic: asReal(rational), earlier }),
    ]),
  );
};

/** Cases to run a law on: `numRuns` seeds. */
export const forCases = (
  generators: Readonly<Record<string, AnyGenerator>>,
  numRuns: number,
  law: (drawn: DrawnCase, random: IntegerSource) => void,
): void => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seeded(seed);
      law(drawCase(generators, random), random);
    }),
    { seed: 20, numRuns },
  );
};

/** A small world for inputs that need one. */
export const smallWorld = mdps({ states: [1, 3], actions: [1, 3], termination: 'some' });
