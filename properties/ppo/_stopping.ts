import type { Episode, KlStop, Mdp, Real, SoftmaxPolicy } from 'lakatos';
import { ppo } from 'lakatos';

/** Δθ of two epochs on these episodes, with or without a stop by divergence, and of one epoch. */
export const epochs = (
  mdp: Mdp,
  policy: SoftmaxPolicy<Real>,
  episodes: readonly Episode<Real>[],
  count: 1 | 2,
  klStop?: KlStop,
): readonly Real[] =>
  ppo.onEpisodes(mdp, policy, episodes, {
    stepSize: 1,
    clipRange: 1,
    gaeLambda: 1,
    critic: { kind: 'exact' },
    epochs: count,
    ...(klStop === undefined ? {} : { klStop }),
  }).parameters;
