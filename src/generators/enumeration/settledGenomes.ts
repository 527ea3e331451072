import type { Layout } from '../layout.js';
import { blockParts } from './blockParts.js';
import { choice, type Part } from './enumeration.js';

/** Most genomes that are looked through. */
const mostCandidates = 300_000n;

/** Every genome that `settle` leaves alone, in the order of the blocks; undefined where there are too many to look at. */
export const settledGenomes = (
  layout: Layout,
  settle: (genome: number[], layout: Layout) => void,
): Part | undefined => {
  const all = blockParts(layout);
  if (all === undefined || all.count > mostCandidates) return undefined;
  const settled: number[][] = [];
  for (let index = 0n; index < all.count; index++) {
    const genome = new Array<number>(layout.length).fill(0);
    all.write(index, genome);
    const after = [...genome];
    settle(after, layout);
    if (after.every((gene, i) => gene === genome[i])) settled.push(genome);
  }
  return choice(0, settled);
};
