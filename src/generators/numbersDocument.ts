import { type Rational, rational, readNumber } from '../arithmetic/index.js';

/** Exact numbers as documents write them: "-3/64". */
export const writeNumbers = (values: readonly Rational[]): string[] => values.map((value) => rational.format(value));

/** Numbers of a document; undefined when it holds no list of them. */
export const readNumbers = (values: unknown): Rational[] | undefined =>
  Array.isArray(values) ? values.map((value) => readNumber(rational, value as string)) : undefined;
