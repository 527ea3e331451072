import { expect, it } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import { readInput } from '../../../src/certification/index.js';
import type { InputDocument, Outside } from '../../../src/claims/index.js';
import type { AnyGenerator } from '../cases.js';

type Documents = Readonly<Record<string, InputDocument>>;

/** A document, the generator that is asked about it, and the documents of the inputs before it. */
export type Inside = readonly [title: string, generator: AnyGenerator, document: InputDocument, before?: Documents];

/** The same, and what the generator says. */
export type Named = readonly [
  title: string,
  generator: AnyGenerator,
  document: InputDocument,
  before: Documents,
  expected: Outside,
];

const outsideOf = (generator: AnyGenerator, document: InputDocument, before: Documents = {}): Outside | undefined => {
  const earlier: Record<string, unknown> = {};
  for (const name of Object.keys(before)) earlier[name] = readInput(before[name], rational, earlier, name);
  return generator.outside({ document, value: readInput(document, rational, earlier, 'it'), earlier });
};

/** One test for each document. */
export const expectDomains = (inside: readonly Inside[], outside: readonly Named[]): void => {
  const complete = inside.map(
    ([title, generator, document, before = {}]) => [title, generator, document, before] as const,
  );
  it.each(complete)('has nothing to say of %s', (_title, generator, document, before) => {
    expect(outsideOf(generator, document, before)).toBeUndefined();
  });

  it.each(outside)('names %s', (_title, generator, document, before, expected) => {
    expect(outsideOf(generator, document, before)).toEqual(expected);
  });
};
