import type { CallExpression, Identifier, MemberExpression, Node, SequenceExpression } from 'acorn';
import { simple } from 'acorn-walk';
import { InvalidInput } from '../errors/index.js';
import { readText } from './readText.js';

const comparers: ReadonlySet<string> = new Set([
  ...['atLeast', 'atMost', 'above', 'below', 'equal', 'differ'],
  ...['allAtLeast', 'allAtMost', 'allAbove', 'allBelow', 'allEqual'],
]);

/** A comparison is an object, so that what stands behind it in `atLeast(x, 5) || atMost(x, 1)` is never looked at: nobody can
 *  notice that when it happens, so the text of the function is read for it. Functions that it calls are not, nor is what
 *  cannot be read.
 *  @param name of the statement
 *  @throws InvalidInput where a comparison has an alternative */
export const requireNoAlternatives = (name: string, statement: unknown): void => {
  const found = alternativeIn(statement);
  if (found === undefined) return;
  throw new InvalidInput({
    what: 'a comparison is returned, not used as true or false',
    where: `"${name}"`,
    seen: found,
    expected: 'no || or ?? behind a comparison: JavaScript takes it for true, and never looks at the other side',
    fix: 'for "or", compare the larger of the two margins: atLeast(arithmetic.maximum(arithmetic.subtract(a, b), arithmetic.subtract(c, d)), 0)',
  });
};

const alternativeIn = (statement: unknown): string | undefined => {
  const read = readText(statement);
  let found: string | undefined;
  if (read === undefined) return undefined;
  simple(read.node, {
    LogicalExpression: (node) => {
      if (node.operator !== '&&' && isComparison(node.left)) found ??= read.textOf(node);
    },
  });
  return found;
};

/** A call `atLeast(…)`, `lakatos.atLeast(…)` or `(0, lakatos.atLeast)(…)`. */
const isComparison = (node: Node): boolean =>
  node.type === 'CallExpression' && comparers.has(nameOf((node as CallExpression).callee) ?? '');

const nameOf = (callee: Node): string | undefined => {
  switch (callee.type) {
    case 'Identifier':
      return (callee as Identifier).name;
    case 'MemberExpression':
      return nameOf((callee as MemberExpression).property);
    case 'SequenceExpression':
      return nameOf((callee as SequenceExpression).expressions.at(-1) as Node);
    default:
      return undefined;
  }
};
