import { type Rational, rational } from '../../arithmetic/index.js';
import { mostDigits } from './size.js';

/** One line of a certificate's program, read anew: operands are indices of earlier lines. */
export type Line =
  | { readonly kind: 'input'; readonly place: string }
  | { readonly kind: 'constant'; readonly value: Rational }
  | { readonly kind: 'sum' | 'difference' | 'product' | 'quotient'; readonly operands: readonly [number, number] }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly operands: readonly number[] }
  | { readonly kind: 'solution'; readonly system: number; readonly entry: number };

const arity = {
  negate: 1,
  absolute: 1,
  exp: 1,
  log: 1,
  squareRoot: 1,
  minimum: 2,
  maximum: 2,
  select: 4,
} as const;

export type FunctionName = keyof typeof arity;

const kinds = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' } as const;

/** Index of a step from its name "x12". @returns undefined unless it stands before `limit` */
export const stepIndex = (name: string, limit: number): number | undefined => {
  const index = /^x(0|[1-9]\d*)$/.test(name) ? Number(name.slice(1)) : Number.NaN;
  return index < limit ? index : undefined;
};

/** Reads line `index` of a program. @returns undefined when it is none, or uses a step that does not stand before it */
export const parseLine = (text: string, index: number): Line | undefined => {
  const parts = /^x(\d+) = (.+)$/.exec(text);
  if (parts === null || parts[1] !== String(index)) return undefined;
  const body = parts[2];
  const operandsOf = (names: readonly string[]): number[] | undefined => {
    const operands = names.flatMap((name) => stepIndex(name, index) ?? []);
    return operands.length === names.length ? operands : undefined;
  };

  if (body.startsWith('input ')) return { kind: 'input', place: body.slice('input '.length) };
  const constant = /^(-?\d+)(?:\/([1-9]\d*))?$/.exec(body);
  if (constant !== null) {
    if (body.length > mostDigits) return undefined;
    return { kind: 'constant', value: rational.ratio(BigInt(constant[1]), BigInt(constant[2] ?? 1)) };
  }
  const solution = /^system (\d+) entry (\d+)$/.exec(body);
  if (solution !== null) return { kind: 'solution', system: Number(solution[1]), entry: Number(solution[2]) };
  const infix = /^(x\d+) ([-+*/]) (x\d+)$/.exec(body);
  if (infix !== null) {
    const operands = operandsOf([infix[1], infix[3]]);
    return operands && { kind: kinds[infix[2] as keyof typeof kinds], operands: [operands[0], operands[1]] };
  }
  const call = /^(\w+)\((.+)\)$/.exec(body);
  const name = call === null ? undefined : (Object.keys(arity) as FunctionName[]).find((known) => known === call[1]);
  if (call === null || name === undefined) return undefined;
  const operands = operandsOf(call[2].split(', '));
  return operands?.length === arity[name] ? { kind: 'function', name, operands } : undefined;
};
