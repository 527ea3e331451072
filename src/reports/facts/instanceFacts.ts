import type { CounterexampleEvidence, WitnessEvidence } from '../../claims/index.js';
import { counted, grouped } from '../words/words.js';
import { type Fact, text } from './fact.js';

/** An instance that decides a claim, either way. */
export type Shown = CounterexampleEvidence | WitnessEvidence;

/** A counterexample: the clause, its exact margin, the instance, how it was found. */
export const counterexampleFacts = (evidence: CounterexampleEvidence): Fact[] => [
  text('clause', clauseOf(evidence)),
  marginFact(evidence),
  { kind: 'instance', label: 'instance', inputs: evidence.inputs },
  text('found', foundBy(evidence)),
];

/** A witness: the instance, how it was found, and what decided that the denial fails on it. */
export const witnessFacts = (evidence: WitnessEvidence): Fact[] => [
  { kind: 'instance', label: 'witness', inputs: evidence.inputs },
  text('denial', clauseOf(evidence)),
  marginFact(evidence),
  text('found', foundBy(evidence)),
];

export const placeFacts = ({ file, replay }: Shown): Fact[] => [
  ...(file === undefined ? [] : [{ kind: 'whole', label: 'stored', text: file } as const]),
  { kind: 'command', label: 'replay', text: replay },
];

const marginFact = (evidence: Shown): Fact =>
  evidence.margin === 'false'
    ? text('margin', 'none: the clause is a boolean, and it is false')
    : { kind: 'whole', label: 'margin', text: evidence.margin, remark: settledBy(evidence) };

const clauseOf = ({ clause, margins }: Shown): string => {
  const of = margins.find((margin) => margin.clause === clause)?.of;
  return of === undefined ? clause : `${clause} (${of})`;
};

const settledBy = ({ arithmetic, digits }: Shown): string =>
  arithmetic === 'rational' ? '(exact fraction)' : `(enclosure, ${digits ?? '?'} digits)`;

const foundBy = ({ kind, foundBy, strategy, afterCases, shrinking, file }: Shown): string => {
  if (foundBy === 'exhaustion') return 'the simplest one of a finite scope, all of which was looked at';
  if (foundBy === 'proof search') return 'a model that the solver gave for the negated claim, decided again exactly';
  if (foundBy === 'stored' || shrinking === null) {
    return file === undefined ? 'an example that the claim itself gives' : 'a stored case, decided again from its file';
  }
  const simpler = shrinking.complete
    ? smallest(shrinking.neighboursThatPass, kind)
    : stopWords[shrinking.stopped ?? 'undecided'];
  const by = strategy === 'guided' ? 'guided search' : 'search';
  return `case ${grouped(afterCases)} of the ${by}, simplified in ${counted(shrinking.steps, 'step')}; ${simpler}`;
};

/** Why it may not be a smallest one. */
const stopWords = {
  undecided: 'no simpler neighbour is known to violate it, but some could not be decided',
  attempts: 'stopped before a smallest case was reached: too many neighbours',
  time: 'stopped by its time limit before a smallest case was reached (--shrink-time)',
  interruption: 'interrupted before a smallest case was reached',
  failure: 'a worker was lost before a smallest case was reached',
} as const;

/** Nothing one step simpler violates the claim, or is a witness. */
const smallest = (neighbours: number, kind: Shown['kind']): string =>
  neighbours === 0
    ? 'nothing is simpler'
    : kind === 'witness'
      ? `none of its ${grouped(neighbours)} simpler neighbours is one`
      : neighbours === 1
        ? 'its only simpler neighbour passes'
        : `all ${grouped(neighbours)} simpler neighbours pass`;
