import type { Claim } from '../claims/index.js';
import type { Tally } from './task.js';

/** What is suspicious about a claim that survived: parts of it that said nothing in any case. Such a claim may be true
 *  for the wrong reason. Where some cases were left undecided nothing is said: the parts may speak there. */
export const healthNotes = (claim: Claim, { passed, ties, undecidedCases, missed, observations }: Tally): string[] => {
  if (passed === 0 || ties + undecidedCases > 0) return [];
  const { labels, speaking, premiseMargins } = observations;
  const isDenied = claim.quantifier === 'some' ? /^not: / : '';
  const inNoCase = `in none of ${passed} cases`;
  const [first] = Object.keys(claim.given ?? {});
  const idlePremises = Object.keys(claim.given ?? {}).filter(
    (premise) => (missed[premise] ?? 0) === 0 && premiseMargins[premise] !== 0,
  );
  return [
    ...Object.keys(claim.then)
      .filter((clause) => (speaking[clause] ?? 0) === 0)
      .map(
        (clause) =>
          `vacuous: clause "${clause.replace(isDenied, '')}" compares anything ${inNoCase}; draw instances that it speaks of`,
      ),
    ...idlePremises.map(
      (premise) =>
        `vacuous: premise "${premise}" turned no case away${tightness(premiseMargins[premise])}; what ${premise === first ? 'is drawn' : 'meets the premises before it'} meets it already`,
    ),
    ...Object.keys(claim.labels ?? {})
      .filter((label) => (labels[label] ?? 0) === 0)
      .map((label) => `label "${label}" was met ${inNoCase}: the search did not look there`),
  ];
};

/** How near the premise came to turning a case away. */
const tightness = (margin: number | undefined): string =>
  margin === undefined
    ? ''
    : ` and was never tight (smallest margin ${Number.isFinite(margin) ? Number(margin.toPrecision(3)) : 'beyond 1.8e308'})`;
