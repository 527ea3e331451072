import Table from 'cli-table3';
import stringWidth from 'string-width';
import { type Page, rule } from './page.js';
import { pad, wrap } from './wrap.js';

export interface Column<Row> {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly text: (row: Row) => string;
  readonly style: (row: Row, line: string) => string;
  /** Wider texts are wrapped. */
  readonly width: number;
}

export interface TableOptions<Row> {
  readonly page: Page;
  readonly columns: readonly Column<Row>[];
  /** One character before the row. */
  readonly markOf: (row: Row) => string;
  /** Rows of one heading stand together under it. */
  readonly headingOf?: (row: Row) => string;
}

/** Rows between two rules, under the heads of their columns. */
export const table = <Row>(rows: readonly Row[], { page, columns, markOf, headingOf }: TableOptions<Row>): string => {
  const cells = new Table({
    chars: noBorders,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 1 },
    // a column's width includes its padding; one more space separates it from the next
    colWidths: [2, ...columns.map(({ width }, index) => width + (index === columns.length - 1 ? 1 : 2))],
  });
  const { dim, bold } = page.colours;
  let heading: string | undefined;
  for (const row of rows) {
    const own = headingOf?.(row);
    if (own !== undefined && own !== heading) {
      heading = own;
      cells.push([{ content: `  ${bold(heading)}`, colSpan: columns.length + 1 }]);
    }
    cells.push([
      markOf(row),
      ...columns.map(({ text, width, align, style }) =>
        wrap(text(row), width)
          .map((line) => spaceBefore(line, width, align) + style(row, line))
          .join('\n'),
      ),
    ]);
  }
  const line = rule(
    columns.reduce((sum, { width }) => sum + width + 2, 0),
    page,
  );
  const lines = [
    ...headLines(columns).map((heads) => `  ${heads.map((head) => dim(head)).join('  ')}`),
    line,
    cells.toString(),
    line,
  ];
  return lines.flatMap((part) => part.split('\n').map((text) => text.trimEnd())).join('\n');
};

/** The heads, each padded to the width of its column; longer ones are wrapped, and all stand on the rule. */
const headLines = <Row>(columns: readonly Column<Row>[]): string[][] => {
  const wrapped = columns.map(({ head, width }) => wrap(head, width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, i) =>
    columns.map(({ width, align }, c) => {
      const text = wrapped[c][i - height + wrapped[c].length] ?? '';
      return pad(spaceBefore(text, width, align) + text, width);
    }),
  );
};

/** What stands before a text that is aligned to the right. */
const spaceBefore = (text: string, width: number, align: 'left' | 'right'): string =>
  align === 'right' ? ' '.repeat(Math.max(0, width - stringWidth(text))) : '';

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
