import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest, InvalidInput } from '../../errors/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { type LoadedScenario, loadScenarioFile, loadScenarios, noScenarios } from './loadScenarios.js';

/** The one scenario that a name or a path means.
 *  @param name an id of the folder, or the path of a scenario file anywhere
 *  @throws InvalidInput when there is none, or its file is wrong */
export const findScenario = async (name: string, folder: string): Promise<LoadedScenario> => {
  if (/\.m?[tj]s$/.test(name) && existsSync(resolve(name))) {
    const loaded = await loadScenarioFile(resolve(name));
    if ('fault' in loaded) throw new InvalidInput(loaded.fault);
    return loaded;
  }
  const { scenarios, faults } = await loadScenarios(folder);
  const found = scenarios.find(({ scenario }) => scenario.id === name);
  if (found !== undefined) return found;
  const broken = faults.find(({ file }) => file.includes(name));
  if (broken !== undefined) throw new InvalidInput(broken.fault);
  if (scenarios.length === 0) throw noScenarios(folder, faults);
  const ids = scenarios.map(({ scenario }) => scenario.id);
  const similar = closest(name, ids, 3);
  throw new InvalidInput({
    what: 'no scenario has this id',
    where: `command line, scenarios of ${displayPath(folder)}`,
    seen: name,
    expected: (similar.length > 0 ? similar : ids).join(', '),
    fix: `lakatos simulate ${similar[0] ?? ids[0]}`,
  });
};
