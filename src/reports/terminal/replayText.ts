import type { Replay } from '../../certification/index.js';
import type { ClauseMargin, InputDocument } from '../../claims/index.js';
import { instanceLines } from './factLines.js';
import { whole, wrapped } from './labelled.js';
import type { Page } from './page.js';
import { pad } from './wrap.js';

/** A stored case and what came of running it again. */
export interface ReplayReport {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly inputs: Readonly<Record<string, InputDocument>>;
  readonly replay: Replay;
}

/** The instance, its margins in doubles and exactly, and the quantities in between. */
export const replayText = ({ id, title, file, inputs, replay }: ReplayReport, page: Page): string => {
  const { bold, dim } = page.colours;
  return [
    `${bold(id)}  ${verdictOf(replay, page)}`,
    ...wrapped(title, page.width - 4, page).map((line) => `    ${line}`),
    ...whole('file', file, page),
    ...instanceLines(inputs, page),
    '',
    ...marginTable(replay, page),
    '',
    ...replay.trace.flatMap(({ name, lines }) => [`    ${dim(name)}`, ...lines.map((line) => `      ${line}`)]),
    '',
  ].join('\n');
};

const verdictOf = ({ exact }: Replay, { colours }: Page): string => {
  switch (exact.status) {
    case 'violated':
      return colours.magenta(
        exact.clause.startsWith('not: ')
          ? `shows the claim: "${exact.clause}" is false of it`
          : `violates the claim: "${exact.clause}"`,
      );
    case 'holds':
      return colours.yellow('no longer violates the claim');
    case 'premise':
      return colours.yellow(`does not meet the premise "${exact.premise}"`);
    case 'tie':
      return colours.yellow(`too close to 0 to decide: "${exact.part}" ${exact.margin}`);
    case 'rounded':
      return colours.yellow(`not decided: clause "${exact.clause}" compares numbers rounded in the claim file`);
  }
};

/** Clause, exact margin and the margin in doubles, side by side. */
const marginTable = ({ exact, float, floatPremise, agreement }: Replay, page: Page): string[] => {
  const margins: readonly ClauseMargin[] = 'margins' in exact ? exact.margins : [];
  const { colours } = page;
  if (floatPremise !== null) return [`    doubles: the premise "${floatPremise}" is not met`];
  const rows = float.map(({ clause, margin }, index) => ({
    clause: margins[index]?.of === undefined ? clause : `${clause} (${margins[index].of})`,
    exact: margins[index]?.margin ?? '',
    float: margin === null ? '' : String(margin),
    sign: margins[index]?.satisfied === false ? colours.red('✗') : colours.green('✓'),
  }));
  const widest = (part: 'clause' | 'exact', head: string): number =>
    Math.max(head.length, ...rows.map((entry) => entry[part].length));
  const clause = widest('clause', 'clause');
  const middle = widest('exact', 'exact margin');
  return [
    `      ${colours.dim(`${pad('clause', clause)}  ${pad('exact margin', middle)}  in doubles`)}`,
    ...rows.map(
      (entry) => `    ${entry.sign} ${pad(entry.clause, clause)}  ${pad(entry.exact, middle)}  ${entry.float}`,
    ),
    `      ${agreement ? 'doubles and exact arithmetic agree' : colours.yellow('doubles and exact arithmetic disagree')}`,
  ];
};
