import { type Arithmetic, type Rational, rational } from '../../arithmetic/index.js';
import type { InputDocument } from '../../claims/index.js';
import { InvalidInput, seen } from '../../errors/index.js';
import { readMatrix, type Written } from '../readTables.js';
import { asNumbers, asRecord, readRecord } from './readRecord.js';

/** A value function in a file: V(s), [S], exact numbers as strings or integers. */
export interface StateValuesDocument extends InputDocument {
  readonly type: 'stateValues';
  readonly values: readonly (string | number)[];
}

/** Writes an exact value function down. @returns a JSON value; `stateValuesFromDocument` reads it back as it was */
export const stateValuesToDocument = (values: readonly Rational[]): StateValuesDocument => ({
  type: 'stateValues',
  values: values.map((value) => rational.format(value)),
});

/** Reads a value function in the arithmetic asked for.
 *  @throws InvalidInput with the place, when the document is malformed */
export const stateValuesFromDocument = <T>(
  arithmetic: Arithmetic<T>,
  document: unknown,
  where = 'stateValues',
): readonly T[] => {
  const { type } = asRecord(document, where);
  if (type !== 'stateValues') {
    throw new InvalidInput({
      what: 'a value function is stored as type "stateValues"',
      where: `${where}.type`,
      seen: seen(type),
      expected: '"stateValues"',
      fix: 'correct the type',
    });
  }
  const { values } = readRecord(document, 'stateValues', ['values'], where);
  return readMatrix(arithmetic, [asNumbers(values, 1, `${where}.values`) as readonly Written[]], `${where}.values`)
    .entries;
};
