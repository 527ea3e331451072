import type { Scenario } from '../../scenarios/index.js';
import { wrapped } from './labelled.js';
import type { Page } from './page.js';
import { settingLines } from './settingLines.js';

/** The help of one scenario: story, parameters with their ranges and defaults, sources, claims. */
export const scenarioHelp = (
  { scenario, file }: { readonly scenario: Scenario; readonly file: string },
  page: Page,
): string => {
  const { bold } = page.colours;
  return [
    `Usage: lakatos simulate ${scenario.id} [--set name=value …]`,
    '',
    ...wrapped(scenario.title, page.width, page).map((line) => bold(line)),
    ...wrapped(scenario.story, page.width - 4, page).map((line) => `    ${line}`),
    '',
    'Parameters:',
    ...settingLines(scenario).flatMap((line) => wrapped(line, page.width - 4, page).map((text) => `  ${text}`)),
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
