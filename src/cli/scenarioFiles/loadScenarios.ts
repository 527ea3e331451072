import { statSync } from 'node:fs';
import { type Fault, InvalidInput, seen } from '../../errors/index.js';
import { isScenario, type Scenario } from '../../scenarios/index.js';
import { importFault } from '../claimFiles/claimFileFault.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { exportedNames, importClaimFile } from '../claimFiles/importClaimFile.js';
import type { FileFault } from '../claimFiles/loadClaims.js';
import { scenarioFiles } from './scenarioFiles.js';

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** Absolute path of the file that exports it. */
  readonly file: string;
}

/** What a folder of scenarios gives: those that can be loaded, and what is wrong with the other files. */
export interface LoadedScenarios {
  readonly scenarios: readonly LoadedScenario[];
  readonly faults: readonly FileFault[];
}

/** The scenarios of a folder, by their ids; a folder that does not exist has none.
 *  A file whose name starts with an underscore is shared by scenarios and defines none. */
export const loadScenarios = async (folder: string): Promise<LoadedScenarios> => {
  const found = scenarioFiles(folder);
  const { scenarios, faults } = await loadScenarioFiles(found.files);
  return { scenarios, faults: [...found.faults, ...faults] };
};

/** The scenarios of these files, by their ids. */
export const loadScenarioFiles = async (files: readonly string[]): Promise<LoadedScenarios> => {
  const scenarios: LoadedScenario[] = [];
  const faults: FileFault[] = [];
  for (const file of files) {
    const loaded = await loadScenarioFile(file);
    if ('fault' in loaded) faults.push(loaded);
    else {
      const other = scenarios.find(({ scenario }) => scenario.id === loaded.scenario.id);
      if (other === undefined) scenarios.push(loaded);
      else faults.push({ file, fault: duplicate(loaded.scenario.id, other.file, file) });
    }
  }
  return { scenarios: scenarios.sort((a, b) => (a.scenario.id < b.scenario.id ? -1 : 1)), faults };
};

/** The scenario that a file exports by default, or what is wrong with it. */
export const loadScenarioFile = async (file: string): Promise<LoadedScenario | FileFault> => {
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = await importClaimFile(file);
  } catch (thrown) {
    return { file, fault: importFault(file, thrown, await exportedNames(), 'scenario'), thrown };
  }
  const value = isScenario(exported) ? exported : exported.default;
  return isScenario(value) ? { scenario: value, file } : { file, fault: notAScenario(file, value) };
};

/** @throws InvalidInput for a folder without a single scenario */
export const noScenarios = (folder: string, faults: readonly FileFault[]): InvalidInput =>
  new InvalidInput(
    faults[0]?.fault ?? {
      what: 'a folder of scenarios must hold a scenario',
      where: displayPath(folder),
      seen: statSync(folder, { throwIfNoEntry: false }) === undefined ? 'no such folder' : 'no scenario file in it',
      expected: 'files *.ts, *.mts, *.cts, *.js, *.mjs or *.cjs that default-export a scenario',
      fix: 'lakatos simulate --catalogue lists the built-in scenarios; --scenarios DIR names another folder',
    },
  );

const notAScenario = (file: string, value: unknown): Fault => ({
  what: 'a scenario file must export a scenario',
  where: `${displayPath(file)}, default export`,
  seen: value === undefined ? 'no default export' : seen(value),
  expected: 'what scenario({ id, title, story, sources, parameters, worlds, answers, run, illustrates }) returns',
  fix: "import { scenario } from 'lakatos'; export default scenario({ … }); a shared file starts with an underscore",
});

const duplicate = (id: string, first: string, second: string): Fault => ({
  what: 'two scenarios must not have the same id',
  where: displayPath(second),
  seen: `"${id}", which ${displayPath(first)} has already`,
  expected: 'an id of its own',
  fix: 'rename one of them; the first can be simulated, this one is left out',
});
