import { addObservations, noObservations } from '../claims/index.js';
import type { SmallestMargin, Tally } from './task.js';

export const emptyTally: Tally = {
  drawn: 0,
  missed: {},
  passed: 0,
  ties: 0,
  tieWidth: 0,
  unresolved: 0,
  openClause: null,
  openPremise: null,
  undecidedCases: 0,
  observations: noObservations,
  smallest: null,
};

export const addTallies = (a: Tally, b: Tally): Tally => {
  const missed: Record<string, number> = { ...a.missed };
  for (const [premise, count] of Object.entries(b.missed)) missed[premise] = (missed[premise] ?? 0) + count;
  return {
    drawn: a.drawn + b.drawn,
    missed,
    passed: a.passed + b.passed,
    ties: a.ties + b.ties,
    tieWidth: Math.max(a.tieWidth, b.tieWidth),
    unresolved: a.unresolved + b.unresolved,
    openClause: a.openClause ?? b.openClause,
    openPremise: a.openPremise ?? b.openPremise,
    undecidedCases: a.undecidedCases + b.undecidedCases,
    observations: addObservations(a.observations, b.observations),
    smallest: smaller(a.smallest, b.smallest),
  };
};

/** The smaller of two margins, the earlier one when they are equal. Of two beyond doubles nobody knows which. */
export const smaller = (a: SmallestMargin | null, b: SmallestMargin | null): SmallestMargin | null => {
  if (a === null || b === null) return a ?? b;
  if (b.margin < a.margin) return b;
  return Number.isFinite(a.margin) || b.margin > a.margin ? a : { ...a, exact: undefined };
};
