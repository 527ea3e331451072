import type { Verdict } from '../claims/index.js';

/** What scripts and CI depend on. */
export const exitCode = {
  asExpected: 0,
  contradiction: 1,
  wrongInput: 2,
  inconclusive: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The exit code of a check, first match wins:
 *  130 the user stopped it, so nothing can be said of the rest;
 *  2 some input was wrong, so not every claim that should be there was decided: a green or red answer would mislead;
 *  1 a verdict contradicts its expectation;
 *  3 a verdict is missing;
 *  0 all as expected. */
export const checkExitCode = (outcome: {
  readonly interrupted: boolean;
  readonly faults: number;
  readonly verdicts: readonly Pick<Verdict, 'agrees' | 'verdict'>[];
}): ExitCode => {
  if (outcome.interrupted) return exitCode.interrupted;
  if (outcome.faults > 0) return exitCode.wrongInput;
  if (outcome.verdicts.some(({ agrees, verdict }) => !agrees && verdict !== 'inconclusive')) {
    return exitCode.contradiction;
  }
  if (outcome.verdicts.some(({ verdict }) => verdict === 'inconclusive')) return exitCode.inconclusive;
  return exitCode.asExpected;
};
