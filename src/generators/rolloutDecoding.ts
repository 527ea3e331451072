import type { InputDocument } from '../claims/index.js';
import type { Layout } from './layout.js';

interface EpisodeDocument {
  readonly states: readonly number[];
  readonly actions: readonly number[];
}

/** The genes of a rollouts document: an episode wants exactly the states and actions that it has.
 *  A state beyond the shape (the end of an answer set) can only be reached, not wanted: there is nowhere else to go. */
export const rolloutGenes =
  (episodes: readonly [from: number, to: number], steps: readonly [from: number, to: number]) =>
  (document: InputDocument, { shape }: Layout): number[] | undefined => {
    if (document.type !== 'rollouts' || !Array.isArray(document.episodes)) return undefined;
    const played = document.episodes as readonly EpisodeDocument[];
    const wanted = (state: number | undefined): number => Math.min(state ?? 0, shape.states - 1);
    const slots = Array.from({ length: episodes[1] }, (_, index): EpisodeDocument | undefined => played[index]);
    const moments = Array.from({ length: steps[1] }, (_, step) => step);
    return [
      played.length,
      ...slots.map((episode) => Math.max(episode?.actions.length ?? 0, steps[0])),
      ...slots.map((episode) => wanted(episode?.states[0])),
      ...slots.flatMap((episode) => moments.map((step) => episode?.actions[step] ?? 0)),
      ...slots.flatMap((episode) => moments.map((step) => wanted(episode?.states[step + 1]))),
    ];
  };
