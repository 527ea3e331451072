import { rational } from '../../arithmetic/index.js';
import type { RecordedClaim } from '../recording/recordClaim.js';
import type { Fact, Operation, Step, Tape } from '../recording/tape.js';
import type { NumberText, Program } from './certificate.js';

/** The part of a tape that the conclusions and the facts need, written as lines. */
export interface WrittenProgram {
  readonly program: Omit<Program, 'names'>;
  /** "x12" for a step of the tape; undefined for steps that nothing needs. */
  readonly nameOf: (step: number) => string | undefined;
}

/** Writes the program of a recorded claim, steps renumbered in the order of evaluation. */
export const writeProgram = <E>({ recording, conclusions, facts }: RecordedClaim<E>): WrittenProgram => {
  const { tape, arithmetic } = recording;
  const sides = conclusions.flatMap((one) => (one.relation === 'boolean' ? [] : [one.left.step, one.right.step]));
  const needed = [...reachable(tape, [...sides, ...facts.keys()])].sort((a, b) => a - b);
  const names = new Map(needed.map((step, index) => [step, `x${index}`]));
  const systems = [...new Set(needed.flatMap((index) => systemOf(tape.steps[index])))].sort((a, b) => a - b);
  const nameOf = (step: number): string => names.get(step) as string;
  const solutionText = (system: number, entry: number): NumberText =>
    arithmetic.format(recording.numberAt(tape.record({ kind: 'solution', system, entry })));
  return {
    nameOf: (step) => names.get(step),
    program: {
      steps: needed.map((index) => `${nameOf(index)} = ${describe(tape.steps[index], nameOf, systems)}`),
      systems: systems.map((index) => {
        const { matrix, rhs } = tape.systems[index];
        return {
          matrix: rhs.map((_, row) => matrix.slice(row * rhs.length, (row + 1) * rhs.length).map(nameOf)),
          rhs: rhs.map(nameOf),
          solution: rhs.map((_, entry) => solutionText(index, entry)),
        };
      }),
      facts: [...facts].flatMap(([step, relied]) => [...relied].map((fact) => `${nameOf(step)} ${factWords[fact]}`)),
    },
  };
};

/** The steps that these steps are computed from, themselves included. */
const reachable = (tape: Tape, from: readonly number[]): Set<number> => {
  const reached = new Set<number>();
  const waiting = [...from];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (reached.has(step)) continue;
    reached.add(step);
    waiting.push(...operandsOf(tape, tape.steps[step]));
  }
  return reached;
};

const operandsOf = (tape: Tape, step: Step): readonly number[] => {
  if (step.kind === 'operation') return step.operands;
  if (step.kind !== 'solution') return [];
  const { matrix, rhs } = tape.systems[step.system];
  return [...matrix, ...rhs];
};

const systemOf = (step: Step): readonly number[] => (step.kind === 'solution' ? [step.system] : []);

const signs: Partial<Record<Operation, string>> = { add: '+', subtract: '-', multiply: '*', divide: '/' };

const describe = (step: Step, nameOf: (step: number) => string, systems: readonly number[]): string => {
  switch (step.kind) {
    case 'input':
      return `input ${step.place}`;
    case 'constant':
      return rational.format(step.value);
    case 'solution':
      return `system ${systems.indexOf(step.system)} entry ${step.entry}`;
    case 'operation': {
      const operands = step.operands.map(nameOf);
      const sign = signs[step.operation];
      return sign === undefined ? `${step.operation}(${operands.join(', ')})` : operands.join(` ${sign} `);
    }
  }
};

const factWords: Readonly<Record<Fact, string>> = { zero: '= 0', one: '= 1', positive: '> 0', negative: '< 0' };
