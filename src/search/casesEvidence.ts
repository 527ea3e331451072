import type { CasesEvidence, Claim } from '../claims/index.js';
import { caseSpace } from './caseSpace.js';
import { marginTextOf } from './smallestMargin.js';
import type { Hunt } from './strategies/hunt.js';

/** What a search without a counterexample has covered. */
export const casesEvidence = (claim: Claim, hunt: Hunt): CasesEvidence => {
  const { method, tally, decidedExactly, spent, smallest } = hunt;
  const cases = tally.passed + tally.ties;
  const acceptance: Record<string, number> = {};
  for (const premise of tally.drawn === 0 ? [] : Object.keys(claim.given ?? {})) {
    acceptance[premise] = 1 - (tally.missed[premise] ?? 0) / tally.drawn;
  }
  return {
    kind: 'cases',
    method,
    cases,
    strategies: spent,
    drawn: tally.drawn,
    generator: caseSpace(claim).description,
    decidedByBound: tally.passed - decidedExactly,
    decidedExactly,
    ties: tally.ties,
    undecided: tally.undecidedCases,
    ...(tally.ties > 0 && Number.isFinite(tally.tieWidth) ? { tieWidth: Number(tally.tieWidth.toPrecision(2)) } : {}),
    failureRateBound: failureRateBound(cases, tally.undecidedCases),
    smallestMargin: marginTextOf(hunt),
    smallestMarginClause: smallest === null ? null : smallest.clause,
    tight: tally.ties > 0 || tally.smallest?.margin === 0,
    acceptance,
    ...(claim.labels === undefined ? {} : { labels: labelCounts(claim, tally) }),
  };
};

const labelCounts = (claim: Claim, { observations }: Hunt['tally']): Record<string, number> =>
  Object.fromEntries(Object.keys(claim.labels ?? {}).map((label) => [label, observations.labels[label] ?? 0]));

/** 95 % upper confidence bound p on the probability that one drawn case fails, after n that did not and u of which nothing is
 *  known: the largest p with (n + u)·KL(u/(n + u) ‖ p) ≤ ln 20. Without such cases it is 1 − 0.05^(1/n), about 3/n.
 *  [chernoff1952; Clopper–Pearson and the "rule of three" for u = 0] */
export const failureRateBound = (cases: number, undecided = 0): number => {
  if (cases === 0) return 1;
  if (undecided === 0) return -Math.expm1(Math.log(0.05) / cases);
  const share = undecided / (cases + undecided);
  const distance = (p: number): number =>
    (cases + undecided) * (share * Math.log(share / p) + (1 - share) * Math.log((1 - share) / (1 - p)));
  let [low, high] = [share, 1];
  for (let halvings = 0; halvings < 60; halvings++) {
    const middle = (low + high) / 2;
    if (distance(middle) <= Math.log(20)) low = middle;
    else high = middle;
  }
  return high;
};
