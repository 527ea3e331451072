import { type Rational, rational } from '../../arithmetic/index.js';

/** What one step of a recorded program may do with earlier steps. */
export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'negate'
  | 'absolute'
  | 'minimum'
  | 'maximum'
  | 'exp'
  | 'log'
  | 'squareRoot'
  | 'select';

/** One line of a straight-line program. Steps are numbered; operands are numbers of earlier steps. */
export type Step =
  /** A number of the instance, by its place: "mdp.reward[0][1]". */
  | { readonly kind: 'input'; readonly place: string }
  | { readonly kind: 'constant'; readonly value: Rational }
  | { readonly kind: 'operation'; readonly operation: Operation; readonly operands: readonly number[] }
  /** Entry of the vector x that solves a linear system. */
  | { readonly kind: 'solution'; readonly system: number; readonly entry: number };

/** matrix·x = rhs, as numbers of steps; the matrix is row-major [n·n]. */
export interface System {
  readonly matrix: readonly number[];
  readonly rhs: readonly number[];
}

/** What a run relied on: the value of a step compared with 0, or known to be 1. */
export type Fact = 'zero' | 'one' | 'positive' | 'negative';

/** A program under construction. The same step twice is one step, so common subexpressions are shared. */
export interface Tape {
  readonly steps: readonly Step[];
  readonly systems: readonly System[];
  /** Facts by step, in the order in which they were relied on. */
  readonly facts: ReadonlyMap<number, ReadonlySet<Fact>>;
  /** @returns the number of this step */
  record(step: Step): number;
  /** @returns the number of this system */
  recordSystem(system: System): number;
  rely(step: number, fact: Fact): void;
  /** From here on only new facts count. */
  forgetFacts(): void;
}

export const newTape = (): Tape => {
  const steps: Step[] = [];
  const systems: System[] = [];
  const facts = new Map<number, Set<Fact>>();
  const numbers = new Map<string, number>();
  const intern = <Entry>(list: Entry[], entry: Entry, key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, list.length);
    return list.push(entry) - 1;
  };
  return {
    steps,
    systems,
    facts,
    record: (step) => intern(steps, step, keyOf(step)),
    recordSystem: (system) => intern(systems, system, `system ${system.matrix.join()};${system.rhs.join()}`),
    rely: (step, fact) => {
      const known = facts.get(step);
      if (known === undefined) facts.set(step, new Set([fact]));
      else known.add(fact);
    },
    forgetFacts: () => facts.clear(),
  };
};

const keyOf = (step: Step): string => {
  switch (step.kind) {
    case 'input':
      return `input ${step.place}`;
    case 'constant':
      return `constant ${rational.format(step.value)}`;
    case 'operation':
      return `${step.operation} ${step.operands.join()}`;
    case 'solution':
      return `solution ${step.system} ${step.entry}`;
  }
};
