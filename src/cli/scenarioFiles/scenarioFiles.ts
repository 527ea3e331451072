import { statSync } from 'node:fs';
import { listModules } from '../claimFiles/findClaimFiles.js';

/** The files of a folder that may define a scenario, in order of their paths; a folder that does not exist has none. */
export const scenarioFiles = (folder: string): readonly string[] =>
  (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false) ? listModules(folder) : [];
