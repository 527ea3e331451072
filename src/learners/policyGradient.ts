import { advantages, type Mdp } from '../mdp/index.js';
import { type SoftmaxPolicy, scoreGradient, stepPolicy } from '../policies/index.js';
import { scaled } from './critics/assembleUpdate.js';
import { criticValues } from './critics/criticValues.js';
import { expectedAdvantages } from './expected/expectedAdvantages.js';
import { expectedCredit } from './expected/expectedCredit.js';
import { visitWeights } from './expected/visitWeights.js';
import { knownOptions, oneOf } from './knownOptions.js';
import { type StateWeighting, stateWeightings } from './rollouts/rolloutOptions.js';
import { readNonNegative, type Scalar } from './scalar.js';

export interface PolicyGradientOptions {
  /** How much a state counts: 'discounted' (default) makes it the gradient of the expected return, 'undiscounted' is
   *  what implementations that drop γᵗ follow, which in general is the gradient of nothing [nota2020]. */
  readonly stateWeighting?: StateWeighting;
}

const check = knownOptions<PolicyGradientOptions>(
  { stateWeighting: oneOf(...stateWeightings) },
  ['stateWeighting'],
  'policyGradient',
);

/** The exact gradient of the expected return with respect to the policy's parameters.
 *    ∇J(θ) = Σ_s d(s) Σ_a π(a|s)·A^π(s,a)·∇log π(a|s)              [sutton2000, thm 1; sutton2018, eq. 13.5]
 *  for free logits ∂J/∂θ(s,a) = d(s)·π(a|s)·A^π(s,a). With a horizon d and A are those of each step, summed over steps.
 *
 *  @returns [d], reward units (tests/learners/policyGradient.test.ts, by mathjs)
 *  @throws InvalidInput where an undiscounted total reward diverges */
export const policyGradient = <T>(
  mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  options: PolicyGradientOptions = {},
): readonly T[] => {
  check(options);
  const weighting = options.stateWeighting ?? 'discounted';
  const credit =
    mdp.horizon === undefined ? stationaryCredit(mdp, policy, weighting) : timedCredit(mdp, policy, weighting);
  // With free logits d·π·A is the gradient already: its rows sum to 0, so nothing is left to centre.
  return policy.kind === 'tabular' ? credit : scoreGradient(policy, credit);
};

/** The policy after one exact gradient step: θ′ = θ + η·∇J(θ).
 *
 *  With free logits and no horizon no state's value falls, for any η: π′(a|s) ∝ π(a|s)·e^(η·d(s)·π(a|s)·A(s,a)) puts more on what is
 *  better than average in each state, and the policy improvement theorem does the rest
 *  (properties/policy-gradient/exact-step-lowers-no-value.ts). With shared parameters it can
 *  hurt, and so it can with a horizon, where one row of logits serves many steps.
 *
 *  @param stepSize η ≥ 0
 *  @throws BeyondArithmetic in rationals, unless nothing moves */
export const policyGradientStep = <T, P extends SoftmaxPolicy<T>>(mdp: Mdp<T>, policy: P, stepSize: Scalar<T>): P => {
  const A = mdp.arithmetic;
  const step = readNonNegative(A, stepSize, 'policyGradientStep(mdp, policy, stepSize)');
  return stepPolicy(policy as SoftmaxPolicy<T>, scaled(A, step, policyGradient(mdp, policy))) as P;
};

/** d(s)·π(a|s)·A(s,a) of a world that looks the same at every step. */
const stationaryCredit = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, weighting: StateWeighting): T[] => {
  const { arithmetic: A, states, actions } = mdp;
  const credit = advantages(mdp, policy);
  const visits = visitWeights(mdp, policy, 'untilTheEnd', weighting);
  for (let state = 0; state < states; state++) {
    for (let i = state * actions; i < (state + 1) * actions; i++) {
      credit[i] = A.multiply(visits[state], A.multiply(policy.probabilities[i], credit[i]));
    }
  }
  return credit;
};

/** Σ_t wₜ·P(sₜ = s)·π(a|s)·Aₜ(s,a) under a horizon: with the correct critic a TD error is the advantage in the mean. */
const timedCredit = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, weighting: StateWeighting): T[] => {
  const values = criticValues(mdp, policy, { kind: 'exact' });
  const advantagesByStep = expectedAdvantages(mdp, policy, values, mdp.arithmetic.zero, mdp.horizon ?? 'untilTheEnd');
  return expectedCredit(mdp, policy, advantagesByStep, weighting);
};
