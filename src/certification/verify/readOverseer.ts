import { type Rational, rational } from '../../arithmetic/index.js';
import { requireFields } from './readFields.js';
import { readCountAt, readFractionAt, readListAt, readRowAt, UnreadableTable } from './readTables.js';

type Document = Readonly<Record<string, unknown>>;

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  maximising: ['ties'],
  limitedSearch: ['subset', 'ties'],
  bestOfRandomSubset: ['size', 'ties'],
  bestOfSamples: ['draws', 'proposals', 'ties'],
  noisy: ['noise', 'ties'],
  stochastic: ['probabilities'],
};

/** The numbers of an overseer, by their places inside it: "proposals[1]", "noise[0][1].offset".
 *  @throws UnreadableTable unless it has the fields of its kind, and its distributions are some */
export const overseerNumbers = (document: Document, place: string): Map<string, Rational> => {
  const kind = String(document.kind);
  if (!Object.hasOwn(fieldsOf, kind)) {
    throw new UnreadableTable(`${place}.kind`, document.kind, Object.keys(fieldsOf).join(', '));
  }
  requireFields(document, ['type', 'kind', ...fieldsOf[kind]], place);
  const { ties, subset, size, draws, proposals, probabilities, noise } = document;
  if (ties !== undefined && ties !== 'first' && ties !== 'uniform') {
    throw new UnreadableTable(`${place}.ties`, ties, '"first" or "uniform"');
  }
  if (kind === 'limitedSearch') {
    for (const one of readListAt(subset, `${place}.subset`)) readCountAt(one, `${place}.subset`);
  }
  if (kind === 'bestOfRandomSubset') readCountAt(size, `${place}.size`, 1);
  if (kind === 'bestOfSamples') readCountAt(draws, `${place}.draws`, 1);
  const numbers = new Map<string, Rational>();
  const noteRow = (field: string, row: unknown): void =>
    distribution(readRowAt(row, `${place}.${field}`), row, `${place}.${field}`).forEach((one, index) => {
      numbers.set(`${field}[${index}]`, one);
    });
  if (kind === 'bestOfSamples') noteRow('proposals', proposals);
  if (kind === 'stochastic') noteRow('probabilities', probabilities);
  if (kind === 'noisy') {
    readListAt(noise, `${place}.noise`).forEach((levels, answer) => {
      const where = `noise[${answer}]`;
      const chances = readListAt(levels, `${place}.${where}`).map((level, index) => {
        const fields = requireFields(level, ['offset', 'probability'], `${place}.${where}[${index}]`);
        for (const field of ['offset', 'probability']) {
          const path = `${where}[${index}].${field}`;
          numbers.set(path, readFractionAt(fields[field], `${place}.${path}`));
        }
        return numbers.get(`${where}[${index}].probability`) as Rational;
      });
      distribution(chances, levels, `${place}.${where}`);
    });
  }
  return numbers;
};

const distribution = (entries: readonly Rational[], stated: unknown, place: string): readonly Rational[] => {
  const total = entries.reduce(rational.add, rational.zero);
  if (entries.every((entry) => entry.sign() >= 0) && total.isOne()) return entries;
  throw new UnreadableTable(place, stated, 'probabilities that sum to 1');
};
