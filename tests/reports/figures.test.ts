import { describe, expect, it } from 'vitest';
import { figureSvg, seriesCsv, vegaLiteOf } from '../../src/reports/index.js';
import type { Figure, PlainTable } from '../../src/scenarios/index.js';

const table: PlainTable = {
  columns: [
    { name: 't', label: 'time', unit: 'updates' },
    { name: 'p', label: 'P(<a & b>)' },
    { name: 'run', label: 'run' },
  ],
  rows: [
    [1, 0.001, 'first'],
    [10, 0.01, 'first'],
    [1000, 1, 'second'],
    [100, null, 'second'],
  ],
};

const panel = {
  title: 'Probabilities',
  table: 'runs',
  mark: 'line',
  x: { column: 't', scale: 'log' },
  y: { column: 'p', scale: 'log' },
  colour: 'run',
  rules: [{ at: { y: 0.1 }, label: 'one tenth' }],
} as const;

const svgOf = (figure: Figure): Promise<string> => figureSvg(figure, { runs: table });

describe('figureSvg(figure, tables)', () => {
  it('names axes with their units, panels, rules and curves, and escapes what XML must', async () => {
    const svg = await svgOf({ title: 'A figure', panels: [panel] });
    for (const text of ['A figure', 'Probabilities', 'time (updates)', 'P(&lt;a &amp; b&gt;)', 'one tenth', 'first']) {
      expect(svg).toContain(`>${text}</text>`);
    }
  });

  it('labels a logarithmic axis at powers of ten, small ones too, and rounds coordinates only', async () => {
    const svg = await svgOf({ title: 'A figure', panels: [panel] });
    for (const label of ['0.001', '0.01', '0.1', '1,000']) expect(svg).toContain(`>${label}</text>`);
    const tags = svg.replaceAll(/>[^<]*</g, '><');
    expect(tags).not.toMatch(/\d\.\d{3,}/);
  });

  it('gives curves a dash and points a shape besides their colour, for print', async () => {
    const lines = await svgOf({ title: 'A figure', panels: [panel] });
    expect(lines).toContain('stroke-dasharray="6,3"');
    const points = await svgOf({ title: 'A figure', panels: [{ ...panel, mark: 'points' }] });
    const paths = new Set([...points.matchAll(/<path aria-label="[^"]*"[^>]* d="([^"]*)"/g)].map((match) => match[1]));
    expect(paths.size).toBeGreaterThan(1);
  });

  it('draws every kind of mark', async () => {
    for (const mark of ['line', 'step', 'points', 'bars', 'cells'] as const) {
      const svg = await svgOf({
        title: mark,
        panels: [
          { ...panel, mark, y: { column: 'p' }, rules: [], ...(mark === 'cells' && { colour: 'p', text: 'run' }) },
        ],
      });
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).toContain('time (updates)');
    }
  });
});

describe('vegaLiteOf(figure, tables)', () => {
  it('carries only the rows and columns that a panel draws', () => {
    const { concat } = vegaLiteOf({ title: 'f', panels: [{ ...panel, only: { run: 'first' } }] }, { runs: table }) as {
      concat: { layer: { data: { values: object[] } }[] }[];
    };
    expect(concat[0].layer[1].data.values).toEqual([
      { order: 0, t: 1, p: 0.001, run: 'first' },
      { order: 1, t: 10, p: 0.01, run: 'first' },
    ]);
  });
});

describe('seriesCsv(table)', () => {
  it('writes names, numbers, empty fields for what is missing, and quotes where it must', () => {
    expect(seriesCsv({ columns: table.columns, rows: [[1, null, 'a "b", c']] })).toBe('t,p,run\n1,,"a ""b"", c"\n');
  });
});
