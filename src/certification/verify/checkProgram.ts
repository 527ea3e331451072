import { rational } from '../../arithmetic/index.js';
import type { NumberText, Program } from '../certificate/certificate.js';
import { evaluate } from './evaluate.js';
import type { Failure } from './failure.js';
import { type Line, parseLine, stepIndex } from './parseProgram.js';
import { mostDigits } from './size.js';
import { substitute } from './system.js';
import { exactly, isExact, isTelling, isWithin, readValue, signOfValue, type Value, valueText } from './value.js';
import type { Instance } from './world.js';

/** A program, run again. */
export interface RunProgram {
  readonly failures: readonly Failure[];
  /** The value of a step, by its name. */
  readonly numberAt: (name: string) => Value | undefined;
  /** Facts that cannot be decided at this precision: a number that is 0 but not by its fractions alone. */
  readonly undecidedFacts: readonly string[];
}

/** Runs a program on the instance's numbers at `digits` digits: steps are evaluated, solutions of linear systems are put
 *  into their equations, and every fact that a branch relied on is decided again. */
export const runProgram = (program: Program, instance: Instance, digits: number): RunProgram => {
  const failures: Failure[] = [];
  const values: Value[] = [];
  const solutions = new Map<number, readonly Value[]>();
  for (const [index, text] of program.steps.entries()) {
    const place = `program.steps[${index}]`;
    const line = parseLine(text, index);
    const value = line && valueOfLine(line, { program, instance, values, solutions, digits, failures });
    if (value === undefined) {
      const found = `no number, or one of more than ${mostDigits} digits`;
      failures.push({ place, what: 'a step computes a number from earlier ones', stated: text, found });
      return { failures, numberAt: () => undefined, undecidedFacts: [] };
    }
    values.push(value);
  }
  const numberAt = (name: string): Value | undefined => {
    const index = stepIndex(name, values.length);
    return index === undefined ? undefined : values[index];
  };
  const undecidedFacts: string[] = [];
  for (const [index, fact] of program.facts.entries()) {
    const place = `program.facts[${index}]`;
    const holds = decideFact(fact, numberAt);
    if (holds === 'undecided') undecidedFacts.push(fact);
    else if (!holds) {
      const value = numberAt(fact.split(' ')[0]);
      failures.push({
        place,
        what: 'a branch relied on something that is not so',
        stated: fact,
        found: value === undefined ? 'no such step' : valueText(value),
      });
    }
  }
  return { failures, numberAt, undecidedFacts };
};

interface Run {
  readonly program: Program;
  readonly instance: Instance;
  readonly values: readonly Value[];
  /** Solutions that have been checked. */
  readonly solutions: Map<number, readonly Value[]>;
  readonly digits: number;
  readonly failures: Failure[];
}

const valueOfLine = (line: Line, run: Run): Value | undefined => {
  switch (line.kind) {
    case 'input': {
      const number = run.instance.numbers.get(line.place);
      return number && exactly(number);
    }
    case 'solution':
      return solve(line.system, run)?.[line.entry];
    default:
      return evaluate(line, run.values, run.digits);
  }
};

const solve = (index: number, run: Run): readonly Value[] | undefined => {
  const known = run.solutions.get(index);
  if (known !== undefined) return known;
  const system = run.program.systems[index];
  if (system === undefined) return undefined;
  const place = `program.systems[${index}]`;
  const step = (name: string): Value[] => {
    const position = stepIndex(name, run.values.length);
    return position === undefined ? [] : [run.values[position]];
  };
  const matrix = system.matrix.flat().flatMap(step);
  const rhs = system.rhs.flatMap(step);
  const stated = system.solution.flatMap((text) => readValue(text) ?? []);
  const n = system.rhs.length;
  if (matrix.length !== n * n || rhs.length !== n || stated.length !== n || system.solution.length !== n)
    return undefined;
  const checked = substitute({ matrix, rhs, solution: stated }, run.digits);
  if ('wrong' in checked) {
    run.failures.push({
      place: `${place}.solution`,
      what: checked.wrong,
      stated: system.solution.join(', '),
      found: 'another solution, or none',
    });
    return undefined;
  }
  checked.solution.forEach((value, entry) => {
    checkWithin(value, system.solution[entry], `${place}.solution[${entry}]`, 'the solution of a linear system', run);
  });
  run.solutions.set(index, checked.solution);
  return checked.solution;
};

/** Notes a failure unless the recomputed value is the stated one: equal as fractions, or inside stated bounds that say
 *  something. */
export const checkWithin = (
  recomputed: Value,
  text: NumberText,
  place: string,
  what: string,
  { digits, failures }: { readonly digits: number; readonly failures: Failure[] },
): void => {
  const stated = readValue(text);
  if (stated !== undefined && isWithin(recomputed, stated, digits)) {
    if (isTelling(stated, recomputed)) return;
    const found = `${valueText(recomputed)}, far narrower`;
    failures.push({ place, what: `${what} is stated by bounds that say nothing`, stated: text, found });
    return;
  }
  failures.push({ place, what: `${what} is another number`, stated: text, found: valueText(recomputed) });
};

const decideFact = (fact: string, numberAt: RunProgram['numberAt']): boolean | 'undecided' => {
  const parts = /^(x\d+) (= 0|= 1|> 0|< 0)$/.exec(fact);
  const value = parts === null ? undefined : numberAt(parts[1]);
  if (parts === null || value === undefined) return false;
  if (parts[2] === '= 1') return isExact(value) && value.exact.compare(rational.one) === 0;
  const sign = signOfValue(value);
  if (sign === undefined) return parts[2] === '= 0' ? 'undecided' : false;
  return sign === { '= 0': 0, '> 0': 1, '< 0': -1 }[parts[2]];
};
