import { type Arithmetic, type Mdp, ppo, type Real, type Scalar, type TabularPolicy, withRewards } from 'lakatos';

/** What the estimates of a first step are made of: λ, and V as a table [S]. */
export interface Estimator {
  readonly gaeLambda: Scalar<Real>;
  readonly critic: readonly Real[];
}

/** g(r, V): PPO's mean first step at step size 1, every state weighted by its discounted visits, [S·A]. */
export const firstStepGradient = (mdp: Mdp, policy: TabularPolicy, { gaeLambda, critic }: Estimator): readonly Real[] =>
  ppo.expected(mdp, policy, {
    stepSize: 1,
    clipRange: '1/5',
    gaeLambda,
    stateWeighting: 'discounted',
    critic: { kind: 'given', stateValues: critic },
  }).parameters;

/** g_r = g(r, 0) and g_V = g(0, V): what the rewards alone and what the critic alone give to g(r, V). */
export const partsOfGradient = (mdp: Mdp, policy: TabularPolicy, { gaeLambda, critic }: Estimator) => {
  const { zeros } = mdp.arithmetic;
  return {
    ofRewards: firstStepGradient(mdp, policy, { gaeLambda, critic: zeros(mdp.states) }),
    ofValues: firstStepGradient(withRewards(mdp, zeros(mdp.reward.length)), policy, { gaeLambda, critic }),
  };
};

/** Σ|x|. */
export const sizeOf = ({ absolute, add, zero }: Arithmetic, vector: readonly Real[]): Real =>
  vector.reduce((sum, entry) => add(sum, absolute(entry)), zero);
