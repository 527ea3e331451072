import { type Bounded, bounded } from '../../arithmetic/index.js';
import { type Assessment, assess, type Claim, type Finding } from '../../claims/index.js';
import { type CaseSpace, realiseCase } from '../caseSpace.js';
import type { GenomeCase } from './proposals.js';

/** How far a case is from missing one clause, or from meeting one premise: a positive number, in some unit.
 *  'margin': the margin itself. It is 0 also where a case is dull: no step, no reward, two policies that are equal.
 *  'relative': the margin in units of the two sides that the clause compares, |left| + |right|. A bound that goes to 0 together
 *  with what it bounds keeps its quotient, which therefore falls only on the way to a violation.
 *  'slack': the margin in units of the smallest margin of a premise, likewise. */
export interface Height {
  readonly part: string;
  readonly height: number;
  readonly unit: 'margin' | 'relative' | 'slack';
}

/** Where a case stands on the way to a violation. First it has to meet the premises, one after the other; then the margin
 *  of some clause has to fall below 0. Heights of different parts are never compared, so that no scale masks another. */
export interface Standing {
  /** How many premises it meets: all of them, unless the truth is 'premise'. */
  readonly met: number;
  readonly truth: 'premise' | 'satisfied' | 'undecided' | 'violated';
  /** Of the first premise that it misses, or of each clause. Left out are booleans, equalities (a difference that is not 0
   *  violates them at once) and ties: there a descent would only settle where both sides are the same for a dull reason. */
  readonly heights: readonly Height[];
  /** The smallest margin of a clause that has a height. */
  readonly smallest: { readonly clause: string; readonly margin: number } | undefined;
}

/** Assesses a case in doubles with a proved error bound.
 *  @throws what the claim throws */
export const standingOf = (claim: Claim, space: CaseSpace, candidate: GenomeCase): Standing =>
  readStanding(assess(claim, realiseCase(space, candidate, bounded), bounded));

const readStanding = ({ premise, premises, clauses }: Assessment<Bounded>): Standing => {
  const met = premises.length;
  if (premise !== undefined) {
    const { name, truth, margin } = premise;
    const heights: Height[] =
      truth === 'no' && margin !== undefined ? [{ part: name, height: Math.abs(margin.value), unit: 'margin' }] : [];
    return { met, truth: truth === 'no' ? 'premise' : 'undecided', heights, smallest: undefined };
  }
  let truth: Standing['truth'] = 'satisfied';
  let smallest: Standing['smallest'];
  const heights: Height[] = [];
  const slack = slackOf(premises);
  for (const { name, truth: stands, equality, margin, sides } of clauses) {
    if (stands === 'no') truth = 'violated';
    if (equality) continue;
    if (stands === 'undecided' && truth === 'satisfied') truth = 'undecided';
    if (stands !== 'yes' || margin === undefined || !(margin.value > 0)) continue;
    heights.push(
      slack === undefined
        ? { part: name, height: margin.value, unit: 'margin' }
        : { part: `${name}, by its slack`, height: margin.value / slack, unit: 'slack' },
    );
    const size = sides === undefined ? undefined : sizeOf(sides);
    if (size !== undefined)
      heights.push({ part: `${name}, by its sides`, height: margin.value / size, unit: 'relative' });
    if (smallest === undefined || margin.value < smallest.margin) smallest = { clause: name, margin: margin.value };
  }
  return { met, truth, heights, smallest };
};

/** |left| + |right|; undefined where one of them is 0, so that the quotient would always be 1. */
const sizeOf = ([left, right]: readonly [Bounded, Bounded]): number | undefined =>
  left.value === 0 || right.value === 0 ? undefined : Math.abs(left.value) + Math.abs(right.value);

/** The smallest positive margin of the premises that are met, where one has a margin. */
const slackOf = (premises: readonly Finding<Bounded>[]): number | undefined => {
  let slack: number | undefined;
  for (const { margin } of premises) {
    if (margin !== undefined && margin.value > 0 && !(margin.value >= (slack ?? Number.POSITIVE_INFINITY))) {
      slack = margin.value;
    }
  }
  return slack;
};
