import { type Arithmetic, actionValuesFrom, ppo, type Real } from 'lakatos';
import { chain, steadyPolicy } from './_worlds.js';

/** A chain whose last step is rewarded, a policy that is held, and a critic that starts at zero and makes one Bellman
 *  backup an iteration.
 *  @param forward the probability of going on    @returns ∂/∂θ(s, go on) for each state s in each iteration */
export const gradientsByIteration = (
  length: number,
  forward: Real,
  gaeLambda: Real,
  arithmetic: Arithmetic,
): readonly (readonly Real[])[] => {
  const { add, multiply, zeros } = arithmetic;
  const world = chain(length, arithmetic);
  const policy = steadyPolicy(world, forward);
  let values: readonly Real[] = zeros(world.states);
  return Array.from({ length }, () => {
    const { parameters } = ppo.expected(world, policy, {
      stepSize: 1,
      clipRange: '1/5',
      gaeLambda,
      critic: { kind: 'given', stateValues: values },
    });
    const backup = actionValuesFrom(world, values);
    const weighted = backup.map((value, i) => multiply(policy.probabilities[i], value));
    values = values.map((_, s) => add(weighted[2 * s], weighted[2 * s + 1]));
    return Array.from({ length }, (_, s) => parameters[2 * s]);
  });
};
