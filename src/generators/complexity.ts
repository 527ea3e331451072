import type { Complexity, Genome } from '../claims/index.js';
import type { Block, Layout } from './layout.js';
import { complexityOfFraction, complexityOfWeights } from './order.js';

/** Complexity of a genome: the sum over its blocks. */
export const complexityOfGenome = (layout: Layout, genome: Genome): Complexity => {
  let nonZero = 0;
  let denominators = 0;
  let magnitudes = 0;
  for (const block of layout.blocks) {
    const step = block.genes.kind === 'weights' || block.genes.kind === 'oneHot' ? block.rowLength : 1;
    for (let index = 0; index < block.length; index += step) {
      const part = complexityAt(block, genome, block.offset + index);
      nonZero += part[0];
      denominators += part[1];
      magnitudes += part[2];
    }
  }
  return [nonZero, denominators, magnitudes];
};

/** Complexity of the row of weights, or of the single gene, that starts at `position`. */
const complexityAt = (block: Block, genome: Genome, position: number): Complexity => {
  const { genes } = block;
  switch (genes.kind) {
    case 'weights':
    case 'oneHot':
      return complexityOfWeights(genome, position, block.rowLength);
    case 'numerators':
      return complexityOfFraction(genome[position], genes.denominator);
    case 'options':
      return genes.sizes[genome[position]];
    case 'index':
      return [0, 0, genome[position]];
  }
};
