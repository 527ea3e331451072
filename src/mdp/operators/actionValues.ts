import { type Arithmetic, multiplyAddOf } from '../../arithmetic/index.js';
import { requireOnePerState } from '../fits.js';
import type { Mdp, Policy } from '../mdp.js';
import { valuesNowAndNext } from './stateValues.js';

/** One-step lookahead from given state values, for every pair.
 *    Q(s,a) = r(s,a) + γ Σ_{s′} P(s′|s,a) V(s′)                                  [sutton2018, eq. 4.6]
 *  @param stateValues V [S], reward units; entries of terminal states are read as 0
 *  @returns Q, flat [S·A]; 0 at pairs that are not available, so compare only available ones */
export const actionValuesFrom = <T>(mdp: Mdp<T>, stateValues: readonly T[]): T[] => {
  requireOnePerState(mdp, stateValues, 'stateValues');
  const { arithmetic: A, states, actions, transition, reward, discount, available } = mdp;
  const multiplyAdd = multiplyAddOf(A);
  const nextValues = withoutTerminal(mdp, stateValues);
  const values = A.zeros(states * actions);
  for (let index = 0; index < values.length; index++) {
    if (!available[index]) continue;
    values[index] = multiplyAdd(discount, meanOfNext(A, transition, index * states, nextValues), reward[index]);
  }
  return values;
};

/** Σ_{s′} P(s′|s,a) V(s′).
 *  @param row where P(·|s,a) starts    @param nextValues V [S], 0 at terminal states */
export const meanOfNext = <T>(A: Arithmetic<T>, transition: readonly T[], row: number, nextValues: readonly T[]): T => {
  const multiplyAdd = multiplyAddOf(A);
  let mean = A.zero;
  for (let next = 0; next < nextValues.length; next++) {
    mean = multiplyAdd(transition[row + next], nextValues[next], mean);
  }
  return mean;
};

/** V with 0 at terminal states: itself where there are none. */
export const withoutTerminal = <T>({ arithmetic: A, terminal }: Mdp<T>, values: readonly T[]): readonly T[] => {
  let s = 0;
  while (s < terminal.length && !terminal[s]) s++;
  if (s === terminal.length) return values;
  const result = values.slice();
  for (; s < terminal.length; s++) if (terminal[s]) result[s] = A.zero;
  return result;
};

/** Q^π(s,a): expected return after taking a in s once and following the policy from then on.
 *  With a horizon these are the values of the first step, t = 0.
 *  @returns flat [S·A], reward units; 0 at pairs that are not available
 *  @throws InvalidInput where an undiscounted total reward diverges */
export const actionValues = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] =>
  actionValuesFrom(mdp, valuesNowAndNext(mdp, policy).next);
