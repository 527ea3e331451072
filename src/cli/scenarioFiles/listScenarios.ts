import type { Scenario } from '../../scenarios/index.js';
import { type Listing, listing } from '../claimFiles/listing.js';
import { scenarioFiles } from './scenarioFiles.js';

/** What a scenario says of itself. */
export interface ScenarioEntry {
  readonly scenario: Pick<Scenario, 'id' | 'title' | 'sources' | 'illustrates' | 'parameters'>;
  /** A line for each parameter. */
  readonly settings: readonly string[];
  /** Absolute path of the file that exports it. */
  readonly file: string;
}

/** What the scenarios of a folder say of themselves, by their ids. */
export const listScenarios = async (folder: string): Promise<Listing<ScenarioEntry>> => {
  const found = scenarioFiles(folder);
  const { entries, faults } = await listing<ScenarioEntry>(found.files, async () => {
    const { loadScenarioFiles } = await import('./loadScenarios.js');
    const { settingLines } = await import('../../reports/index.js');
    const { scenarios, faults } = await loadScenarioFiles(found.files);
    return {
      entries: scenarios.map(({ scenario: { id, title, sources, illustrates, parameters }, file }) => ({
        scenario: { id, title, sources, illustrates, parameters },
        settings: settingLines({ parameters }),
        file,
      })),
      faults,
    };
  });
  return { entries, faults: [...found.faults, ...faults] };
};
