import type { Axis, Figure, Panel, PlainTable, Rule } from '../../scenarios/index.js';

type Tables = Readonly<Record<string, PlainTable>>;
type Spec = Readonly<Record<string, unknown>>;

/** Colours that readers with any colour vision tell apart [okabe2008], darkest first; yellow is left out on white paper. */
const palette = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#000000', '#E69F00', '#56B4E9'];
const dashes = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [1, 3],
  [10, 4],
  [4, 2, 1, 2],
];
const panelSize = { width: 300, height: 210 };

/** A figure in the grammar of Vega-Lite, with its data inside: what `figure.svg` is drawn from, and can be restyled in
 *  any Vega-Lite editor. */
export const vegaLiteOf = (figure: Figure, tables: Tables): Spec => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: { text: figure.title, anchor: 'start', frame: 'bounds', fontSize: 15, offset: 10 },
  background: 'white',
  padding: 12,
  columns: figure.columns ?? 2,
  concat: figure.panels.map((panel) => panelOf(panel, tables[panel.table])),
  resolve: { scale: { color: 'independent', strokeDash: 'independent', shape: 'independent' } },
  spacing: { row: 34, column: 44 },
  config: {
    font: 'DejaVu Sans, Helvetica, Arial, sans-serif',
    axis: { labelFontSize: 11, titleFontSize: 12, titleFontWeight: 'normal', gridColor: '#e6e6e6', titlePadding: 8 },
    legend: {
      titleLimit: 320,
      labelFontSize: 11,
      titleFontSize: 11,
      titleFontWeight: 'normal',
      labelLimit: 320,
      symbolStrokeWidth: 2,
    },
    view: { stroke: '#bbbbbb' },
  },
});

const panelOf = (panel: Panel, table: PlainTable): Spec => {
  const rows = table.rows.filter((row) =>
    Object.entries(panel.only ?? {}).every(([name, value]) => row[indexOf(table, name)] === value),
  );
  const names = [panel.x.column, panel.y.column, panel.colour, panel.text].filter((name) => name !== undefined);
  const used = [...new Set(names)].map((name) => [name, indexOf(table, name)] as const);
  const values = rows
    .map((row, order) => ({ order, ...Object.fromEntries(used.map(([name, index]) => [name, row[index]])) }))
    .filter((row) => Object.values(row).every((value) => value !== null));
  const data = { data: { values } };
  const marks = panel.mark === 'cells' ? cellsOf(panel, table) : [curveOf(panel, table, rows)];
  const categoriesOf = (name: string): string[] => [
    ...new Set(values.map((row) => String(row[name as keyof typeof row]))),
  ];
  const size = sizeOf(panel, categoriesOf(panel.x.column), categoriesOf(panel.y.column));
  return {
    ...size,
    layer: [headingOf(panel), ...marks.map((layer) => ({ ...data, ...layer })), ...(panel.rules ?? []).flatMap(ruleOf)],
  };
};

/** Curves have one size; bars get room for their names, cells for their texts. */
const sizeOf = (
  { mark }: Panel,
  x: readonly string[],
  y: readonly string[],
): { readonly width: number; readonly height: number } => {
  if (mark === 'cells') return { width: 54 * x.length, height: 40 * y.length };
  if (mark !== 'bars') return panelSize;
  const barWidth = Math.max(34, 10 + 6.5 * Math.max(...x.map((name) => name.length)));
  return { ...panelSize, width: Math.max(panelSize.width, Math.round(barWidth * x.length)) };
};

/** The name of a panel, above the left corner of its frame. Titles of Vega float with the labels of the axes. */
const headingOf = ({ title }: Panel): Spec => ({
  data: { values: [{}] },
  mark: { type: 'text', align: 'left', baseline: 'bottom', fontSize: 12, fontWeight: 'bold', clip: false },
  encoding: { x: { value: 0 }, y: { value: -9 }, text: { value: title } },
});

/** A curve, points or bars, a colour each. */
const curveOf = (panel: Panel, table: PlainTable, rows: PlainTable['rows']): Spec => ({
  mark: markOf(panel.mark),
  encoding: {
    x: axisOf(panel.x, table, panel.mark === 'bars' ? 'category' : undefined),
    y: axisOf(panel.y, table),
    order: panel.mark === 'line' || panel.mark === 'step' ? { field: 'order', type: 'quantitative' } : undefined,
    ...(panel.colour === undefined ? { color: { value: palette[0] } } : coloursOf(panel, panel.colour, table, rows)),
  },
});

const markOf = (mark: Panel['mark']): Spec => {
  switch (mark) {
    case 'line':
      return { type: 'line', strokeWidth: 2, clip: true };
    case 'step':
      return { type: 'line', strokeWidth: 2, interpolate: 'step-after', clip: true };
    case 'points':
      return { type: 'point', filled: true, size: 55, clip: true };
    default:
      return { type: 'bar' };
  }
};

/** Colour and, for print without colours, a dash or a shape that says the same. */
const coloursOf = (panel: Panel, column: string, table: PlainTable, rows: PlainTable['rows']): Spec => {
  const domain = [...new Set(rows.map((row) => row[indexOf(table, column)]))];
  const range = domain.map((_, i) => palette[i % palette.length]);
  const legend = {
    title: labelOf(table, column),
    orient: 'bottom',
    columns: 1,
    symbolSize: 260,
  };
  const channel = (scale: Spec): Spec => ({ field: column, type: 'nominal', sort: null, legend, scale });
  const color = channel({ domain, range });
  if (panel.mark === 'bars') return { color, xOffset: { field: column, sort: null } };
  if (panel.mark === 'points') {
    const shapes = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down', 'triangle-left'];
    return { color, shape: channel({ domain, range: domain.map((_, i) => shapes[i % shapes.length]) }) };
  }
  return { color, strokeDash: channel({ domain, range: domain.map((_, i) => dashes[i % dashes.length]) }) };
};

/** A map: shaded rectangles with a text in each. */
const cellsOf = (panel: Panel, table: PlainTable): Spec[] => {
  const position = {
    x: axisOf({ ...panel.x, scale: 'category' }, table),
    y: axisOf({ ...panel.y, scale: 'category' }, table),
  };
  const shade =
    panel.colour === undefined
      ? { value: '#eeeeee' }
      : {
          field: panel.colour,
          type: 'quantitative',
          scale: { range: ['#ffffff', '#6baed6'], domain: [0, 1], interpolate: 'rgb' },
          legend: {
            title: labelOf(table, panel.colour),
            orient: 'bottom',
            format: '~g',
            values: [0, 0.5, 1],
            direction: 'horizontal',
          },
        };
  const rectangle = { mark: { type: 'rect', stroke: '#888888' }, encoding: { ...position, color: shade } };
  if (panel.text === undefined) return [rectangle];
  const text = { field: panel.text, type: 'nominal' };
  return [rectangle, { mark: { type: 'text', fontSize: 12 }, encoding: { ...position, text } }];
};

/** A dashed line across the panel, its name at the end. */
const ruleOf = ({ at, label }: Rule): Spec[] => {
  const across = 'y' in at;
  const value = across ? at.y : at.x;
  const channel = across ? 'y' : 'x';
  const data = { values: [{ value }] };
  const position = { [channel]: { field: 'value', type: 'quantitative' } };
  const edge = across ? { x: { value: panelSize.width - 4 } } : { y: { value: 10 } };
  return [
    { data, mark: { type: 'rule', strokeDash: [4, 3], color: '#777777' }, encoding: position },
    {
      data,
      mark: {
        type: 'text',
        align: across ? 'right' : 'left',
        dx: across ? 0 : 4,
        dy: across ? -6 : 0,
        color: '#555555',
        fontSize: 10,
      },
      encoding: { ...position, ...edge, text: { value: label } },
    },
  ];
};

const axisOf = ({ column, scale, domain }: Axis, table: PlainTable, fallback: Axis['scale'] = 'linear'): Spec => {
  const kind = scale ?? fallback;
  const title = labelOf(table, column);
  if (kind === 'category') {
    return { field: column, type: 'ordinal', sort: null, axis: { title, labelAngle: 0, labelLimit: 140 } };
  }
  return {
    field: column,
    type: 'quantitative',
    scale: { type: kind, zero: false, nice: domain === undefined, ...(domain === undefined ? {} : { domain }) },
    axis: {
      title,
      labelOverlap: true,
      ...(kind === 'log' ? powersOfTen(column, table) : { tickCount: 6, format: ',~r' }),
    },
  };
};

/** Ticks of a logarithmic axis: the powers of ten in its range, and no lines between them. */
const powersOfTen = (column: string, table: PlainTable): Spec => {
  const exponents = table.rows.flatMap((row) => {
    const value = Number(row[indexOf(table, column)]);
    return value > 0 ? [Math.log10(value)] : [];
  });
  const from = Math.ceil(Math.min(...exponents) - 1e-9);
  const to = Math.floor(Math.max(...exponents) + 1e-9);
  const values = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => Number(`1e${from + i}`));
  return {
    values,
    labelExpr:
      "datum.value >= 1 && datum.value < 100000 ? format(datum.value, ',~r') : datum.value >= 0.001 && datum.value < 1 ? format(datum.value, '~g') : format(datum.value, '~e')",
  };
};

/** "expected reward (reward units)". */
const labelOf = (table: PlainTable, name: string): string => {
  const { label, unit } = table.columns[indexOf(table, name)];
  return unit === undefined ? label : `${label} (${unit})`;
};

const indexOf = (table: PlainTable, name: string): number => table.columns.findIndex((column) => column.name === name);
