import type { CasesEvidence } from '../../claims/index.js';
import { counted, grouped } from '../words/words.js';
import { type Fact, text } from './fact.js';

/** How many cases a claim survived, how they were decided, what they were drawn from, and the rate of failures that the
 *  random ones leave possible; of witnesses, where the claim is that there is one. */
export const casesFacts = (evidence: CasesEvidence, missing: 'failures' | 'witnesses'): Fact[] => {
  const isOpen = evidence.drawn > evidence.cases + missedPremises(evidence);
  const acceptance = Object.entries(evidence.acceptance).map(
    ([premise, share]) => `${isOpen ? 'at most ' : ''}${Number((100 * share).toPrecision(3))} % meet "${premise}"`,
  );
  const labels = Object.entries(evidence.labels ?? {}).map(
    ([label, count]) => `${label}: ${grouped(count)} of ${counted(evidence.cases, 'case')}`,
  );
  return [
    text('cases', ...casesLines(evidence, missing)),
    ...(acceptance.length === 0 ? [] : [text('premises', ...acceptance)]),
    ...(labels.length === 0 ? [] : [text('labels', ...labels)]),
    text('drawn from', evidence.generator),
    ...(evidence.cases === 0 ? [] : [text(missing, failureRate(evidence))]),
  ];
};

const casesLines = (evidence: CasesEvidence, missing: 'failures' | 'witnesses'): string[] => {
  const missed = missedPremises(evidence);
  const open = evidence.drawn - evidence.cases - missed;
  const { random, guided } = evidence.strategies;
  const kind = guided === undefined ? '' : ' random';
  const exactly = evidence.decidedExactly > 0 ? `, ${grouped(evidence.decidedExactly)} of them decided exactly` : '';
  const outside = missed > 0 ? `; ${grouped(missed)} missed a premise` : '';
  const undecided = open > 0 ? `; ${grouped(open)} could not be decided` : '';
  return [
    ...(random === undefined && guided !== undefined
      ? []
      : [`${grouped(evidence.cases)}${kind}${exactly}${outside}${undecided}`]),
    ...(guided === undefined ? [] : [`${grouped(guided)} guided by margins, which no rate of ${missing} follows from`]),
  ];
};

/** Drawn cases that missed a premise: each is turned away by one of them. */
const missedPremises = ({ acceptance, drawn }: CasesEvidence): number =>
  Math.round(Object.values(acceptance).reduce((sum, share) => sum + (1 - share) * drawn, 0));

/** Rounded up, so that it stays a bound. */
const failureRate = ({ failureRateBound }: CasesEvidence): string => {
  const size = 10 ** Math.floor(Math.log10(failureRateBound) - 2);
  const rate = Number((Math.ceil(failureRateBound / size) * size).toPrecision(3));
  return `at most ${Math.min(1, rate)} of the instances that are drawn so, at confidence 0.95`;
};
