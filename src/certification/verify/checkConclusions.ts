import { rational } from '../../arithmetic/index.js';
import type { Certificate, CertifiedComparison } from '../certificate/certificate.js';
import { checkWithin, type RunProgram } from './checkProgram.js';
import { compare, fromInteger, multiply } from './decimal.js';
import { absoluteOf, combine } from './evaluate.js';
import type { Failure } from './failure.js';
import { exactly, readValue, signOfValue, type Value, widthOf } from './value.js';

export interface CheckedConclusions {
  readonly failures: readonly Failure[];
  /** Premises that these digits cannot tell from equality. */
  readonly undecided: readonly string[];
}

/** Checks that every margin is the difference of its two sides, both of them what the program computes; that it has the
 *  sign that it is said to have; that every premise of the claim has a conclusion and holds, and that the named clause is
 *  one of the claim's and does not. */
export const checkConclusions = (
  { conclusions, claim, violated }: Certificate,
  run: RunProgram | undefined,
  digits: number,
): CheckedConclusions => {
  const failures: Failure[] = [];
  const undecided: string[] = [];
  conclusions.forEach((conclusion, index) => {
    const place = `conclusions[${index}]`;
    const known = conclusion.part === 'premise' ? claim.premises : claim.clauses;
    if (!known.includes(conclusion.name)) {
      failures.push({
        place: `${place}.name`,
        what: `a conclusion belongs to a ${conclusion.part} of the claim`,
        stated: conclusion.name,
        found: known.join(', '),
      });
    }
    if (conclusion.relation !== 'boolean') {
      const found = checkComparison(conclusion, place, run, digits, failures);
      if (found === 'undecided' && conclusion.part === 'premise') undecided.push(conclusion.name);
    }
    if (conclusion.part === 'premise' && conclusion.holds !== 'yes') {
      failures.push({
        place: `${place}.holds`,
        what: 'a premise is not met',
        stated: conclusion.holds,
        found: 'yes is needed',
      });
    }
  });
  failures.push(...premisesWithoutConclusion({ conclusions, claim }));
  if (!claim.clauses.includes(violated)) {
    failures.push({
      place: 'violated',
      what: 'the clause that is said to be false is one of the claim',
      stated: violated,
      found: claim.clauses.join(', '),
    });
  }
  const isViolated = conclusions.some(
    ({ part, name, holds }) => part === 'clause' && name === violated && holds === 'no',
  );
  if (!isViolated) {
    failures.push({
      place: 'violated',
      what: 'the clause that is said to be false is not',
      stated: violated,
      found: 'no violation',
    });
  }
  return { failures, undecided: [...new Set(undecided)] };
};

/** A premise that nothing is said of is not met: nobody has looked. */
const premisesWithoutConclusion = ({ conclusions, claim }: Pick<Certificate, 'conclusions' | 'claim'>): Failure[] =>
  claim.premises.flatMap((premise, index) =>
    conclusions.some(({ part, name }) => part === 'premise' && name === premise)
      ? []
      : [
          {
            place: `claim.premises[${index}]`,
            what: 'a premise of the claim has a conclusion',
            stated: premise,
            found: 'no conclusion of this name',
          },
        ],
  );

const checkComparison = (
  { left, right, relation, margin, holds }: CertifiedComparison,
  place: string,
  run: RunProgram | undefined,
  digits: number,
  failures: Failure[],
): CertifiedComparison['holds'] | undefined => {
  const context = { digits, failures };
  const sideOf = (side: CertifiedComparison['left'], name: 'left' | 'right'): Value | undefined => {
    const computed = run === undefined ? readValue(side.value) : run.numberAt(side.step ?? '');
    if (computed === undefined) {
      failures.push({
        place: `${place}.${name}`,
        what: 'a side of a comparison is computed by a step',
        stated: side.step ?? side.value,
        found: 'none',
      });
    } else checkWithin(computed, side.value, `${place}.${name}.value`, `the ${name} side`, context);
    return computed;
  };
  const sides = [sideOf(left, 'left'), sideOf(right, 'right')];
  if (sides[0] === undefined || sides[1] === undefined) return undefined;
  const difference = combine('difference', sides[0], sides[1], digits) as Value;
  const recomputed = marginBy(relation, difference, digits);
  checkWithin(recomputed, margin, `${place}.margin`, 'the margin', context);
  const sign = signOfValue(difference);
  const decided = sign === undefined ? 'undecided' : isMet[relation](sign) ? 'yes' : 'no';
  const isConsistent = decided === holds || (decided === 'undecided' && holds === 'yes') || holds === 'undecided';
  if (!isConsistent) {
    failures.push({
      place: `${place}.holds`,
      what: 'the comparison comes out differently',
      stated: holds,
      found: decided,
    });
  }
  if (isConsistent && decided !== 'undecided' && holds !== 'undecided') {
    failures.push(...undecidedAsStated({ left, right, relation, margin, holds }, place));
  }
  return decided;
};

/** What is decided must be decided by the stated numbers themselves: the margin has the sign, and neither side is vaguer
 *  than a difference of the two can be. */
const undecidedAsStated = (
  { left, right, relation, margin, holds }: Omit<CertifiedComparison, 'part' | 'name'>,
  place: string,
): Failure[] => {
  const stated = readValue(margin);
  if (stated === undefined) return [];
  const failures: Failure[] = [];
  const sign = signOfValue(stated);
  if (sign === undefined || (marginMeets[relation](sign) ? 'yes' : 'no') !== holds) {
    failures.push({
      place: `${place}.margin`,
      what: 'the stated margin decides the comparison by itself',
      stated: margin,
      found: `bounds that do not say ${holds}`,
    });
  }
  const room = multiply(widthOf(stated), fromInteger(10n), { digits: 10, direction: 'up' });
  for (const [name, { value }] of [['left', left] as const, ['right', right] as const]) {
    const side = readValue(value);
    if (side === undefined || compare(widthOf(side), room) <= 0) continue;
    failures.push({
      place: `${place}.${name}.value`,
      what: 'the margin is no narrower than its sides',
      stated: value,
      found: `a margin ${margin}`,
    });
  }
  return failures;
};

/** Whether a margin of this sign says yes; those of 'equal' are not above 0. */
const marginMeets: Readonly<Record<CertifiedComparison['relation'], (sign: number) => boolean>> = {
  atLeast: (sign) => sign >= 0,
  above: (sign) => sign > 0,
  equal: (sign) => sign === 0,
  differ: (sign) => sign > 0,
};

const isMet: Readonly<Record<CertifiedComparison['relation'], (sign: number) => boolean>> = {
  atLeast: (sign) => sign >= 0,
  above: (sign) => sign > 0,
  equal: (sign) => sign === 0,
  differ: (sign) => sign !== 0,
};

const marginBy = (relation: CertifiedComparison['relation'], difference: Value, digits: number): Value => {
  if (relation === 'equal') return negated(absoluteOf(difference), digits);
  return relation === 'differ' ? absoluteOf(difference) : difference;
};

const negated = (value: Value, digits: number): Value =>
  combine('difference', exactly(rational.zero), value, digits) as Value;
