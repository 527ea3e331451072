import { InvalidInput } from '../errors/index.js';
import { linearPolicyFromTables } from './linearPolicy.js';
import { logitChange } from './logitChange.js';
import { parameterCount } from './parameterCount.js';
import type { LinearPolicy, SharedTrunkPolicy, SoftmaxPolicy, TabularPolicy, TiedPolicy } from './policy.js';
import { sharedTrunkPolicyFromTables } from './sharedTrunkPolicy.js';
import { tabularPolicyFromTables } from './tabularPolicy.js';
import { tiedPolicyFromTables } from './tiedPolicy.js';
import { tilt } from './tilt.js';

/** The policy at θ + Δθ, of the same kind: π′(a|s) ∝ π(a|s)·e^(z(θ+Δθ) − z(θ)).
 *  A row whose logits all move by the same amount keeps its numbers, so rows that a step does not touch stay exact.
 *
 *  @param delta Δθ, [d], step size included
 *  @throws InvalidInput unless Δθ has d entries; BeyondArithmetic in rationals where a row has to move */
export function stepPolicy<T>(policy: TabularPolicy<T>, delta: readonly T[]): TabularPolicy<T>;
export function stepPolicy<T>(policy: TiedPolicy<T>, delta: readonly T[]): TiedPolicy<T>;
export function stepPolicy<T>(policy: LinearPolicy<T>, delta: readonly T[]): LinearPolicy<T>;
export function stepPolicy<T>(policy: SharedTrunkPolicy<T>, delta: readonly T[]): SharedTrunkPolicy<T>;
export function stepPolicy<T>(policy: SoftmaxPolicy<T>, delta: readonly T[]): SoftmaxPolicy<T>;
export function stepPolicy<T>(policy: SoftmaxPolicy<T>, delta: readonly T[]): SoftmaxPolicy<T> {
  const { arithmetic, states, actions } = policy;
  if (delta.length !== parameterCount(policy)) throw wrongLength(policy, delta.length);
  const probabilities = tilt(arithmetic, policy.probabilities, logitChange(policy, delta), actions);
  switch (policy.kind) {
    case 'tabular':
      return tabularPolicyFromTables(arithmetic, { states, actions, probabilities });
    case 'tied':
      return tiedPolicyFromTables(arithmetic, { states, actions, observation: policy.observation, probabilities });
    case 'linear':
      return linearPolicyFromTables(arithmetic, {
        states,
        actions,
        dimension: policy.dimension,
        features: policy.features,
        probabilities,
      });
    case 'sharedTrunk':
      return stepTrunk(policy, delta, probabilities);
  }
}

const stepTrunk = <T>(
  policy: SharedTrunkPolicy<T>,
  delta: readonly T[],
  probabilities: readonly T[],
): SharedTrunkPolicy<T> => {
  const { arithmetic, states, actions, dimension } = policy;
  const moved = (table: readonly T[], offset: number): T[] =>
    table.map((entry, i) => arithmetic.add(entry, delta[offset + i]));
  return sharedTrunkPolicyFromTables(arithmetic, {
    states,
    actions,
    dimension,
    trunk: moved(policy.trunk, 0),
    policyHead: moved(policy.policyHead, states * dimension),
    valueHead: moved(policy.valueHead, (states + actions) * dimension),
    probabilities,
  });
};

const wrongLength = <T>(policy: SoftmaxPolicy<T>, length: number): InvalidInput =>
  new InvalidInput({
    what: 'a parameter change has one entry for every parameter of its policy',
    where: 'stepPolicy(policy, delta)',
    seen: `${length} entries for a ${policy.kind} policy`,
    expected: `${parameterCount(policy)} entries`,
    fix: 'build it with scoreGradient(policy, credit) of the same policy',
  });
