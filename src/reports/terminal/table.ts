import Table from 'cli-table3';
import { type Page, rule } from './page.js';
import { wrap } from './wrap.js';

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
    colAligns: ['left', ...columns.map(({ align }) => align)],
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
      ...columns.map(({ text, width, style }) =>
        wrap(text(row), width)
          .map((line) => style(row, line))
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
  const lines = [`  ${heads.map((head) => dim(head)).join('  ')}`, line, cells.toString(), line];
  return lines.flatMap((part) => part.split('\n').map((text) => text.trimEnd())).join('\n');
};

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
