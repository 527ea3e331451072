import { InvalidInput, SingularSystem } from '../../errors/index.js';
import { discountedVisits, type Mdp, type Policy, stateVisits } from '../../mdp/index.js';
import type { RolloutLength, StateWeighting } from '../rollouts/rolloutOptions.js';

/** How much all visits of a state weigh together in the mean rollout:
 *    Σ_t wₜ·P(sₜ = s, a step is taken), wₜ = γᵗ or 1
 *  Sums to the mean (discounted) number of steps. Without an end: one linear solve, else a sum over steps.
 *
 *  @returns [S]; 0 at terminal states
 *  @throws InvalidInput where an undiscounted sum over an endless rollout diverges */
export const visitWeights = <T>(
  mdp: Mdp<T>,
  policy: Policy<T>,
  length: RolloutLength,
  weighting: StateWeighting,
): readonly T[] => {
  if (length === 'untilTheEnd') {
    return weighting === 'discounted' ? discountedVisits(mdp, policy) : undiscountedVisits(mdp, policy);
  }
  const A = mdp.arithmetic;
  const visits = stateVisits(mdp, policy, length);
  const weights = A.zeros(mdp.states);
  let weight = A.one;
  for (let t = 0; t < length; t++) {
    for (let state = 0; state < mdp.states; state++) {
      weights[state] = A.add(weights[state], A.multiply(weight, visits[t][state]));
    }
    if (weighting === 'discounted') weight = A.multiply(weight, mdp.discount);
  }
  return weights;
};

/** Mean number of visits before the end, from the discounted visits of the same world without a discount. */
const undiscountedVisits = <T>(mdp: Mdp<T>, policy: Policy<T>): readonly T[] => {
  try {
    return discountedVisits({ ...mdp, discount: mdp.arithmetic.one }, policy);
  } catch (error) {
    if (error instanceof SingularSystem || error instanceof InvalidInput) throw endlessSum();
    throw error;
  }
};

const endlessSum = (): InvalidInput =>
  new InvalidInput({
    what: "the weighting 'undiscounted' adds up every step of a rollout that may never end",
    where: 'options.stateWeighting',
    seen: "'undiscounted' without rolloutSteps",
    expected: 'rollouts that end, or weights γᵗ',
    fix: "add rolloutSteps: 100, or choose stateWeighting: 'discounted'",
  });
