import type { CounterexampleEvidence, Verdict } from '../claims/index.js';
import type { CheckReport } from './checkReport.js';
import type { Place } from './place.js';

/** Workflow commands that annotate the lines of claims in a pull request: an error where a verdict contradicts what its
 *  claim expects, a warning where it is inconclusive. Claims that are as expected have none.
 *    ::error file=F,line=N,title=T::message                     [docs.github.com, workflow commands for GitHub Actions]
 *  @param places by claim id */
export const githubText = ({ verdicts }: CheckReport, places: ReadonlyMap<string, Place>): string =>
  verdicts
    .filter(({ agrees }) => !agrees)
    .map((verdict) => `${annotation(verdict, places.get(verdict.id))}\n`)
    .join('');

const annotation = (verdict: Verdict, place: Place | undefined): string => {
  const level = verdict.verdict === 'inconclusive' ? 'warning' : 'error';
  const where = place === undefined ? [] : [`file=${property(place.file)}`, `line=${place.line}`];
  const fields = [...where, `title=${property(`${verdict.id} is ${verdict.verdict}`)}`].join(',');
  return `::${level} ${fields}::${message(contradiction(verdict))}`;
};

/** One sentence on why a verdict is not what its claim expects. */
export const contradiction = ({ title, verdict, expect, reason, evidence }: Verdict): string => {
  if (verdict === 'inconclusive') return `${title}: ${reason ?? 'no reason is known'}`;
  const [first] = evidence;
  const by = first?.kind === 'counterexample' ? ` by ${violation(first)}; ${first.replay}` : '';
  return `${title}: expected ${expect === 'holds' ? 'to hold' : 'to be refuted'}, ${verdict}${by}`;
};

const violation = ({ clause, margin }: CounterexampleEvidence): string =>
  `the clause "${clause}"${margin === 'false' ? '' : `, margin ${margin}`}`;

const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A text for the log of a workflow in which no line is a command: a space is put into what the runner takes for the
 *  start of one. That is `::` after blanks, and `##[` anywhere in a line (actions/runner, ActionCommand.cs). The runner
 *  compares as its language does, which passes over characters without a width; so these count as blanks, and none would
 *  do in place of the space.
 *  @example withoutCommands('  ::error::x') is '  : :error::x' */
export const withoutCommands = (text: string): string =>
  text.replaceAll(commandStart, '$1 $2').replaceAll(oldCommandStart, '$1 $2');

const commandStart = /(^[\s\p{C}\p{M}]*:)([\p{C}\p{M}]*:)/gmu;

const oldCommandStart = /(#[\p{C}\p{M}]*#)([\p{C}\p{M}]*\[)/gu;
