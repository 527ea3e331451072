import seedrandom from 'seedrandom';
import { canHappen } from '../../arithmetic/index.js';
import type { Episode, Mdp, Policy } from '../../mdp/index.js';
import { enumerateBatches, type PossibleBatch, type Seed, sampleBatch } from '../rollouts/batches.js';
import { drawIndex } from '../rollouts/drawIndex.js';
import type { RolloutOptions } from '../rollouts/rolloutOptions.js';
import { readUnitInterval, type Scalar } from '../scalar.js';

/** One step of a demonstration: the expert shows this action in this state. */
export interface Demonstration {
  readonly state: number;
  readonly action: number;
}

/** Who walks through the world while the expert says what it would do. 'expert': the expert itself, which is behaviour
 *  cloning. Else a mixture that follows the expert with probability β at each step and the learner otherwise, with a
 *  fresh label from the expert at each state [ross2011, alg. 3.1]. */
export type Visiting<T> = 'expert' | { readonly expertShare: Scalar<T> };

/** The policy that walks: β·expert + (1 − β)·learner. */
export const walker = <T>(mdp: Mdp<T>, learner: Policy<T>, expert: Policy<T>, visiting: Visiting<T>): Policy<T> => {
  if (visiting === 'expert') return expert;
  const A = mdp.arithmetic;
  const share = readUnitInterval(A, visiting.expertShare, 'options.visiting.expertShare');
  const rest = A.subtract(A.one, share);
  return {
    states: expert.states,
    actions: expert.actions,
    probabilities: expert.probabilities.map((probability, i) =>
      A.add(A.multiply(share, probability), A.multiply(rest, learner.probabilities[i])),
    ),
  };
};

/** The expert's own episodes are its demonstrations. */
export const demonstrationsOf = <T>(episodes: readonly Episode<T>[]): Demonstration[][] =>
  episodes.map(({ states, actions }) => actions.map((action, t) => ({ state: states[t], action })));

/** Demonstrations from a seed. */
export const sampleDemonstrations = <T>(
  mdp: Mdp<T>,
  walking: Policy<T>,
  expert: Policy<T>,
  options: RolloutOptions,
  seed: Seed,
): Demonstration[][] => {
  const walked = demonstrationsOf(sampleBatch(mdp, walking, options, seed));
  if (walking === expert) return walked;
  const random = seedrandom(`${seed}/labels`);
  const { probabilities } = expert;
  return walked.map((episode) =>
    episode.map(({ state }) => ({
      state,
      action: drawIndex(mdp.arithmetic, probabilities, state * mdp.actions, mdp.actions, random),
    })),
  );
};

/** A batch of demonstrations and how likely it is. */
export interface PossibleDemonstrations<T> {
  readonly probability: T;
  readonly demonstrations: readonly (readonly Demonstration[])[];
}

/** Every batch of demonstrations that can be given, with its exact probability. */
export const enumerateDemonstrations = <T>(
  mdp: Mdp<T>,
  walking: Policy<T>,
  expert: Policy<T>,
  options: RolloutOptions,
): PossibleDemonstrations<T>[] => {
  const batches = enumerateBatches(mdp, walking, options);
  return batches.flatMap((batch) => {
    const walked = { probability: batch.probability, demonstrations: demonstrationsOf(batch.episodes) };
    return walking === expert ? [walked] : relabelled(mdp, expert, walked, batch);
  });
};

/** Every way in which the expert can label the states of a batch. */
const relabelled = <T>(
  mdp: Mdp<T>,
  expert: Policy<T>,
  walked: PossibleDemonstrations<T>,
  { episodes }: PossibleBatch<T>,
): PossibleDemonstrations<T>[] => {
  const A = mdp.arithmetic;
  let labelled: PossibleDemonstrations<T>[] = [
    { probability: walked.probability, demonstrations: episodes.map(() => []) },
  ];
  walked.demonstrations.forEach((episode, index) => {
    for (const { state } of episode) {
      labelled = labelled.flatMap(({ probability, demonstrations }) =>
        Array.from({ length: mdp.actions }, (_, action) => ({
          probability: A.multiply(probability, expert.probabilities[state * mdp.actions + action]),
          demonstrations: demonstrations.map((shown, i) => (i === index ? [...shown, { state, action }] : shown)),
        })).filter((_, action) =>
          canHappen(A, expert.probabilities[state * mdp.actions + action], 'an action is shown'),
        ),
      );
    }
  });
  return labelled;
};
