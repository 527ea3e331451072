/** Cases of the first batches of a random search. */
const first = 500;
/** Batches of one size, after which the next ones are twice as large, up to the largest. */
const ofOneSize = 32;
const largest = 16_000;

/** Cases of one batch of a random search. Sending a batch to a worker and back costs as much as some dozen cases, so batches
 *  grow with the search; none is larger than a sixteenth of what was drawn before it, so that neither a time limit nor the
 *  user waits long for its end. */
export const batchSize = (batch: number): number => Math.min(largest, first * 2 ** Math.floor(batch / ofOneSize));
