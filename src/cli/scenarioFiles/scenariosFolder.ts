import { resolve } from 'node:path';
import { InvalidInput } from '../../errors/index.js';
import { catalogueScenarios } from '../engine.js';

/** Options that say where scenarios are. */
export interface ScenarioFolderOptions {
  readonly scenarios?: string;
  readonly catalogue?: boolean;
}

/** The folder of scenarios, absolute: the project's own, one that is named, or that of the package.
 *  @throws InvalidInput when two options contradict each other */
export const scenariosFolder = ({ scenarios, catalogue }: ScenarioFolderOptions): string => {
  if (scenarios !== undefined && catalogue === true) {
    throw new InvalidInput({
      what: 'a simulation has one folder of scenarios',
      where: 'command line',
      seen: `--scenarios ${scenarios} and --catalogue`,
      expected: 'one of the two',
      fix: 'leave one of them out',
    });
  }
  return catalogue === true ? catalogueScenarios : resolve(scenarios ?? 'scenarios');
};
