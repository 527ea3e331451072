import type { CasesEvidence, Claim } from '../claims/index.js';
import { caseSpace } from './caseSpace.js';
import type { Hunt } from './strategies/hunt.js';

/** What a search without a counterexample has covered. */
export const casesEvidence = (
  claim: Claim,
  { method, tally, decidedExactly, spent, smallest }: Hunt,
): CasesEvidence => {
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
    failureRateBound: failureRateBound(cases),
    smallestMargin: smallest === null ? null : String(Number(smallest.margin.toPrecision(3))),
    smallestMarginClause: smallest === null ? null : smallest.clause,
    tight: tally.ties + tally.undecidedCases > 0 || tally.smallest?.margin === 0,
    acceptance,
    ...(claim.labels === undefined ? {} : { labels: labelCounts(claim, tally) }),
  };
};

const labelCounts = (claim: Claim, { observations }: Hunt['tally']): Record<string, number> =>
  Object.fromEntries(Object.keys(claim.labels ?? {}).map((label) => [label, observations.labels[label] ?? 0]));

/** 95 % upper confidence bound on the probability that one drawn case fails, after n that did not:
 *    1 − 0.05^(1/n), about 3/n                                                            [Clopper–Pearson; "rule of three"] */
export const failureRateBound = (cases: number): number => (cases === 0 ? 1 : -Math.expm1(Math.log(0.05) / cases));
