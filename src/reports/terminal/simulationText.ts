import stringWidth from 'string-width';
import type { Answer, Simulation } from '../../scenarios/index.js';
import { field, whole, wrapped } from './labelled.js';
import type { Page } from './page.js';
import { table } from './table.js';
import { hang } from './wrap.js';

/** A run and where its files are. */
export interface SimulationReport {
  readonly simulation: Simulation;
  /** Paths as the user would write them. */
  readonly files: readonly string[];
}

/** The story, the parameters, the table of the run, and every exact answer beside its hand-derived one. */
export const simulationText = ({ simulation, files }: SimulationReport, page: Page): string => {
  const { scenario, parameters, seed } = simulation;
  const { bold } = page.colours;
  const set = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return [
    ...wrapped(scenario.title, page.width, page).map((line) => bold(line)),
    ...wrapped(scenario.story, page.width - 4, page).map((line) => `    ${line}`),
    ...field('with', [[...set, `seed=${seed}`].join('  ')], page),
    '',
    resultTable(simulation.table, page),
    '',
    ...simulation.answers.flatMap((answer) => answerLines(answer, page)),
    ...claimLines(scenario.illustrates, page),
    ...files.flatMap((file) => whole('wrote', file, page)),
    '',
  ].join('\n');
};

/** The claims it illustrates, each on a line of its own, so that it can be copied whole. */
const claimLines = (ids: readonly string[], page: Page): string[] =>
  ids.flatMap((id, i) => (i === 0 ? whole('claims', id, page) : [`${' '.repeat(16)}${id}`]));

/** "the question: hand-derived 1/4, computed 1/4 ✓", and under it how it was derived. */
const answerLines = ({ question, derivation, handDerived, computed, agrees }: Answer, page: Page): string[] => {
  const { dim, green, red } = page.colours;
  const sides = `hand-derived ${handDerived}, computed ${computed}`;
  return [
    ...hang(
      '  ',
      wrapped(`${question}: ${agrees ? `${sides} ${green('✓')}` : red(`${sides} ✗`)}`, page.width - 2, page),
    ),
    ...wrapped(derivation, page.width - 6, page).map((line) => `      ${dim(line)}`),
  ];
};

const resultTable = ({ columns, rows }: Simulation['table'], page: Page): string => {
  const isNumeric = columns.map((_, i) => rows.every((row) => /^[-≈[\d]/.test(row[i])));
  const natural = columns.map((head, i) => Math.max(stringWidth(head), ...rows.map((row) => stringWidth(row[i]))));
  const widths = page.layout === 'screen' ? fitted(natural, page.width - 2 - 2 * columns.length) : natural;
  return table(rows, {
    page,
    columns: columns.map((head, i) => ({
      head,
      align: isNumeric[i] ? ('right' as const) : ('left' as const),
      text: (row: readonly string[]) => row[i],
      style: (_row: readonly string[], line: string) => line,
      width: widths[i],
    })),
    markOf: () => ' ',
  });
};

/** Widths that fit: the widest columns give way first. */
const fitted = (natural: readonly number[], room: number): number[] => {
  const widths = natural.slice();
  while (widths.reduce((sum, width) => sum + width, 0) > room) {
    const widest = Math.max(...widths);
    if (widest <= 8) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
};
