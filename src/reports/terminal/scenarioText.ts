import { describeRange, type Scenario } from '../../scenarios/index.js';
import { field, wrapped } from './details.js';
import type { Page } from './page.js';
import { counted } from './words.js';

/** What `lakatos list` says of a scenario. */
export interface ListedScenario {
  readonly scenario: Pick<Scenario, 'id' | 'title' | 'parameters'>;
  readonly file: string;
}

/** What `lakatos simulate` says of a scenario. */
export interface DescribedScenario extends ListedScenario {
  readonly scenario: Scenario;
}

/** Every scenario with its parameters: a block each on a terminal, one line each in a pipe (id, "scenario", title). */
export const scenariosText = (scenarios: readonly ListedScenario[], page: Page): string => {
  if (page.layout === 'stream') {
    return scenarios.map(({ scenario: { id, title } }) => `${id}\tscenario\t${title}\n`).join('');
  }
  const { bold, cyan, dim } = page.colours;
  const blocks = scenarios.map(({ scenario }) =>
    [
      `${bold(scenario.id)}  ${cyan('scenario')}`,
      ...wrapped(scenario.title, page.width - 4, page).map((line) => `    ${line}`),
      ...field('set', parameterLines(scenario), page),
      '',
    ].join('\n'),
  );
  return `${blocks.join('\n')}\n${dim(counted(scenarios.length, 'scenario'))}\n`;
};

/** The help of one scenario: story, parameters with their ranges and defaults, sources, claims. */
export const scenarioHelp = ({ scenario, file }: DescribedScenario, page: Page): string => {
  const { bold } = page.colours;
  return [
    `Usage: lakatos simulate ${scenario.id} [--set name=value …]`,
    '',
    ...wrapped(scenario.title, page.width, page).map((line) => bold(line)),
    ...wrapped(scenario.story, page.width - 4, page).map((line) => `    ${line}`),
    '',
    'Parameters:',
    ...parameterLines(scenario).flatMap((line) => wrapped(line, page.width - 4, page).map((text) => `  ${text}`)),
    '',
    'Sources:',
    ...scenario.sources.flatMap(({ document, quote }) =>
      wrapped(`${document}: “${quote}”`, page.width - 4, page).map((text) => `  ${text}`),
    ),
    '',
    'Claims:',
    ...scenario.illustrates.map((id) => `  ${id}`),
    '',
    `File: ${file}`,
    '',
  ].join('\n');
};

/** "steps=100  how many updates; an integer from 1 to 1000". */
const parameterLines = ({ parameters }: Pick<Scenario, 'parameters'>): string[] =>
  Object.entries(parameters).map(
    ([name, parameter]) => `${name}=${parameter.default}  ${parameter.description}; ${describeRange(parameter)}`,
  );
