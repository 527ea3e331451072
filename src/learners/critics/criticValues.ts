import { InvalidInput } from '../../errors/index.js';
import { finiteHorizonValues, type Mdp, stateValues } from '../../mdp/index.js';
import { type SharedTrunkPolicy, type SoftmaxPolicy, trunkValues } from '../../policies/index.js';
import type { StepTables } from '../expected/stepTables.js';
import type { Critic, LinearCritic } from './critic.js';

/** Vₜ(s) as a critic sees it before its update: [S] for every step t, 0 at the horizon. What a table says about terminal
 *  states is never read: an episode that gets there is over. */
export const criticValues = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, critic: Critic<T>): StepTables<T> => {
  const { horizon } = mdp;
  if (critic.kind === 'exact' && horizon !== undefined) {
    const tables = finiteHorizonValues(mdp, policy);
    return { length: horizon + 1, at: (step) => tables[step] };
  }
  const values = timelessValues(mdp, policy, critic);
  if (horizon === undefined) return { length: 'untilTheEnd', at: () => values };
  const beyond = mdp.arithmetic.zeros(mdp.states);
  return { length: horizon + 1, at: (step) => (step === horizon ? beyond : values) };
};

const timelessValues = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, critic: Critic<T>): readonly T[] => {
  switch (critic.kind) {
    case 'exact':
      return stateValues(mdp, policy);
    case 'given':
    case 'tabular':
      return requireOnePerState(mdp, critic.stateValues, 'options.critic.stateValues');
    case 'linear':
      return linearValues(mdp, critic);
    case 'trunk':
      return trunkValues(requireTrunk(policy));
  }
};

/** The table. @throws InvalidInput unless it has one entry a state */
export const requireOnePerState = <T>(mdp: Mdp<T>, values: readonly T[], where: string): readonly T[] => {
  if (values.length === mdp.states) return values;
  throw new InvalidInput({
    what: 'a table over states has one entry for every state',
    where,
    seen: `${values.length} entries`,
    expected: `${mdp.states} entries`,
    fix: 'terminal states take a place too: write 0 there',
  });
};

const linearValues = <T>(mdp: Mdp<T>, critic: LinearCritic<T>): T[] => {
  const A = mdp.arithmetic;
  const { features, weights } = critic;
  const dimension = weights.length;
  if (features.length !== mdp.states * dimension) {
    throw new InvalidInput({
      what: 'a linear critic has one feature vector for every state',
      where: 'options.critic.features',
      seen: `${features.length} entries`,
      expected: `${mdp.states * dimension} entries: ${mdp.states} states × ${dimension} weights`,
      fix: 'give the features row by row, one row a state, one column a weight',
    });
  }
  const values = A.zeros(mdp.states);
  for (let state = 0; state < mdp.states; state++) {
    for (let k = 0; k < dimension; k++) {
      values[state] = A.add(values[state], A.multiply(features[state * dimension + k], weights[k]));
    }
  }
  return values;
};

/** The policy, known to have a value head. */
export const requireTrunk = <T>(policy: SoftmaxPolicy<T>): SharedTrunkPolicy<T> => {
  if (policy.kind === 'sharedTrunk') return policy;
  throw new InvalidInput({
    what: 'only a shared trunk has a value head',
    where: "options.critic.kind 'trunk'",
    seen: `a ${policy.kind} policy`,
    expected: 'a sharedTrunk policy',
    fix: "use sharedTrunkPolicy(…), or a critic of its own: { kind: 'tabular', stateValues, stepSize }",
  });
};
