import { type Arithmetic, bandit, ppo, type SharedTrunkPolicy, sharedTrunkPolicy } from 'lakatos';

/** One state, one trunk feature u: logits (u·ln 2, 0), so that u = 1 is the policy (2/3, 1/3); value w·u. */
export const smallestTrunk = <T>(A: Arithmetic<T>, valueHead: string): SharedTrunkPolicy<T> =>
  sharedTrunkPolicy(A, {
    trunk: [['1'], ['0']],
    policyHead: [[A.log(A.integer(2)), '0']],
    valueHead: [valueHead],
    available: [true, true, false, false],
  });

/** The same in fractions, where the head that has ln 2 in it is written as 1: for what does not depend on it. */
export const rationalTrunk = <T>(A: Arithmetic<T>, valueHead: string): SharedTrunkPolicy<T> =>
  sharedTrunkPolicy(A, {
    trunk: [['1'], ['0']],
    policyHead: [['1', '0']],
    valueHead: [valueHead],
    probabilities: [
      ['2/3', '1/3'],
      ['0', '0'],
    ],
  });

/** Places of u and w among the parameters (h of two states, W of one feature and two actions, v). */
export const trunkPlace = 0;
export const headPlace = 4;

/** What one expected update of actor and value loss ½(wu − r)² together adds to every parameter. */
export const trunkUpdate = <T>(
  policy: SharedTrunkPolicy<T>,
  rewards: readonly [number | string, number | string],
  { stepSize, lossWeight }: { readonly stepSize: number; readonly lossWeight: number },
): readonly T[] =>
  ppo.expected(bandit(policy.arithmetic, rewards), policy, {
    stepSize,
    clipRange: '1/5',
    gaeLambda: 1,
    critic: { kind: 'trunk', lossWeight },
  }).parameters;
