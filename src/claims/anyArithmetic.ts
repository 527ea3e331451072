import type { AnyNode, Function as FunctionNode, MemberExpression, Node, Pattern } from 'acorn';
import { simple } from 'acorn-walk';
import { InvalidInput } from '../errors/index.js';
import { type ReadText, readText } from './readText.js';

/** What an arithmetic tells its kernels alone. */
const forKernels: ReadonlySet<string> = new Set(['isSkippable', 'forKernels']);

/** A statement says the same in doubles, in fractions and in symbols. One that asks in which of them it is read may not, and
 *  nobody can notice that when it is read in one: so its text is read for that question. Functions that it calls are not.
 *  @param name of the statement
 *  @throws InvalidInput where it asks for the name of the arithmetic, or what only kernels may ask */
export const requireAnyArithmetic = (name: string, statement: unknown): void => {
  const read = readText(statement);
  const found = read === undefined ? undefined : questionIn(read);
  if (found === undefined) return;
  throw new InvalidInput({
    what: 'a statement says the same in every arithmetic',
    where: `"${name}"`,
    seen: found,
    expected: 'no arithmetic.name, isSkippable or forKernels: they differ from one arithmetic to the next',
    fix: 'ask arithmetic.isZero(x) or arithmetic.sign(x)',
  });
};

const questionIn = ({ node, textOf }: ReadText): string | undefined => {
  const second = secondParameter(node);
  const isArithmetic = (object: AnyNode): boolean =>
    (object.type === 'Identifier' && second?.type === 'Identifier' && object.name === second.name) ||
    (object.type === 'MemberExpression' && propertyOf(object) === 'arithmetic');
  const isQuestion = (property: string | undefined): boolean => property === 'name' || forKernels.has(property ?? '');
  let found: string | undefined;
  simple(node, {
    MemberExpression: (member) => {
      const property = propertyOf(member);
      if (forKernels.has(property ?? '') || (property === 'name' && isArithmetic(member.object)))
        found ??= textOf(member);
    },
  });
  if (second?.type !== 'ObjectPattern') return found;
  return (
    found ??
    (second.properties.some((part) => part.type === 'Property' && isQuestion(keyOf(part.key)))
      ? textOf(second)
      : undefined)
  );
};

const propertyOf = ({ computed, property }: MemberExpression): string | undefined =>
  computed ? undefined : keyOf(property);

const keyOf = (key: AnyNode): string | undefined => (key.type === 'Identifier' ? key.name : undefined);

/** The second parameter of the function that a text consists of: its arithmetic. */
const secondParameter = (program: Node): Pattern | undefined => {
  let outermost: FunctionNode | undefined;
  simple(program, {
    Function: (node) => {
      if (outermost === undefined || node.start < outermost.start) outermost = node;
    },
  });
  return (outermost as FunctionNode | undefined)?.params[1];
};
