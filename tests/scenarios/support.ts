import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readParameters, type Scenario, type Simulation, simulate } from '../../src/scenarios/index.js';

export const scenariosRoot = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** Files that define a scenario: those that are shared start with an underscore. */
export const scenarioFiles = readdirSync(scenariosRoot, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/(^|\/)_/.test(file))
  .sort();

export const loadScenario = async (file: string): Promise<Scenario> => {
  const { default: scenario } = (await import(`${scenariosRoot}${file}`)) as { default: Scenario };
  return scenario;
};

/** A run with some parameters set, as the command line would. */
export const runWith = (scenario: Scenario, settings: Readonly<Record<string, string>> = {}, seed = 1): Simulation =>
  simulate(scenario, { settings, seed });

/** The training alone, without the answers. */
export const trainWith: typeof runWith = (scenario, settings, seed) =>
  runWith({ ...scenario, answers: {} }, settings, seed);

/** The values of a scenario's parameters, for its worlds. */
export const valuesOf = (scenario: Scenario, settings: Readonly<Record<string, string>> = {}) =>
  readParameters(scenario.parameters, settings, 'a test') as Parameters<Scenario['run']>[0];

/** One column of a series table, in the order of its rows; of the rows that the filter keeps. */
export const column = (
  simulation: Simulation,
  table: string,
  name: string,
  only: Readonly<Record<string, string | number>> = {},
): (number | string | null)[] => {
  const { columns, rows } = simulation.series[table];
  const index = (column: string): number => columns.findIndex((each) => each.name === column);
  return rows
    .filter((row) => Object.entries(only).every(([key, value]) => row[index(key)] === value))
    .map((row) => row[index(name)]);
};

/** The answers of a run whose question contains a text: [handDerived, computed, agrees]. */
export const answersAbout = (simulation: Simulation, text: string): [string, string, boolean][] =>
  simulation.answers
    .filter(({ question }) => question.includes(text))
    .map(({ handDerived, computed, agrees }) => [handDerived, computed, agrees]);
