import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asReal, type Bounded, bounded, float64, rational } from '../../src/arithmetic/index.js';
import { readInput } from '../../src/certification/readInput.js';
import type { Edit, Genome, Shape } from '../../src/claims/index.js';
import { compareSizes, Drawn, sizeOf } from '../../src/generators/index.js';
import {
  type DrawnCase,
  type DrawnInput,
  documentCase,
  drawCase,
  forCases,
  realiseCase,
  seeded,
} from '../generators/cases.js';
import { subjects } from '../generators/subjects.js';
import { expectAgreement, expectValid, sameValue } from '../generators/values.js';

const runs = 30;

describe.each(Object.entries(subjects))('%s', (_title, generators) => {
  const subjectOf = (drawn: DrawnCase): DrawnInput => drawn.inputs.at(-1)!;

  it('draws the same value from the same seed', () => {
    for (let seed = 0; seed < runs; seed++) {
      expect(drawCase(generators, seeded(seed))).toEqual(drawCase(generators, seeded(seed)));
    }
    const { generator } = subjectOf(drawCase(generators, seeded(1)));
    const genomes = (seed: number) => fc.sample(generator, { seed, numRuns: 20 }).map(({ genome }) => genome);
    expect(genomes(5)).toEqual(genomes(5));
    expect(genomes(5)).not.toEqual(genomes(6));
  });

  it('draws only valid values', () => {
    forCases(generators, runs, (drawn) => {
      for (const value of Object.values(realiseCase(drawn, rational))) expectValid(value);
    });
  });

  it('speaks of every value that it draws, also as it is read from its document', () => {
    forCases(generators, 2 * runs, (drawn) => {
      const documents = JSON.parse(JSON.stringify(documentCase(drawn)));
      const earlier: Record<string, unknown> = {};
      for (const { name, generator } of drawn.inputs) {
        const value = readInput(documents[name], rational, earlier, name);
        expect(generator.outside({ document: documents[name], value, earlier })).toBeUndefined();
        earlier[name] = value;
      }
    });
  });

  it('means the same number in every arithmetic', () => {
    forCases(generators, runs, (drawn) => {
      const exact = realiseCase(drawn, rational);
      expectAgreement(exact, realiseCase(drawn, float64), (number, double) => {
        expect(double).toBe(rational.toNumber(number));
      });
      expectAgreement(exact, realiseCase(drawn, bounded), (number, { value, error }: Bounded) => {
        expect(Math.abs(rational.toNumber(number) - value)).toBeLessThanOrEqual(error);
      });
    });
  });

  it('is read back from its document, by its room and by the generator', () => {
    forCases(generators, runs, (drawn) => {
      const exact = realiseCase(drawn, rational);
      const documents = JSON.parse(JSON.stringify(documentCase(drawn)));
      const { name, generator } = subjectOf(drawn);
      const read: Record<string, unknown> = {};
      for (const input of drawn.inputs) read[input.name] = readInput(documents[input.name], rational, read, input.name);
      expect(sameValue(read[name], exact[name])).toBe(true);
      const decoded = generator.decode(documents[name], drawn.shape);
      expect(decoded).toBeDefined();
      const again = generator.realise(decoded!, { shape: drawn.shape, arithmetic: rational, earlier: exact });
      expect(sameValue(again, exact[name])).toBe(true);
      expect(generator.shapeOf?.(documents[name]) ?? drawn.shape).toEqual(drawn.shape);
    });
  });

  it('simplifies to strictly simpler values that it could have drawn', () => {
    forCases(generators, 12, (drawn) => {
      const { generator, genome } = subjectOf(drawn);
      const size = sizeOf(drawn.shape, [generator.complexity(genome, drawn.shape)]);
      for (const simpler of generator.simpler(genome, drawn.shape)) {
        expect(compareSizes(sizeOf(drawn.shape, [generator.complexity(simpler, drawn.shape)]), size)).toBeLessThan(0);
        expectDrawable(withSubject(drawn, simpler), [subjectOf(drawn).name]);
      }
    });
  });

  it('mutates to values that it could have drawn, most of them other ones', () => {
    let changed = 0;
    let tried = 0;
    forCases(generators, runs, (drawn, random) => {
      const { name, generator, genome } = subjectOf(drawn);
      let near = genome;
      for (let step = 0; step < 10; step++) {
        const before = near;
        near = generator.mutate(near, drawn.shape, random);
        expect(near).toHaveLength(before.length);
        expectDrawable(withSubject(drawn, near), [name]);
        tried++;
        if (near.join() !== before.join()) changed++;
      }
    });
    const canChange =
      new Set(Array.from({ length: runs }, (_, seed) => genomeOf(drawCase(generators, seeded(seed))))).size > 1;
    if (canChange) expect(changed).toBeGreaterThan(tried / 10);
  });

  it('stays valid when a state or an action is removed from the whole case', () => {
    forCases(generators, 12, (drawn) => {
      for (const edit of editsOf(drawn.shape)) {
        const edited = editCase(drawn, edit);
        if (edited !== undefined) expectDrawable(edited, Object.keys(generators));
      }
    });
  });

  it('shrinks to the smallest value when everything fails, whatever the way down', () => {
    const ends = new Set<string>();
    forCases(generators, 10, (drawn, random) => {
      const { generator, genome } = subjectOf(drawn);
      let value = new Drawn(generator, genome, drawn.shape);
      for (;;) {
        const candidates = [...generator.shrink(value, undefined)].map((candidate) => candidate.value);
        if (candidates.length === 0) break;
        value = candidates[random.nextInt(0, candidates.length - 1)];
      }
      expect(generator.canShrinkWithoutContext(value)).toBe(true);
      expect(value.shape).toEqual(generator.smallestShape);
      ends.add(sizeOf(value.shape, [generator.complexity(value.genome, value.shape)]).join());
    });
    expect([...ends]).toHaveLength(1);
  });
});

const genomeOf = (drawn: DrawnCase): string => drawn.inputs.at(-1)!.genome.join();

const withSubject = (drawn: DrawnCase, genome: Genome): DrawnCase => ({
  shape: drawn.shape,
  inputs: [...drawn.inputs.slice(0, -1), { ...drawn.inputs.at(-1)!, genome }],
});

/** Valid in value, a value that the generator speaks of, and a genome of it: its document leads back to an equal value. */
const expectDrawable = (drawn: DrawnCase, names: readonly string[]): void => {
  const exact = realiseCase(drawn, rational);
  const earlier: Record<string, unknown> = {};
  for (const { name, generator, genome } of drawn.inputs) {
    const before = { ...earlier };
    earlier[name] = exact[name];
    if (!names.includes(name)) continue;
    expectValid(exact[name]);
    const realisation = { shape: drawn.shape, arithmetic: rational, earlier: exact };
    const document = generator.encode(genome, { ...realisation, arithmetic: asReal(rational) });
    expect(generator.outside({ document, value: exact[name], earlier: before })).toBeUndefined();
    const decoded = generator.decode(document, drawn.shape);
    expect(decoded, `${name} ${JSON.stringify(document)}`).toBeDefined();
    expect(sameValue(generator.realise(decoded!, realisation), exact[name])).toBe(true);
  }
};

const editsOf = ({ states, actions }: Shape): Edit[] => [
  ...Array.from({ length: states }, (_, state) => ({ kind: 'removeState', state }) as const),
  ...Array.from({ length: actions }, (_, action) => ({ kind: 'removeAction', action }) as const),
];

const editCase = (drawn: DrawnCase, edit: Edit): DrawnCase | undefined => {
  const { states, actions } = drawn.shape;
  const shape = edit.kind === 'removeState' ? { states: states - 1, actions } : { states, actions: actions - 1 };
  const inputs: DrawnInput[] = [];
  for (const input of drawn.inputs) {
    const genome = input.generator.edit(input.genome, drawn.shape, edit);
    if (genome === undefined) return undefined;
    inputs.push({ ...input, genome });
  }
  return { shape, inputs };
};
