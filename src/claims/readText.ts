import { type Node, parse } from 'acorn';

/** A function as its text has it. */
export interface ReadText {
  readonly node: Node;
  /** The text of a node, as it stood in the file. */
  readonly textOf: (node: Node) => string;
}

/** Reads the text of a function or a method; undefined where it cannot be read. */
export const readText = (statement: unknown): ReadText | undefined => {
  for (const text of [`(${String(statement)})`, `({${String(statement)}})`]) {
    try {
      const node = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
      return { node, textOf: ({ start, end }) => asWritten(text.slice(start, end)) };
    } catch {
      // Not of this form.
    }
  }
  return undefined;
};

/** Calls of what was imported, as they stood before the modules of the file were loaded. */
const asWritten = (text: string): string => text.replace(/\(0, \w+\.(\w+)\)/g, '$1');
