import { type Rational, rational, readNumber } from '../arithmetic/index.js';
import type { InputDocument } from '../claims/index.js';
import type { Comparison } from './inputs/construction.js';
import { documentOf } from './inputs/documents.js';
import type { Structure } from './inputs/inputs.js';
import { nameOf } from './script.js';
import { simplestWithin } from './simplestWithin.js';
import type { ModelValue } from './solver/solver.js';
import { evaluator } from './symbolic/evaluate.js';

/** How far from a model its rational neighbours are looked for, the simplest numbers first. 'exact' takes the model's
 *  own fractions, and 40 decimals where it is irrational. */
const distances = ['1/10', '1/100', '1/10000', '1/100000000', '1/1000000000000', 'exact'] as const;

/** Instances near a model of the negated claim, as documents that certification can read, the simplest first.
 *  Rounding may lose the violation or even leave the claim's inputs; those that leave them are left out here. */
export const candidatesNear = (
  structure: Structure,
  model: ReadonlyMap<string, ModelValue>,
): Readonly<Record<string, InputDocument>>[] => {
  const candidates = new Map<string, Readonly<Record<string, InputDocument>>>();
  for (const distance of distances) {
    const values = new Map<number, Rational>();
    for (const unknown of structure.symbols.unknowns) {
      if (unknown.definition !== undefined) continue;
      const value = model.get(nameOf(unknown));
      values.set(unknown.index, value === undefined ? (unknown.sample ?? rational.zero) : rounded(value, distance));
    }
    if (!isInstance(structure, values)) continue;
    const evaluate = evaluator(rational, structure.symbols.unknowns, values);
    const documents: Record<string, InputDocument> = {};
    for (const [name, scope] of structure.scopes) documents[name] = documentOf(scope, structure.inputs[name], evaluate);
    candidates.set(JSON.stringify(documents), documents);
  }
  return [...candidates.values()];
};

const rounded = ({ exact, decimal }: ModelValue, distance: (typeof distances)[number]): Rational => {
  const value = readNumber(rational, exact ?? decimal);
  return distance === 'exact' ? value : simplestWithin(value, readNumber(rational, distance));
};

/** Whether these values lie in the ranges of the inputs and meet what is assumed of them. */
export const isInstance = ({ symbols, assumptions }: Structure, values: ReadonlyMap<number, Rational>): boolean => {
  const evaluate = evaluator(rational, symbols.unknowns, values);
  const inRange = symbols.unknowns.every(({ index, range, definition }) => {
    const value = values.get(index);
    if (definition !== undefined || value === undefined) return true;
    const least = range.low === undefined ? 1 : value.compare(range.low);
    const most = range.high === undefined ? 1 : range.high.compare(value);
    return least >= (range.open?.includes('low') ? 1 : 0) && most >= (range.open?.includes('high') ? 1 : 0);
  });
  return inRange && assumptions.every((assumption) => holds(assumption, evaluate));
};

const holds = ({ of, relation }: Comparison, evaluate: (of: Comparison['of']) => Rational): boolean => {
  const sign = evaluate(of).sign();
  switch (relation) {
    case '> 0':
      return sign > 0;
    case '>= 0':
      return sign >= 0;
    case '= 0':
      return sign === 0;
    case '!= 0':
      return sign !== 0;
    case '<= 0':
      return sign <= 0;
    case '< 0':
      return sign < 0;
  }
};
