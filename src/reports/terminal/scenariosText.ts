import { counted } from '../words/words.js';
import { field, wrapped } from './labelled.js';
import type { Page } from './page.js';

/** What `lakatos list` says of a scenario. */
export interface ListedScenario {
  readonly scenario: { readonly id: string; readonly title: string };
  /** A line for each parameter (settingLines.ts). */
  readonly settings: readonly string[];
}

/** Every scenario with its parameters: a block each on a terminal, one line each in a pipe (id, "scenario", title). */
export const scenariosText = (scenarios: readonly ListedScenario[], page: Page): string => {
  if (page.layout === 'stream') {
    return scenarios.map(({ scenario: { id, title } }) => `${id}\tscenario\t${title}\n`).join('');
  }
  const { bold, cyan, dim } = page.colours;
  const blocks = scenarios.map(({ scenario, settings }) =>
    [
      `${bold(scenario.id)}  ${cyan('scenario')}`,
      ...wrapped(scenario.title, page.width - 4, page).map((line) => `    ${line}`),
      ...field('set', [...settings], page),
      '',
    ].join('\n'),
  );
  return `${blocks.join('\n')}\n${dim(counted(scenarios.length, 'scenario'))}\n`;
};
