import type { Answer, ModelValue } from './solver.js';

/** Reads what a solver printed: the verdict on the first line, then the values, as fractions and as decimals. Anything
 *  before the verdict is a complaint about the question, and then no answer to it counts.
 *  @param constants the names whose values were asked for */
export const parseAnswer = (output: string, constants: readonly string[]): Answer => {
  const verdict = /^(unsat|sat|unknown)\b/.exec(output)?.[1];
  if (verdict === 'unsat') return { kind: 'unsatisfiable' };
  if (verdict !== 'sat') return { kind: 'unknown', reason: reasonIn(output) };
  const lists = expressions(output).filter(isListOfPairs);
  const model = new Map<string, ModelValue>();
  for (const [index, name] of constants.entries()) {
    const exact = fraction(lists[0]?.[index]?.[1]);
    const decimal = decimalOf(lists[1]?.[index]?.[1]);
    if (exact === undefined && decimal === undefined)
      return { kind: 'unknown', reason: `no value of ${name} was given` };
    model.set(name, { ...(exact === undefined ? {} : { exact }), decimal: decimal ?? exact ?? '0' });
  }
  return { kind: 'satisfiable', model };
};

const reasonIn = (output: string): string => {
  const stated = /\(:reason-unknown "([^"]*)"\)/.exec(output)?.[1] ?? /\(error "([^"]*)"/.exec(output)?.[1];
  if (stated === undefined || stated === '') return 'the solver gave no reason';
  return /resource|canceled|max\. |limit/.test(stated)
    ? 'the solver reached its limit of work'
    : `the solver says: ${stated}`;
};

/** A symbolic expression: an atom or a list. */
type Expression = string | readonly Expression[];

/** The lists among the lines that a solver prints. */
const expressions = (text: string): Expression[] => {
  const tokens = text.match(/"[^"]*"|[()]|[^\s()]+/g) ?? [];
  const top: Expression[] = [];
  const stack: Expression[][] = [top];
  for (const token of tokens) {
    if (token === '(') stack.push([]);
    else if (token === ')' && stack.length > 1) {
      const list = stack.pop() ?? [];
      stack[stack.length - 1].push(list);
    } else stack[stack.length - 1].push(token);
  }
  return top;
};

const isListOfPairs = (expression: Expression): expression is readonly (readonly Expression[])[] =>
  Array.isArray(expression) &&
  expression.length > 0 &&
  expression.every((entry) => Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string');

/** "(- (/ 1.0 4.0))" is "-1/4"; undefined for anything that is no fraction. */
const fraction = (expression: Expression | undefined): string | undefined => {
  if (expression === undefined) return undefined;
  if (typeof expression === 'string') return /^\d+(\.0)?$/.test(expression) ? expression.replace('.0', '') : undefined;
  const [operator, ...operands] = expression;
  const parts = operands.map(fraction);
  if (parts.some((part) => part === undefined)) return undefined;
  if (operator === '-' && parts.length === 1) return `-${parts[0]}`;
  if (operator === '/' && parts.length === 2 && !String(parts[0]).includes('/')) return `${parts[0]}/${parts[1]}`;
  return undefined;
};

/** "(- 1.4142?)" is "-1.4142". */
const decimalOf = (expression: Expression | undefined): string | undefined => {
  if (expression === undefined) return undefined;
  if (typeof expression === 'string')
    return /^\d+(\.\d*)?\??$/.test(expression) ? expression.replace('?', '') : undefined;
  const [operator, operand] = expression;
  const part = expression.length === 2 && operator === '-' ? decimalOf(operand) : undefined;
  return part === undefined ? undefined : `-${part}`;
};
