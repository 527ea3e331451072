import { type Bounded, bounded, type Objects, shared, unshared } from '../arithmetic/index.js';
import { type Assessment, assess } from './assess.js';
import type { Claim } from './claim.js';
import { ClaimFault } from './faults.js';
import { layoutOf, replaced } from './inputLayout.js';

/** Whether two numbers are one object hangs on how they came about: `x === y`, `indexOf` and `Set` say one thing in one
 *  arithmetic and another in the next. So the claim is asked twice more, about the same inputs as a frozen copy: with no two
 *  numbers one object, and with equal numbers one object.
 *  @param inputs of one case, in `bounded`
 *  @throws ClaimFault where it then says something else, or where it changes its inputs */
export const requireNoIdentity = (claim: Claim, inputs: Readonly<Record<string, unknown>>): void => {
  const layout = layoutOf(inputs);
  if (layout === undefined) return;
  const first = truthsOf(assess(claim, inputs, bounded));
  const saidOf = ({ arithmetic, input }: Objects): readonly string[] => {
    const copy = replaced(layout, inputs, { arithmetic, number: input }) as Readonly<Record<string, unknown>>;
    return truthsOf(assess(claim, copy, arithmetic));
  };
  for (const [objects, are] of [
    [unshared, 'as objects of their own'],
    [shared(), 'where equal ones are one object'],
  ] as const) {
    const second = saidOf(objects);
    const changed = first.findIndex((truth, index) => isOther(truth, second[index]));
    if (changed < 0) continue;
    // Whoever throws dice says something else without any reason.
    for (let again = 0; again < lookedAtAgain; again++) {
      if (truthsOf(assess(claim, inputs, bounded)).join('\n') !== first.join('\n')) return;
    }
    throw identityFault(claim, first[changed], `${second[changed] ?? 'nothing'} of the same numbers ${are}`);
  }
};

const lookedAtAgain = 30;

const truthsOf = ({ premise, clauses, labels }: Assessment<Bounded>): readonly string[] =>
  [...(premise === undefined ? [] : [premise]), ...clauses, ...labels].map(
    ({ name, truth, isEmpty }) => `"${name}": ${truth}${isEmpty === true ? ', of an empty list' : ''}`,
  );

/** That an enclosure of x/x is 1 can only be seen of one object: what is decided once and not the other time is no fault. */
const isOther = (first: string, second: string | undefined): boolean =>
  first !== second && !first.endsWith('undecided') && second?.endsWith('undecided') !== true;

const identityFault = (claim: Claim, first: string, second: string): ClaimFault =>
  new ClaimFault(claim.id, 'one instance', {
    what: 'numbers of a claim are compared by the arithmetic, not by identity',
    seen: `${first} of the numbers as they are, ${second}`,
    expected: 'no x === y, indexOf, includes or Set of numbers',
    fix: 'ask arithmetic.isZero(arithmetic.subtract(x, y)), or compare with equal(x, y)',
  });
