import { require, seen } from '../../errors/index.js';

/** Reads a document as a record with exactly the named fields beside `type`.
 *  @throws InvalidInput for what is no object, for a missing field and for one that nobody reads */
export const readRecord = (
  document: unknown,
  type: string,
  fields: readonly string[],
  where: string,
): Readonly<Record<string, unknown>> => {
  const record = asRecord(document, where);
  for (const field of fields) {
    require(record[field] !== undefined, () => ({
      what: `a ${type} document has a field "${field}"`,
      where,
      seen: Object.keys(record).join(', '),
      expected: ['type', ...fields].join(', '),
      fix: `add "${field}"`,
    }));
  }
  for (const field of Object.keys(record)) {
    require(field === 'type' || fields.includes(field), () => ({
      what: `a ${type} document has no field "${field}"`,
      where,
      seen: field,
      expected: ['type', ...fields].join(', '),
      fix: 'correct the name or remove the field',
    }));
  }
  return record;
};

/** @throws InvalidInput unless it is a JSON object */
export const asRecord = (document: unknown, where: string): Readonly<Record<string, unknown>> => {
  require(typeof document === 'object' && document !== null && !Array.isArray(document), () => ({
    what: 'a document is a JSON object',
    where,
    seen: seen(document),
    expected: '{ "type": …, … }',
    fix: 'pass what the matching …ToDocument function returned, read back from JSON',
  }));
  return document as Readonly<Record<string, unknown>>;
};

/** Checks a list of numbers, a table of them, or a list of tables: nested arrays, `depth` deep, of numbers and strings.
 *  @throws InvalidInput naming the entry that is something else */
export const asNumbers = (value: unknown, depth: number, where: string): unknown => {
  if (depth === 0) {
    require(typeof value === 'number' || typeof value === 'string', () => ({
      what: 'a table of a document holds numbers',
      where,
      seen: seen(value),
      expected: 'an integer, a decimal, or a fraction "1/3"',
      fix: 'write fractions as strings',
    }));
    return value;
  }
  require(Array.isArray(value), () => ({
    what: 'a table of a document is an array',
    where,
    seen: seen(value),
    expected: `an array, ${depth} deep`,
    fix: 'write numbers in brackets: ["1/3", "2/3"] is a row, [["1/3", "2/3"]] a table of one',
  }));
  (value as readonly unknown[]).forEach((entry, index) => {
    asNumbers(entry, depth - 1, `${where}[${index}]`);
  });
  return value;
};
