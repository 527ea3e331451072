import { createHash } from 'node:crypto';
import { Random } from 'fast-check';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { IntegerSource } from '../claims/index.js';

/** The randomness of one batch: for our own generators, and for any fast-check arbitrary. */
export interface BatchRandom extends IntegerSource {
  readonly forArbitraries: Random;
}

/** A pure function of (claim id, seed, batch): the same cases on every machine and for every number of workers. */
export const batchRandom = (claimId: string, seed: number, batch: number): BatchRandom => {
  const digest = createHash('sha256').update(`${claimId}\n${seed}\n${batch}`).digest();
  const words = (offset: number): number[] => [0, 4, 8, 12].map((byte) => digest.readInt32LE(offset + byte));
  const generator = xoroshiro128plusFromState(words(0));
  return {
    nextInt: (minimum, maximum) => uniformInt(generator, minimum, maximum),
    forArbitraries: new Random(xoroshiro128plusFromState(words(16))),
  };
};
