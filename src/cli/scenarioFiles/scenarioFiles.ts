import { isFolder } from '../claimFiles/findClaimFiles.js';
import { type FoundFiles, listModules } from '../claimFiles/listModules.js';

/** The files of a folder that may define a scenario, in order of their paths; a folder that does not exist has none. */
export const scenarioFiles = (folder: string): FoundFiles =>
  isFolder(folder) ? listModules(folder) : { files: [], faults: [] };
