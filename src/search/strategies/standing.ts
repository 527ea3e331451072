import { type Bounded, bounded } from '../../arithmetic/index.js';
import { type Assessment, assess, type Claim } from '../../claims/index.js';
import { type CaseSpace, realiseCase } from '../caseSpace.js';
import type { GenomeCase } from './proposals.js';

/** How far a case is from missing one clause, or from meeting one premise: a positive number. */
export interface Height {
  readonly part: string;
  readonly height: number;
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
}

/** Assesses a case in doubles with a proved error bound.
 *  @throws what the claim throws */
export const standingOf = (claim: Claim, space: CaseSpace, candidate: GenomeCase): Standing =>
  readStanding(assess(claim, realiseCase(space, candidate, bounded), bounded));

const readStanding = ({ premise, premises, clauses }: Assessment<Bounded>): Standing => {
  const met = premises.length;
  if (premise !== undefined) {
    const { name, truth, margin } = premise;
    const heights = truth === 'no' && margin !== undefined ? [{ part: name, height: Math.abs(margin.value) }] : [];
    return { met, truth: truth === 'no' ? 'premise' : 'undecided', heights };
  }
  let truth: Standing['truth'] = 'satisfied';
  const heights: Height[] = [];
  for (const clause of clauses) {
    if (clause.truth === 'no') truth = 'violated';
    if (clause.equality) continue;
    if (clause.truth === 'undecided' && truth === 'satisfied') truth = 'undecided';
    if (clause.truth === 'yes' && clause.margin !== undefined && clause.margin.value > 0) {
      heights.push({ part: clause.name, height: clause.margin.value });
    }
  }
  return { met, truth, heights };
};
