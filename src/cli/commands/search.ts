import { selectOne } from '../claimFiles/selectOne.js';
import { endless } from '../endless.js';
import type { ExitCode } from '../exitCode.js';
import { openSession } from '../session.js';
import { type CheckOptions, check } from './check.js';

/** Ten times what a check of a claim looks at. With a time limit and no number of cases: until the time is over. */
const usualCases = '200000';

/** `lakatos search`: hunts for a counterexample of one claim by the strategies asked for, without a look at the cases that
 *  are stored, and stores what it finds.
 *  @throws InvalidInput when the id names no claim, or more than one */
export const search = async (id: string, options: CheckOptions): Promise<ExitCode> => {
  const { claim } = await selectOne(id, openSession(options).folder);
  const cases = options.cases ?? (options.time === undefined ? usualCases : String(endless));
  return check([claim.id], { ...options, cases, fromScratch: true });
};
