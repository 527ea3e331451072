import seedrandom from 'seedrandom';
import { type Interval, interval, rational } from '../arithmetic/index.js';
import { type Fault, InvalidInput, require, seen, Undecided } from '../errors/index.js';
import type { Answer } from './answers.js';
import { isRational, isSameAnswer, printed } from './compareAnswer.js';
import type { Figure } from './figure.js';
import { formatValue, readParameters } from './readParameters.js';
import type { ResultCell, ResultTable, RunContext, Scenario } from './scenario.js';
import type { PlainTable, SeriesTable, SeriesValue } from './series.js';

/** A scenario that has run: everything about it in texts and plain numbers. */
export interface Simulation {
  readonly scenario: Scenario;
  readonly seed: number;
  /** As people write them. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly answers: readonly Answer[];
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly series: Readonly<Record<string, PlainTable>>;
  readonly figure: Figure;
}

export interface SimulationRequest {
  /** Texts by the names of parameters; the others have their defaults. */
  readonly settings: Readonly<Record<string, string>>;
  readonly seed: number;
}

/** Runs a scenario and compares what it computes with what was derived by hand.
 *  @throws InvalidInput for settings that the scenario does not take; whatever its functions throw */
export const simulate = (scenario: Scenario, { settings, seed }: SimulationRequest): Simulation => {
  const values = readParameters(scenario.parameters, settings, `scenario ${scenario.id}, parameter`);
  try {
    return simulation(scenario, values, seed);
  } catch (thrown) {
    const reason = reasonOf(thrown);
    if (reason === undefined || Object.keys(settings).length === 0) throw thrown;
    throw Object.assign(new InvalidInput(togetherFault(scenario, settings, reason)), { cause: thrown });
  }
};

/** Why a scenario cannot go on, where that may lie in its parameters: something is refused, or a number is none. */
const reasonOf = (thrown: unknown): string | undefined => {
  if (thrown instanceof Undecided) return thrown.message;
  return thrown instanceof InvalidInput
    ? `${thrown.fault.what}: ${thrown.fault.seen} at ${thrown.fault.where}`
    : undefined;
};

/** Each parameter lies in its range, and together they lead out of what can be computed. */
const togetherFault = (
  { id, parameters }: Scenario,
  settings: SimulationRequest['settings'],
  reason: string,
): Fault => ({
  what: 'these parameters together lead a scenario out of what it can compute',
  where: `scenario ${id}, parameters ${Object.keys(settings).join(', ')}`,
  seen: `${written(Object.entries(settings))} (${reason})`,
  expected: `for example ${written(Object.keys(settings).map((name) => [name, String(parameters[name].default)]))}`,
  fix: 'go back towards these defaults',
});

const written = (settings: readonly (readonly [name: string, value: string])[]): string =>
  settings.map(([name, value]) => `${name}=${value}`).join(' ');

const simulation = (scenario: Scenario, values: ReturnType<typeof readParameters>, seed: number): Simulation => {
  // The definition's own types are gone; its parameters were read by its own specification a line before.
  const parameters = values as Parameters<Scenario['run']>[0];
  const { table, series, figure } = scenario.run(parameters, contextOf(`${scenario.id}/${seed}`));
  checkFigure(scenario.id, series, figure);
  return {
    scenario,
    seed,
    parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formatValue(value)])),
    answers: Object.entries(scenario.answers).map(([question, { derivation, handDerived, computed }]): Answer => {
      const expected = typeof handDerived === 'function' ? handDerived(parameters) : handDerived;
      const found = computed(parameters);
      return {
        question,
        derivation,
        handDerived: printed(expected),
        computed: printed(found),
        agrees: isSameAnswer(expected, found),
      };
    }),
    table: plainResult(table),
    series: Object.fromEntries(
      Object.entries(series).map(([name, each]) => [name, plainTable(each, `scenario ${scenario.id}, series ${name}`)]),
    ),
    figure,
  };
};

const contextOf = (seed: string): RunContext => ({ seed, random: (name) => seedrandom(`${seed}/${name}`) });

const plainResult = ({ columns, rows }: ResultTable): Simulation['table'] => ({
  columns,
  rows: rows.map((row) => row.map(plainCell)),
});

const plainCell = (cell: ResultCell): string =>
  typeof cell === 'number' ? String(rounded(cell, 6)) : typeof cell === 'string' ? cell : printed(cell);

const plainTable = ({ columns, rows }: SeriesTable, where: string): PlainTable => {
  for (const [index, row] of rows.entries()) {
    require(row.length === columns.length, () => ({
      what: 'a row of a series has a value for every column',
      where: `${where}, row ${index}`,
      seen: `${row.length} values`,
      expected: `${columns.length}: ${columns.map(({ name }) => name).join(', ')}`,
      fix: 'write null where there is no value',
    }));
  }
  return { columns, rows: rows.map((row) => row.map((value) => plainValue(value, where))) };
};

const doubles = interval(30);

const plainValue = (value: SeriesValue, where: string): number | string | null => {
  if (value === null || typeof value === 'string') return value;
  const number =
    typeof value === 'number'
      ? value
      : isRational(value)
        ? rational.toNumber(value)
        : doubles.toNumber(value as Interval);
  require(Number.isFinite(number), () => ({
    what: 'a series holds finite numbers',
    where,
    seen: seen(number),
    expected: 'a number, or null where there is none',
    fix: 'where a probability underflows, write down its logarithm',
  }));
  return rounded(number, 12);
};

/** The last digits of a double say nothing; without them a file is shorter and reads better. */
const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits)) + 0;

/** @throws InvalidInput where the figure asks for a table or a column that the run did not give, or for a reference
 *          value on an axis that has no numbers */
const checkFigure = (id: string, series: Readonly<Record<string, SeriesTable>>, figure: Figure): void => {
  for (const { title, table, mark, x, y, colour, text, rules = [] } of figure.panels) {
    const where = `scenario ${id}, panel "${title}"`;
    const names = series[table]?.columns.map(({ name }) => name) ?? [];
    for (const name of [x.column, y.column, colour, text]) {
      require(name === undefined || names.includes(name), () => ({
        what: 'a panel of a figure draws columns of a series',
        where,
        seen: `${table}.${name}`,
        expected: names.length === 0 ? `a table: ${Object.keys(series).join(', ')}` : names.join(', '),
        fix: 'correct the name, or add it to what run(…) returns',
      }));
    }
    for (const { at, label } of rules) {
      const isNumeric = mark !== 'cells' && ('y' in at ? y.scale : x.scale) !== 'category';
      require(isNumeric && !(mark === 'bars' && 'x' in at), () => ({
        what: 'a reference value stands on an axis of numbers',
        where,
        seen: `"${label}" on an axis of categories`,
        expected: 'a panel whose axis is linear or logarithmic',
        fix: 'leave the rule out, or name the other axis',
      }));
    }
  }
};
