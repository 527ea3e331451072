import { decidedSign } from '../arithmetic/index.js';
import { type Mdp, pair } from '../mdp/index.js';
import { availableActions } from './deterministicPolicy.js';

/** The available actions of greatest value in each state; all of them where several tie, none at terminal states.
 *
 *  @param actionValues Q, flat [S·A]; entries of unavailable actions are not read
 *  @returns [S], each in increasing order
 *  @throws Undecided where the arithmetic cannot tell two values apart */
export const greedyActions = <T>(mdp: Mdp<T>, actionValues: readonly T[]): number[][] => {
  const { arithmetic, states } = mdp;
  const greedy: number[][] = [];
  for (let state = 0; state < states; state++) {
    let best: number[] = [];
    for (const action of availableActions(mdp, state)) {
      if (best.length === 0) {
        best = [action];
        continue;
      }
      const lead = arithmetic.subtract(actionValues[pair(mdp, state, action)], actionValues[pair(mdp, state, best[0])]);
      const sign = decidedSign(arithmetic, lead, `values of actions ${best[0]} and ${action} in state ${state}`);
      if (sign > 0) best = [action];
      else if (sign === 0) best.push(action);
    }
    greedy.push(best);
  }
  return greedy;
};
