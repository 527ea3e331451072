import Table from 'cli-table3';
import stringWidth from 'string-width';
import type { Verdict } from '../../claims/index.js';
import { type Page, rule } from './page.js';
import { evidenceWords, mark, painted } from './verdictWords.js';
import { shortNumber } from './words.js';
import { wrap } from './wrap.js';

/** One row a claim: whether the verdict agrees with what the claim expects, the verdict, its evidence, its margin. */
export const checkTable = (verdicts: readonly Verdict[], page: Page): string => {
  const columns = columnsFor(verdicts, page);
  const table = new Table({
    chars: noBorders,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 1 },
    colAligns: ['left', ...columns.map(({ align }) => align)],
    // a column's width includes its padding; one more space separates it from the next
    colWidths: [2, ...columns.map(({ width }, index) => width + (index === columns.length - 1 ? 1 : 2))],
  });
  const { dim, bold } = page.colours;
  let topic: string | undefined;
  for (const verdict of verdicts) {
    if (page.layout === 'screen' && topicOf(verdict) !== topic) {
      topic = topicOf(verdict);
      table.push([{ content: `  ${bold(topic)}`, colSpan: columns.length + 1 }]);
    }
    table.push([
      mark(verdict, page),
      ...columns.map(({ text, width, style }) =>
        wrap(text(verdict), width)
          .map((line) => style(verdict, line))
          .join('\n'),
      ),
    ]);
  }
  const heads = columns.map(({ head, width, align }) =>
    align === 'right' ? head.padStart(width) : head.padEnd(width),
  );
  const line = rule(
    columns.reduce((sum, { width }) => sum + width + 2, 0),
    page,
  );
  const lines = [`  ${heads.map((head) => dim(head)).join('  ')}`, line, table.toString(), line];
  return lines.flatMap((part) => part.split('\n').map((text) => text.trimEnd())).join('\n');
};

interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly text: (verdict: Verdict) => string;
  readonly style: (verdict: Verdict, line: string) => string;
  readonly width: number;
}

/** All columns side by side where there is room; on a narrow terminal the expectation goes first,
 *  then the claim's name and the evidence are wrapped. */
const columnsFor = (verdicts: readonly Verdict[], page: Page): Column[] => {
  const as = (style: (text: string) => string) => (_verdict: Verdict, line: string) => style(line);
  const { dim } = page.colours;
  const plain = as((text) => text);
  const fitted = (column: Omit<Column, 'width'>): Column => ({
    ...column,
    width: Math.max(stringWidth(column.head), ...verdicts.map((verdict) => stringWidth(column.text(verdict)))),
  });
  const claim = fitted({ head: 'claim', align: 'left', text: nameIn(page), style: plain });
  const expected = fitted({ head: 'expected', align: 'left', text: ({ expect }) => expect, style: as(dim) });
  const name = fitted({
    head: 'verdict',
    align: 'left',
    text: ({ verdict }) => verdict,
    style: (verdict, line) => painted(verdict, line, page),
  });
  const evidence = fitted({ head: 'evidence', align: 'left', text: evidenceWords, style: plain });
  const margin = fitted({
    head: 'margin',
    align: 'right',
    text: ({ smallestMargin }) => (smallestMargin === null ? '' : shortNumber(smallestMargin)),
    style: plain,
  });
  if (page.layout === 'stream') return [claim, expected, name, evidence, margin];

  const room = (rest: readonly Column[]): number =>
    page.width - 2 - rest.reduce((sum, { width }) => sum + width + 2, 0);
  const all = [expected, name, evidence, margin];
  const least = Math.min(claim.width, 44);
  if (room(all) >= least) return [{ ...claim, width: Math.min(claim.width, room(all)) }, ...all];
  const fewer = [name, { ...evidence, width: Math.min(evidence.width, 22) }, margin];
  return [{ ...claim, width: Math.max(20, Math.min(claim.width, room(fewer))) }, ...fewer];
};

const topicOf = ({ id }: Verdict): string => id.slice(0, id.indexOf('/'));

/** Under the heading of its topic a claim goes by the rest of its id. */
const nameIn =
  ({ layout }: Page) =>
  ({ id }: Verdict): string =>
    layout === 'screen' ? id.slice(id.indexOf('/') + 1) : id;

const sides = ['top', 'bottom', 'left', 'right'] as const;
const noBorders = Object.fromEntries(
  [
    ...sides,
    ...sides.map((side) => `${side}-mid`),
    'top-left',
    'top-right',
    'bottom-left',
    'bottom-right',
    'mid',
    'mid-mid',
    'middle',
  ].map((name) => [name, '']),
);
