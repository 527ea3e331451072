import type { Rational } from '../arithmetic/index.js';
import type { Comparison } from './inputs/construction.js';
import type { Polynomial } from './symbolic/polynomial.js';
import type { Unknown } from './symbolic/unknowns.js';

/** A question for a solver: do these comparisons, with all that is known of their unknowns, contradict each other? */
export interface Script {
  readonly text: string;
  /** The unknowns it declares, in order. */
  readonly unknowns: readonly Unknown[];
}

/** @param asserted of which a model is sought: every comparison of the first list, and one at least of each further list
 *  @param assumptions used where they share an unknown with what is asserted, directly or through one another */
export const scriptFor = (
  unknowns: readonly Unknown[],
  assumptions: readonly Comparison[],
  asserted: readonly (readonly Comparison[])[],
): Script => {
  const needed = new Set<number>();
  for (const list of asserted) for (const { of } of list) include(needed, unknowns, of);
  const used: Comparison[] = [];
  const left = new Set(assumptions);
  for (let grew = true; grew; ) {
    grew = false;
    for (const assumption of left) {
      if (![...unknownsIn(assumption.of)].some((index) => needed.has(index))) continue;
      include(needed, unknowns, assumption.of);
      used.push(assumption);
      left.delete(assumption);
      grew = true;
    }
  }
  const declared = [...needed].sort((a, b) => a - b).map((index) => unknowns[index]);
  const name = (index: number): string => nameOf(unknowns[index]);
  const compare = ({ of, relation }: Comparison): string => {
    const text = write(of, name);
    return relation === '!= 0' ? `(not (= ${text} 0.0))` : `(${relation.split(' ')[0]} ${text} 0.0)`;
  };
  const lines = [
    ...declared.map((unknown) => `(declare-const ${nameOf(unknown)} Real)`),
    ...declared.flatMap((unknown) => [...rangeOf(unknown), ...definitionOf(unknown, name)]),
    ...factsOfExponentials(declared, (polynomial) => write(polynomial, name)),
    ...used.map(compare),
    ...asserted.map((list) => (list.length === 1 ? compare(list[0]) : `(or ${list.map(compare).join(' ')})`)),
  ];
  return {
    text: lines.map((line) => (line.startsWith('(declare') ? line : `(assert ${line})`)).join('\n'),
    unknowns: declared,
  };
};

/** What is true of every power of e and of any two, with x the exponent and E the power [E > 0 is its range]:
 *    E ≥ 1 + x,  E·(1 − x) ≤ 1,  x > 0 iff E > 1,  x < 0 iff E < 1,  x < y iff E_x < E_y
 *  These facts do not determine the powers: what contradicts them is impossible, what does not need not be possible. */
const factsOfExponentials = (declared: readonly Unknown[], write: (polynomial: Polynomial) => string): string[] => {
  const powers = declared.flatMap((unknown) =>
    unknown.definition?.kind === 'exponential'
      ? [{ power: nameOf(unknown), exponent: write(unknown.definition.of) }]
      : [],
  );
  return powers.flatMap(({ power, exponent }, i) => [
    `(>= ${power} (+ 1.0 ${exponent}))`,
    `(<= (* ${power} (- 1.0 ${exponent})) 1.0)`,
    `(= (> ${exponent} 0.0) (> ${power} 1.0))`,
    `(= (< ${exponent} 0.0) (< ${power} 1.0))`,
    ...powers
      .slice(0, i)
      .flatMap((other) => [
        `(= (< ${exponent} ${other.exponent}) (< ${power} ${other.power}))`,
        `(= (> ${exponent} ${other.exponent}) (> ${power} ${other.power}))`,
      ]),
  ]);
};

/** Safe in every solver whatever the input is called. */
export const nameOf = ({ index }: Unknown): string => `x${index}`;

const unknownsIn = (polynomial: Polynomial): Set<number> =>
  new Set([...polynomial.monomials.values()].flatMap(({ factors }) => factors));

/** Adds the unknowns of a polynomial, and those that define them. */
const include = (needed: Set<number>, unknowns: readonly Unknown[], polynomial: Polynomial): void => {
  for (const index of unknownsIn(polynomial)) {
    if (needed.has(index)) continue;
    needed.add(index);
    for (const part of partsOf(unknowns[index])) include(needed, unknowns, part);
    const { definition } = unknowns[index];
    if (definition?.kind !== 'solution') continue;
    for (const other of definition.system.unknowns) needed.add(other);
  }
};

const partsOf = ({ definition }: Unknown): readonly Polynomial[] => {
  switch (definition?.kind) {
    case undefined:
      return [];
    case 'inverse':
    case 'exponential':
      return [definition.of];
    case 'choice':
      return [definition.test, definition.whenNegative, definition.whenZero, definition.whenPositive];
    case 'solution':
      return [...definition.system.matrix, ...definition.system.rhs];
  }
};

const rangeOf = (unknown: Unknown): string[] => {
  const { low, high, open } = unknown.range;
  const name = nameOf(unknown);
  return [
    ...(low === undefined ? [] : [`(${open?.includes('low') ? '>' : '>='} ${name} ${number(low)})`]),
    ...(high === undefined ? [] : [`(${open?.includes('high') ? '<' : '<='} ${name} ${number(high)})`]),
  ];
};

const definitionOf = (unknown: Unknown, name: (index: number) => string): string[] => {
  const { definition } = unknown;
  const own = nameOf(unknown);
  switch (definition?.kind) {
    case undefined:
    case 'exponential':
      return [];
    case 'inverse':
      return [`(= (* ${own} ${write(definition.of, name)}) 1.0)`];
    case 'choice': {
      const test = write(definition.test, name);
      const zeroOrMore = `(ite (= ${test} 0.0) ${write(definition.whenZero, name)} ${write(definition.whenPositive, name)})`;
      return [`(= ${own} (ite (< ${test} 0.0) ${write(definition.whenNegative, name)} ${zeroOrMore}))`];
    }
    case 'solution': {
      const { matrix, rhs, unknowns } = definition.system;
      const row = matrix.slice(definition.entry * rhs.length, (definition.entry + 1) * rhs.length);
      const products = row.map((entry, i) => `(* ${write(entry, name)} ${name(unknowns[i])})`);
      return [`(= ${sum(products)} ${write(rhs[definition.entry], name)})`];
    }
  }
};

const write = (polynomial: Polynomial, name: (index: number) => string): string =>
  sum(
    [...polynomial.monomials.values()].map(({ coefficient, factors }) => {
      const names = factors.map(name);
      const parts = coefficient.isOne() && names.length > 0 ? names : [number(coefficient), ...names];
      return parts.length === 1 ? parts[0] : `(* ${parts.join(' ')})`;
    }),
  );

const sum = (terms: readonly string[]): string =>
  terms.length === 0 ? '0.0' : terms.length === 1 ? terms[0] : `(+ ${terms.join(' ')})`;

/** A fraction as SMT-LIB writes it: "(- (/ 1.0 4.0))". Never a rounded number. */
const number = (value: Rational): string => {
  const { numerator, denominator } = value;
  const size = numerator < 0n ? -numerator : numerator;
  const text = denominator === 1n ? `${size}.0` : `(/ ${size}.0 ${denominator}.0)`;
  return numerator < 0n ? `(- ${text})` : text;
};
