import { type Arithmetic, asReal, isComputed, readNumber, takeSpoken } from '../arithmetic/index.js';
import { BeyondArithmetic, InvalidInput, SingularSystem, seen, takeRaised, Undecided } from '../errors/index.js';
import type { Claim, Statement } from './claim.js';
import type { Conclusion, Constant, Outcome } from './conclusion.js';
import { diagnosed } from './diagnose.js';
import { ClaimFault } from './faults.js';
import { holdsBySign, marginOf } from './relation.js';

/** 'undecided': the arithmetic at hand cannot tell; ask a finer one. */
export type Truth = 'yes' | 'no' | 'undecided';

/** How one premise or clause stands on one instance. */
export interface Finding<T> {
  readonly name: string;
  readonly truth: Truth;
  /** Margin of its worst conclusion; absent for a plain boolean and for a comparison that could not be made. */
  readonly margin?: T;
  /** The two sides of that conclusion; present with the margin. */
  readonly sides?: readonly [left: T, right: T];
  /** Which entry of a vector is the worst one. */
  readonly of?: number | string;
  /** 'equal' conclusions have no slack: a search in rounded numbers can never decide that they hold. */
  readonly equality: boolean;
  /** Whether it holds where both sides are equal: not so for a strict comparison, a boolean, and what could not be made. */
  readonly holdsAtZero?: true;
  /** A number in it, or in any conclusion of its list, is a plain JavaScript number that was rounded when it was computed,
   *  or the statement has made a double or a text of a number: nothing exact can be said. */
  readonly roundedByAuthor: boolean;
  /** An empty list of comparisons: true, because nothing was said. */
  readonly isEmpty?: true;
}

/** How a claim stands on one instance, in one arithmetic. */
export interface Assessment<T> {
  /** The first premise that is not met, or could not be decided. Clauses are then not evaluated. */
  readonly premise?: Finding<T>;
  /** The premises before it, or all of them: those that are met. */
  readonly premises: readonly Finding<T>[];
  readonly clauses: readonly Finding<T>[];
  readonly labels: readonly Finding<T>[];
}

/** Evaluates premises in order, then all clauses and labels.
 *  @throws ClaimFault when a statement throws or returns no margin; BeyondArithmetic when this arithmetic cannot follow */
export const assess = <T>(
  claim: Claim,
  inputs: Readonly<Record<string, unknown>>,
  arithmetic: Arithmetic<T>,
): Assessment<T> => assessBy(claim, (role, name, statement) => find(claim, role, name, statement, inputs, arithmetic));

/** What a statement of a claim is there for. */
export type Role = 'premise' | 'clause' | 'label';

/** `assess` by whoever knows how each statement stands. */
export const assessBy = <T>(
  claim: Claim,
  find: (role: Role, name: string, statement: Statement<never>) => Finding<T>,
): Assessment<T> => {
  const { given, labels: declared } = claim;
  let premises: Finding<T>[] = none;
  if (given !== undefined) {
    premises = [];
    for (const name in given) {
      const finding = find('premise', name, given[name]);
      if (finding.truth !== 'yes') return { premise: finding, premises, clauses: none, labels: none };
      premises.push(finding);
    }
  }
  const clauses: Finding<T>[] = [];
  for (const name in claim.then) clauses.push(find('clause', name, claim.then[name]));
  if (declared === undefined) return { premises, clauses, labels: none };
  const labels: Finding<T>[] = [];
  for (const name in declared) labels.push(find('label', name, declared[name]));
  return { premises, clauses, labels };
};

const none: never[] = [];

const find = <T>(
  claim: Claim,
  role: Role,
  name: string,
  statement: Statement<never>,
  inputs: Readonly<Record<string, unknown>>,
  arithmetic: Arithmetic<T>,
): Finding<T> => {
  try {
    takeRaised();
    takeSpoken();
    const result = statement(inputs as never, asReal(arithmetic)) as Outcome<T>;
    const swallowed = takeRaised();
    if (swallowed !== undefined) throw swallowed;
    const rounded = takeSpoken();
    const finding = findingOf(name, result, arithmetic);
    return rounded ? { ...finding, roundedByAuthor: true } : finding;
  } catch (error) {
    if (error instanceof Undecided) return { name, truth: 'undecided', equality: false, roundedByAuthor: false };
    if (error instanceof BeyondArithmetic) throw error;
    const slip = error instanceof TypeError ? diagnosed(statement, inputs, arithmetic) : undefined;
    throw claimFault(claim.id, `${role} "${name}"`, slip ?? error);
  }
};

const claimFault = (claim: string, part: string, error: unknown): ClaimFault => {
  if (error instanceof ClaimFault) return error;
  if (error instanceof InvalidInput) {
    const { what, where, ...rest } = error.fault;
    return new ClaimFault(claim, `${part}: ${where}`, { what, ...rest }, error);
  }
  if (error instanceof SingularSystem) {
    return new ClaimFault(
      claim,
      part,
      {
        what: 'a claim asked for values that do not exist',
        seen: error.message,
        expected: 'a linear system with one solution',
        fix: 'add a premise that keeps such instances out, for example discount < 1',
      },
      error,
    );
  }
  if (
    error instanceof TypeError &&
    /read only|not extensible|Cannot (?:delete|assign|add|redefine)/.test(error.message)
  ) {
    return new ClaimFault(
      claim,
      part,
      {
        what: 'a claim must not change its inputs: the statements after it would speak of others',
        seen: `${error.name}: ${error.message}`,
        expected: 'a function that leaves its inputs as they are',
        fix: 'copy before sorting or writing: [...rewards].sort(…)',
      },
      error,
    );
  }
  return new ClaimFault(
    claim,
    part,
    {
      what: 'a claim must not throw',
      seen: error instanceof Error ? `${error.name}: ${error.message}` : seen(error),
      expected: 'a conclusion such as atLeast(left, right), a list of them, or a boolean',
      fix: 'correct the function, or add a premise that keeps this instance out; --debug prints the stack',
    },
    error,
  );
};

/** How a statement stands that has returned this. */
export const findingOf = <T>(name: string, outcome: Outcome<T>, arithmetic: Arithmetic<T>): Finding<T> => {
  if (typeof outcome === 'boolean') {
    return { name, truth: outcome ? 'yes' : 'no', equality: false, roundedByAuthor: false };
  }
  if (!Array.isArray(outcome)) return compare(name, outcome as Conclusion<T>, arithmetic);
  let worst: Finding<T> = { name, truth: 'yes', equality: false, roundedByAuthor: false };
  if (outcome.length === 0) return { ...worst, isEmpty: true };
  let roundedByAuthor = false;
  for (const conclusion of outcome as readonly Conclusion<T>[]) {
    const finding = compare(name, conclusion, arithmetic);
    roundedByAuthor ||= finding.roundedByAuthor;
    if (worst.margin === undefined || isWorse(finding, worst, arithmetic)) worst = finding;
  }
  return roundedByAuthor && !worst.roundedByAuthor ? { ...worst, roundedByAuthor } : worst;
};

const severity = { no: 2, undecided: 1, yes: 0 } as const;

const isWorse = <T>(finding: Finding<T>, than: Finding<T>, arithmetic: Arithmetic<T>): boolean => {
  if (finding.truth !== than.truth) return severity[finding.truth] > severity[than.truth];
  if (finding.truth === 'undecided' && finding.holdsAtZero !== than.holdsAtZero) return than.holdsAtZero === true;
  if (finding.margin === undefined || than.margin === undefined) return finding.margin === undefined;
  return arithmetic.forKernels.approximate(finding.margin) < arithmetic.forKernels.approximate(than.margin);
};

/** A strict comparison that fails because the difference is 0 needs a 0 that is beyond doubt, not one that only an
 *  identity test has seen. */
const compare = <T>(name: string, conclusion: Conclusion<T>, arithmetic: Arithmetic<T>): Finding<T> => {
  if (typeof conclusion !== 'object' || conclusion === null || !('relation' in conclusion)) {
    throw new InvalidInput({
      what: 'a clause returns a conclusion',
      where: 'its result',
      seen: seen(conclusion),
      expected:
        'atLeast(left, right), above, equal, differ, allAtLeast, allAtMost, allEqual, a list of them, or a boolean',
      fix: 'compare the two sides with one of these functions instead of returning a number',
    });
  }
  const { relation, of } = conclusion;
  const roundedByAuthor = arithmetic.name !== 'float64' && isRounded(conclusion.left, conclusion.right);
  const left = side(conclusion.left, arithmetic);
  const right = side(conclusion.right, arithmetic);
  const difference = arithmetic.subtract(left, right);
  const sign = arithmetic.forKernels.knownSign(difference);
  const equality = relation === 'equal';
  const truth: Truth =
    sign === 'undecided'
      ? 'undecided'
      : holdsBySign(relation, sign)
        ? 'yes'
        : sign !== 0 || arithmetic.isSkippable(difference)
          ? 'no'
          : 'undecided';
  const margin = marginOf(arithmetic, relation, difference);
  const atZero = holdsBySign(relation, 0) ? holds : strict;
  return of === undefined
    ? { name, truth, margin, sides: [left, right], equality, roundedByAuthor, ...atZero }
    : { name, truth, margin, sides: [left, right], of, equality, roundedByAuthor, ...atZero };
};

const holds = { holdsAtZero: true } as const;
const strict = {} as const;

const isConstant = <T>(value: T | Constant): value is Constant =>
  typeof value === 'number' || typeof value === 'string';

/** Whether a side was rounded by whoever computed it. Nobody writes both sides as constants: one of them was computed. */
export const isRounded = <T>(left: T | Constant, right: T | Constant): boolean =>
  isConstant(left) && isConstant(right)
    ? isFractional(left) || isFractional(right)
    : (isConstant(left) && isComputed(left)) || (isConstant(right) && isComputed(right));

const isFractional = (value: Constant): boolean => typeof value === 'number' && !Number.isSafeInteger(value);

const side = <T>(value: T | Constant, arithmetic: Arithmetic<T>): T => {
  if (value === 0) return arithmetic.zero;
  if (isConstant(value)) {
    return typeof value === 'number' && arithmetic.name === 'float64' ? (value as T) : readNumber(arithmetic, value);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw noNumber(value);
  return value;
};

const noNumber = (value: unknown): InvalidInput =>
  new InvalidInput({
    what: 'a comparison has a number on either side',
    where: 'a comparison',
    seen: seen(value),
    expected: 'a number of an input or of the arithmetic, or a constant such as 2 or "1/3"',
    fix: Array.isArray(value)
      ? 'compare lists entry by entry: allAtLeast(left, right), allAtMost, allEqual'
      : 'look whether the name, and the place in its list, are right',
  });
