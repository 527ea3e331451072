import type { PlainTable } from '../../scenarios/index.js';

/** A table as CSV [rfc4180], with the names of its columns in the first line; an empty field where there is no value. */
export const seriesCsv = ({ columns, rows }: PlainTable): string =>
  [columns.map(({ name }) => name), ...rows]
    .map((row) => `${row.map((value) => quoted(value === null ? '' : String(value))).join(',')}\n`)
    .join('');

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
