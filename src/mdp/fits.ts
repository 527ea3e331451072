import { require } from '../errors/index.js';
import type { Mdp, Policy } from './mdp.js';

/** @throws InvalidInput unless the policy has a row for each state and a column for each action of the model */
export const requirePolicyFits = <T>(mdp: Mdp<T>, policy: Policy<T>): void => {
  require(policy.states === mdp.states && policy.actions === mdp.actions, () => ({
    what: 'a policy has one row for each state and one column for each action of its MDP',
    where: 'policy.probabilities',
    seen: `${policy.states} × ${policy.actions}`,
    expected: `${mdp.states} × ${mdp.actions}`,
    fix: 'build the policy for this MDP: uniformPolicy(mdp), deterministicPolicy(mdp, actions)',
  }));
};

/** @throws InvalidInput unless a vector has one entry for each state */
export const requireOnePerState = <T>(mdp: Mdp<T>, values: readonly T[], where: string): void => {
  require(values.length === mdp.states, () => ({
    what: 'a table over states has one entry for each state',
    where,
    seen: `${values.length} entries`,
    expected: `${mdp.states} entries`,
    fix: 'give one number a state, terminal states included (they count as 0)',
  }));
};
