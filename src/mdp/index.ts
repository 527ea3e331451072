export type { Episode, EpisodeEnd } from './episode.js';
export { type Mdp, type Policy, pair, rewardOf } from './mdp.js';
