/** Longest line that is not broken. */
const lineLength = 100;

/** A JSON document as every file and every `--json` prints it: what fits on a line stays on one line, so that the rows
 *  of a table read as rows; a newline at the end.
 *  @returns a text that `JSON.parse` reads back as the same document (tests/reports/printJson.test.ts) */
export const printJson = (document: object): string => `${print(normal(document), 0)}\n`;

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Without what JSON leaves out, undefined fields for example. */
const normal = (document: object): Json => JSON.parse(JSON.stringify(document)) as Json;

const print = (value: Json, indent: number): string => {
  const flat = inline(value);
  if (indent > 0 && indent + flat.length <= lineLength) return flat;
  const inner = ' '.repeat(indent + 2);
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((part) => inner + print(part, indent + 2)).join(',\n')}\n${' '.repeat(indent)}]`;
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    const fields = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${print(part, indent + 2)}`);
    return `{\n${fields.map((text) => inner + text).join(',\n')}\n${' '.repeat(indent)}}`;
  }
  return flat;
};

const inline = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${inline(part)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
};
