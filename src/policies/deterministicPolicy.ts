import { require, seen } from '../errors/index.js';
import { type Mdp, pair } from '../mdp/index.js';
import type { TabularPolicy } from './policy.js';
import { tabularPolicyFromTables } from './tabularPolicy.js';

/** The policy that always takes one action a state.
 *
 *  @param actions [S]; the entry of a terminal state is not read
 *  @throws InvalidInput unless every other state is given one of its available actions */
export const deterministicPolicy = <T>(mdp: Mdp<T>, actions: readonly number[]): TabularPolicy<T> => {
  const { arithmetic, states } = mdp;
  require(actions.length === states, () => ({
    what: 'a deterministic policy names one action for every state',
    where: 'deterministicPolicy(mdp, actions)',
    seen: `${actions.length} actions`,
    expected: `${states}, one a state`,
    fix: 'give any number for terminal states',
  }));
  const probabilities = arithmetic.zeros(states * mdp.actions);
  for (let state = 0; state < states; state++) {
    if (mdp.terminal[state]) continue;
    const action = actions[state];
    require(Number.isInteger(action) && mdp.available[pair(mdp, state, action)] && action < mdp.actions, () => ({
      what: 'a policy takes actions that are available',
      where: `deterministicPolicy(mdp, actions)[state ${state}]`,
      seen: seen(action),
      expected: `one of ${availableActions(mdp, state).join(', ')}`,
      fix: 'choose an action of this state, counted from 0',
    }));
    probabilities[pair(mdp, state, action)] = arithmetic.one;
  }
  return tabularPolicyFromTables(arithmetic, { states, actions: mdp.actions, probabilities });
};

/** The actions that exist in a state, in order. */
export const availableActions = <T>(mdp: Mdp<T>, state: number): number[] => {
  const actions: number[] = [];
  for (let action = 0; action < mdp.actions; action++)
    if (mdp.available[pair(mdp, state, action)]) actions.push(action);
  return actions;
};
