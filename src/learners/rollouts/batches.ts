import seedrandom from 'seedrandom';
import type { Episode, Mdp, Policy } from '../../mdp/index.js';
import { enumerateEpisodes, type PossibleEpisode } from './enumerateEpisodes.js';
import { batchSize, boundedRolloutLength, type RolloutOptions } from './rolloutOptions.js';
import { sampleEpisode } from './sampleEpisode.js';

/** What makes a sampled run repeat: the same seed, the same run. */
export type Seed = number | string;

/** A batch of independent episodes and how likely it is. */
export interface PossibleBatch<T> {
  readonly probability: T;
  readonly episodes: readonly Episode<T>[];
}

/** Plays the batch of episodes that the options ask for, from one seed. */
export const sampleBatch = <T>(mdp: Mdp<T>, policy: Policy<T>, options: RolloutOptions, seed: Seed): Episode<T>[] => {
  const steps = boundedRolloutLength(mdp, policy, options);
  const random = seedrandom(String(seed));
  return Array.from({ length: batchSize(options) }, () => sampleEpisode(mdp, policy, steps, random));
};

/** Every batch of episodes that the options can produce, with its exact probability: the ordered product of the
 *  episodes, so E episodes and a batch of N give Eᴺ batches. */
export const enumerateBatches = <T>(mdp: Mdp<T>, policy: Policy<T>, options: RolloutOptions): PossibleBatch<T>[] =>
  productOf(mdp, enumerateEpisodes(mdp, policy, boundedRolloutLength(mdp, policy, options)), batchSize(options));

const productOf = <T>(mdp: Mdp<T>, possible: readonly PossibleEpisode<T>[], size: number): PossibleBatch<T>[] => {
  let batches: PossibleBatch<T>[] = [{ probability: mdp.arithmetic.one, episodes: [] }];
  for (let i = 0; i < size; i++) {
    batches = batches.flatMap((batch) =>
      possible.map(({ probability, episode }) => ({
        probability: mdp.arithmetic.multiply(batch.probability, probability),
        episodes: [...batch.episodes, episode],
      })),
    );
  }
  return batches;
};
