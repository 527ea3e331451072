import type { Verdict, VerdictName } from '../../claims/index.js';
import type { CheckReport } from '../checkReport.js';
import { counted, grouped, listed } from '../words/words.js';
import { checkTable } from './checkTable.js';
import { verdictDetails } from './details.js';
import { wrapped } from './labelled.js';
import type { Page } from './page.js';

/** 'full': the table, then every counterexample, proof, frequency and open question. 'attention': only what does not agree. */
export type Amount = 'full' | 'attention';

/** The verdict table, the details under it, and one line that sums up. What does not agree stands last, next to the
 *  prompt. It holds no time and no speed: the same verdicts print the same text. */
export const checkText = ({ verdicts }: CheckReport, page: Page, amount: Amount = 'full'): string => {
  const disagreeing = verdicts.filter(({ agrees }) => !agrees);
  const settled = verdicts.filter(
    ({ agrees, verdict, evidence }) =>
      agrees && (verdict === 'refuted' || verdict === 'proved' || evidence.some(({ kind }) => kind === 'statistical')),
  );
  const noted = verdicts.filter(
    (verdict) =>
      verdict.agrees && !settled.includes(verdict) && ((verdict.notes?.length ?? 0) > 0 || hasLabels(verdict)),
  );
  const detailed = amount === 'full' ? [...settled, ...noted, ...disagreeing] : disagreeing;
  return [
    ...(amount === 'full' && verdicts.length > 0 ? [checkTable(verdicts, page), ''] : []),
    ...detailed.flatMap((verdict) => [...verdictDetails(verdict, page), '']),
    ...wrapped(summary(verdicts, page), page.width, page),
    '',
  ].join('\n');
};

const hasLabels = ({ evidence }: Verdict): boolean =>
  evidence.some((part) => part.kind === 'cases' && part.labels !== undefined);

const order: readonly VerdictName[] = ['proved', 'exhausted', 'survived', 'refuted', 'inconclusive'];

/** " (2 by statistics)": those of a verdict that sampled runs speak for, and no certificate. */
const statisticalShare = (verdicts: readonly Verdict[], name: VerdictName): string => {
  const count = verdicts.filter(
    ({ verdict, evidence }) => verdict === name && evidence.some(({ kind }) => kind === 'statistical'),
  ).length;
  return count === 0 ? '' : ` (${grouped(count)} by statistics)`;
};

/** "24 claims, 23 as expected: 12 survived, 11 refuted; 1 contradicts what it expects" */
const summary = (verdicts: readonly Verdict[], { colours }: Page): string => {
  const agreeing = verdicts.filter(({ agrees }) => agrees);
  const contradicting = verdicts.filter(({ agrees, verdict }) => !agrees && verdict !== 'inconclusive').length;
  const inconclusive = verdicts.filter(({ verdict }) => verdict === 'inconclusive').length;
  const tally = order
    .map((name) => ({ name, count: agreeing.filter(({ verdict }) => verdict === name).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${grouped(count)} ${name}${statisticalShare(agreeing, name)}`);
  const asExpected =
    agreeing.length === verdicts.length ? 'all as expected' : `${grouped(agreeing.length)} as expected`;
  const standing =
    verdicts.length === 0
      ? ' decided'
      : `, ${agreeing.length === verdicts.length ? colours.green(asExpected) : asExpected}`;
  return [
    `${counted(verdicts.length, 'claim')}${standing}${tally.length === 0 ? '' : `: ${listed(tally)}`}`,
    ...(contradicting === 0
      ? []
      : [
          colours.bold(
            colours.red(
              `${grouped(contradicting)} ${contradicting === 1 ? 'contradicts its' : 'contradict their'} expectation`,
            ),
          ),
        ]),
    ...(inconclusive === 0 ? [] : [colours.yellow(`${grouped(inconclusive)} inconclusive`)]),
  ].join('; ');
};
