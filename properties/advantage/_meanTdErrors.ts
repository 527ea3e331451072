import { type Arithmetic, expectedTdErrors, type Mdp, type Policy, type Real, stateValues } from 'lakatos';

/** Σ_a acting(a|s)·E[r + γV^π(s′) − V^π(s)] for each state, [S]. */
export const meanTdErrors = (mdp: Mdp, policy: Policy, acting: Policy, arithmetic: Arithmetic): readonly Real[] => {
  const { add, multiply, zeros } = arithmetic;
  const means = zeros(mdp.states);
  expectedTdErrors(mdp, stateValues(mdp, policy)).forEach((error, index) => {
    const state = Math.floor(index / mdp.actions);
    means[state] = add(means[state], multiply(acting.probabilities[index], error));
  });
  return means;
};
