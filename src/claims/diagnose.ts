import type { Arithmetic } from '../arithmetic/index.js';
import { closest, InvalidInput, seen } from '../errors/index.js';
import type { Statement } from './claim.js';

/** Why a statement throws a TypeError of JavaScript, found by running it once more where the usual slips are looked for: an
 *  input that there is none of, a plain number among those of the arithmetic.
 *  @returns undefined where it is another slip */
export const diagnosed = <T>(
  statement: Statement<never>,
  inputs: Readonly<Record<string, unknown>>,
  arithmetic: Arithmetic<T>,
): InvalidInput | undefined => {
  try {
    statement(knownOnly(inputs) as never, ofItsOwnNumbers(arithmetic) as never);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
  }
  return undefined;
};

const knownOnly = (inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  new Proxy(inputs, {
    get: (target, name) => {
      if (typeof name === 'symbol' || Object.hasOwn(target, name)) return Reflect.get(target, name);
      const names = Object.keys(target);
      const [near] = closest(name, names, 1);
      throw new InvalidInput({
        what: 'a statement reads the inputs of its claim by their names',
        where: `an input "${name}"`,
        seen: name,
        expected: names.join(', '),
        fix: near === undefined ? `add ${name} to forAll, or write one of those names` : `write ${near}`,
      });
    },
  });

const operations = [
  ...(['add', 'subtract', 'multiply', 'divide', 'negate', 'absolute', 'minimum', 'maximum', 'select'] as const),
  ...(['isZero', 'sign', 'exp', 'log', 'squareRoot', 'toNumber', 'format'] as const),
];

const ofItsOwnNumbers = <T>(arithmetic: Arithmetic<T>): Arithmetic<T> => {
  if (typeof arithmetic.zero !== 'object') return arithmetic;
  const checked = Object.fromEntries(
    operations.map((name) => {
      const operation = arithmetic[name] as (...operands: readonly unknown[]) => unknown;
      return [name, (...operands: readonly unknown[]) => operation(...operands.map(ownNumber(name)))];
    }),
  );
  return { ...arithmetic, ...checked };
};

const ownNumber =
  (operation: string) =>
  (operand: unknown): unknown => {
    if (typeof operand === 'object' && operand !== null && !Array.isArray(operand)) return operand;
    throw new InvalidInput({
      what: 'an arithmetic computes with its own numbers',
      where: `arithmetic.${operation}(…)`,
      seen: seen(operand),
      expected: 'a number of an input, or one that the arithmetic has made',
      fix: madeOf(operand),
    });
  };

const madeOf = (operand: unknown): string => {
  if (operand === 0) return 'arithmetic.zero';
  if (operand === 1) return 'arithmetic.one';
  if (typeof operand === 'number' && Number.isSafeInteger(operand)) return `arithmetic.integer(${operand})`;
  if (typeof operand === 'number' || typeof operand === 'string') return 'write it as arithmetic.ratio(1, 2)';
  return 'take one entry of a list; look whether the name and the place are right';
};
