import type { Mdp } from '../../mdp/index.js';
import type { RolloutLength } from '../rollouts/rolloutOptions.js';

/** A table of numbers for every step of a rollout. Without an end from outside the world looks the same at every
 *  step, and one table serves them all. */
export interface StepTables<T> {
  readonly length: RolloutLength;
  /** The table of step t, 0 ≤ t < length. */
  readonly at: (step: number) => readonly T[];
}

export const sameEveryStep = <T>(table: readonly T[]): StepTables<T> => ({ length: 'untilTheEnd', at: () => table });

export const oneEachStep = <T>(tables: readonly (readonly T[])[]): StepTables<T> => ({
  length: tables.length,
  at: (step) => tables[step],
});

/** xₜ(s,a) − bₜ(s), for as many steps as x has.
 *  @param tables x, flat [S·A] per step    @param stateValues b, [S] per step */
export const lessStateValues = <T>(mdp: Mdp<T>, tables: StepTables<T>, stateValues: StepTables<T>): StepTables<T> => {
  const A = mdp.arithmetic;
  const differences = (step: number): T[] => {
    const levels = stateValues.at(step);
    return tables.at(step).map((entry, i) => A.subtract(entry, levels[Math.floor(i / mdp.actions)]));
  };
  if (tables.length === 'untilTheEnd') return sameEveryStep(differences(0));
  return oneEachStep(Array.from({ length: tables.length }, (_, step) => differences(step)));
};
