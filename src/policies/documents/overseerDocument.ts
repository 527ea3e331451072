import { type Arithmetic, type Rational, rational, readNumber } from '../../arithmetic/index.js';
import type { InputDocument } from '../../claims/index.js';
import { InvalidInput, require, seen } from '../../errors/index.js';
import type { NoiseLevel, Overseer, TieRule } from '../overseer.js';

/** An overseer in a file: its record, exact numbers as strings. */
export interface OverseerDocument extends InputDocument {
  readonly type: 'overseer';
  readonly kind: Overseer['kind'];
}

/** Writes an overseer down. @returns a JSON value; `overseerFromDocument` reads it back as it was */
export const overseerToDocument = (overseer: Overseer<Rational>): OverseerDocument => {
  const written = (numbers: readonly Rational[]): string[] => numbers.map((number) => rational.format(number));
  switch (overseer.kind) {
    case 'bestOfSamples':
      return { type: 'overseer', ...overseer, proposals: written(overseer.proposals) };
    case 'noisy':
      return {
        type: 'overseer',
        ...overseer,
        noise: overseer.noise.map((levels) =>
          levels.map(({ offset, probability }) => ({
            offset: rational.format(offset),
            probability: rational.format(probability),
          })),
        ),
      };
    case 'stochastic':
      return { type: 'overseer', ...overseer, probabilities: written(overseer.probabilities) };
    default:
      return { type: 'overseer', ...overseer };
  }
};

const fieldsOf: Readonly<Record<Overseer['kind'], readonly string[]>> = {
  maximising: ['ties'],
  limitedSearch: ['subset', 'ties'],
  bestOfRandomSubset: ['size', 'ties'],
  bestOfSamples: ['draws', 'proposals', 'ties'],
  noisy: ['noise', 'ties'],
  stochastic: ['probabilities'],
};

/** Reads an overseer in the arithmetic asked for. Whether it fits an answer set is checked where it meets one.
 *  @throws InvalidInput with the place, when the document is malformed */
export const overseerFromDocument = <T>(
  arithmetic: Arithmetic<T>,
  document: unknown,
  where = 'overseer',
): Overseer<T> => {
  const record = recordOf(document, where);
  const kind = kindOf(record, where);
  const ties = tiesOf(record.ties, `${where}.ties`);
  const numbers = (value: unknown, place: string): T[] =>
    listOf(value, place).map((entry, i) => numberOf(arithmetic, entry, `${place}[${i}]`));
  switch (kind) {
    case 'maximising':
      return { kind, ...ties };
    case 'limitedSearch':
      return { kind, subset: listOf(record.subset, `${where}.subset`).map(countIn(`${where}.subset`)), ...ties };
    case 'bestOfRandomSubset':
      return { kind, size: countIn(`${where}.size`)(record.size), ...ties };
    case 'bestOfSamples': {
      const proposals = numbers(record.proposals, `${where}.proposals`);
      return { kind, draws: countIn(`${where}.draws`)(record.draws), proposals, ...ties };
    }
    case 'noisy': {
      const noise = listOf(record.noise, `${where}.noise`).map((levels, answer) =>
        listOf(levels, `${where}.noise[${answer}]`).map((level, i) =>
          levelOf(arithmetic, level, `${where}.noise[${answer}][${i}]`),
        ),
      );
      return { kind, noise, ...ties };
    }
    case 'stochastic':
      return { kind, probabilities: numbers(record.probabilities, `${where}.probabilities`) };
  }
};

const recordOf = (value: unknown, where: string): Readonly<Record<string, unknown>> => {
  require(typeof value === 'object' && value !== null && !Array.isArray(value), () => ({
    what: 'this part of an overseer document is a JSON object',
    where,
    seen: seen(value),
    expected: '{ … }',
    fix: 'pass what overseerToDocument returned, read back from JSON',
  }));
  return value as Readonly<Record<string, unknown>>;
};

const kindOf = (record: Readonly<Record<string, unknown>>, where: string): Overseer['kind'] => {
  const kinds = Object.keys(fieldsOf) as Overseer['kind'][];
  const kind = kinds.find((known) => known === record.kind);
  if (record.type !== 'overseer' || kind === undefined) {
    throw new InvalidInput({
      what: 'an overseer document names its type and its kind',
      where,
      seen: seen({ type: record.type, kind: record.kind }),
      expected: `type "overseer", kind ${kinds.join(', ')}`,
      fix: 'correct the spelling',
    });
  }
  for (const field of Object.keys(record)) {
    require(['type', 'kind', ...fieldsOf[kind]].includes(field), () => ({
      what: `a ${kind} overseer has no field "${field}"`,
      where,
      seen: field,
      expected: ['type', 'kind', ...fieldsOf[kind]].join(', '),
      fix: 'correct the name or remove the field',
    }));
  }
  return kind;
};

const tiesOf = (value: unknown, where: string): { readonly ties?: TieRule } => {
  if (value === undefined) return {};
  if (value === 'first' || value === 'uniform') return { ties: value };
  throw new InvalidInput({
    what: 'a tie between answers is broken by a rule',
    where,
    seen: seen(value),
    expected: '"first" or "uniform"',
    fix: 'write one of them, or leave the field out for "first"',
  });
};

const listOf = (value: unknown, where: string): readonly unknown[] => {
  require(Array.isArray(value), () => ({
    what: 'this part of an overseer document is a list',
    where,
    seen: seen(value),
    expected: '[ … ]',
    fix: 'give one entry for each answer',
  }));
  return value as readonly unknown[];
};

const countIn =
  (where: string) =>
  (value: unknown): number => {
    require(Number.isSafeInteger(value) && (value as number) >= 0, () => ({
      what: 'answers are numbered and counted in whole numbers',
      where,
      seen: seen(value),
      expected: 'an integer ≥ 0',
      fix: 'number the answers from 0',
    }));
    return value as number;
  };

const numberOf = <T>(arithmetic: Arithmetic<T>, value: unknown, where: string): T => {
  require(typeof value === 'number' || typeof value === 'string', () => ({
    what: 'this part of an overseer document is a number',
    where,
    seen: seen(value),
    expected: 'an integer, a decimal, or a fraction "1/3"',
    fix: 'write fractions as strings',
  }));
  return readNumber(arithmetic, value as number | string, where);
};

const levelOf = <T>(arithmetic: Arithmetic<T>, value: unknown, where: string): NoiseLevel<T> => {
  const level = recordOf(value, where);
  return {
    offset: numberOf(arithmetic, level.offset, `${where}.offset`),
    probability: numberOf(arithmetic, level.probability, `${where}.probability`),
  };
};
