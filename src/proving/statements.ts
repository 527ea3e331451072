import { asReal, readNumber, takeSpoken } from '../arithmetic/index.js';
import {
  type Claim,
  type Relation as Compared,
  type Conclusion,
  type Constant,
  isRounded,
  type Outcome,
  type Statement,
} from '../claims/index.js';
import { BeyondArithmetic, InvalidInput, SingularSystem, takeRaised } from '../errors/index.js';
import type { Comparison } from './inputs/construction.js';
import type { Structure } from './inputs/inputs.js';
import type { Polynomial } from './symbolic/polynomial.js';
import { Unanswered } from './symbolic/questions.js';
import { Unprovable } from './unprovable.js';

/** A statement of a claim, followed along one path: what it says there as comparisons with 0, all of them meant, or a plain
 *  yes or no. */
export type Said = readonly Comparison[] | boolean;

/** @throws Unanswered where the path does not tell a sign that the statement branches on
 *  @throws Unprovable where the symbolic numbers cannot follow, or the statement throws */
export const follow = (claim: Claim, name: string, statement: Statement<never>, structure: Structure): Said => {
  const { arithmetic } = structure.symbols;
  let outcome: Outcome<Polynomial>;
  try {
    takeRaised();
    takeSpoken();
    const result = statement(structure.inputs as never, asReal(arithmetic)) as Outcome<Polynomial>;
    const swallowed = takeRaised();
    if (swallowed !== undefined) throw swallowed;
    if (takeSpoken()) throw new Unprovable(`"${name}" makes a double, or a text, of a number`);
    outcome = result;
  } catch (thrown) {
    throw structure.symbols.unanswered === undefined
      ? unprovable(name, thrown)
      : new Unanswered(structure.symbols.unanswered);
  }
  if (structure.symbols.unanswered !== undefined) throw new Unanswered(structure.symbols.unanswered);
  if (typeof outcome === 'boolean') return outcome;
  const conclusions = (Array.isArray(outcome) ? outcome : [outcome]) as readonly Conclusion<Polynomial>[];
  return conclusions.map((conclusion) => compared(claim, name, conclusion, structure));
};

const relations = { atLeast: '>= 0', above: '> 0', equal: '= 0', differ: '!= 0' } as const satisfies Record<
  Compared,
  string
>;

const compared = (claim: Claim, name: string, conclusion: Conclusion<Polynomial>, structure: Structure): Comparison => {
  if (typeof conclusion !== 'object' || conclusion === null || !('relation' in conclusion)) {
    throw new Unprovable(`"${name}" of ${claim.id} returns no conclusion`);
  }
  const { arithmetic } = structure.symbols;
  const { left, right, relation } = conclusion;
  if (isRounded(left, right)) {
    throw new Unprovable(`"${name}" compares plain JavaScript numbers that were rounded when they were computed`);
  }
  const side = (value: Polynomial | Constant): Polynomial =>
    typeof value === 'object' ? value : readNumber(arithmetic, value);
  return { of: arithmetic.subtract(side(left), side(right)), relation: relations[relation] };
};

const unprovable = (name: string, thrown: unknown): Unprovable => {
  if (thrown instanceof Unprovable) return thrown;
  if (thrown instanceof BeyondArithmetic) {
    return new Unprovable(
      `"${name}" takes ${words[thrown.operation] ?? thrown.operation} of a number that is not fixed`,
    );
  }
  if (thrown instanceof SingularSystem) return new Unprovable(`"${name}" asks for values that may not exist`);
  if (thrown instanceof InvalidInput) {
    return new Unprovable(`"${name}" fails on some instances: ${thrown.fault.what} (${thrown.fault.where})`);
  }
  return new Unprovable(
    `"${name}" throws: ${thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown)}`,
  );
};

const words: Readonly<Record<string, string>> = {
  log: 'the logarithm',
  squareRoot: 'the square root',
  'conversion to a double': 'a rounded value (as a softmax step does)',
};
