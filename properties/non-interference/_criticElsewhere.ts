import { type Episode, type Mdp, ppo, type Real, type TabularPolicy } from 'lakatos';

/** PPO's update on a sample with this critic. */
export const updateWith = (
  mdp: Mdp,
  policy: TabularPolicy,
  episodes: readonly Episode[],
  { stateValues, gaeLambda }: { readonly stateValues: readonly Real[]; readonly gaeLambda: Real },
): readonly Real[] =>
  ppo.onEpisodes(mdp, policy, episodes, {
    stepSize: 1,
    clipRange: '1/5',
    gaeLambda,
    critic: { kind: 'given', stateValues },
  }).parameters;
