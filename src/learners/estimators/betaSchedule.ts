import type { Arithmetic } from '../../arithmetic/index.js';
import { require, seen } from '../../errors/index.js';

/** How DAgger hands over from the expert to the learner. Linear: over `rampdownRounds` ≥ 1 rounds.
 *  Exponential: by the factor `decay` each round, 0 ≤ decay ≤ 1. */
export type BetaSchedule<T> =
  | { readonly kind: 'linear'; readonly rampdownRounds: number }
  | { readonly kind: 'exponential'; readonly decay: T };

/** DAgger's β in a round, the probability that the expert acts (the label is always the expert's):
 *    linear: max(0, 1 − i/n)      exponential: decayⁱ                                [ross2011, sec. 3.1]
 *
 *  @param round i = 0, 1, …    @returns 0 … 1; 1 in round 0, which is behaviour cloning
 *  @throws InvalidInput unless i, and n − 1, are non-negative integers */
export const betaSchedule = <T>(arithmetic: Arithmetic<T>, schedule: BetaSchedule<T>, round: number): T => {
  requireCount(round, 0, 'round');
  if (schedule.kind === 'linear') {
    requireCount(schedule.rampdownRounds, 1, 'rampdownRounds');
    return arithmetic.ratio(Math.max(0, schedule.rampdownRounds - round), schedule.rampdownRounds);
  }
  let beta = arithmetic.one;
  for (let i = 0; i < round; i++) beta = arithmetic.multiply(beta, schedule.decay);
  return beta;
};

const requireCount = (count: number, least: number, name: string): void =>
  require(Number.isSafeInteger(count) && count >= least, () => ({
    what: 'rounds are counted in whole numbers',
    where: `betaSchedule(…).${name}`,
    seen: seen(count),
    expected: `an integer, at least ${least}`,
    fix: 'count rounds from 0 and ramp down over at least one',
  }));
