import type { GenomeCase } from './strategies/proposals.js';

/** Cases in one array of numbers, which crosses threads at the cost of a copy: many small objects cost more than to draw
 *  them again. One after the other: states, actions, number of genomes, and for each genome its length and its genes. */
export type PackedCases = Float64Array;

export const packCases = (cases: readonly GenomeCase[]): PackedCases => {
  const numbers: number[] = [];
  for (const { shape, genes } of cases) {
    numbers.push(shape.states, shape.actions, genes.length);
    for (const genome of genes) {
      numbers.push(genome.length);
      for (const gene of genome) numbers.push(gene);
    }
  }
  return Float64Array.from(numbers);
};

export const unpackCases = (packed: PackedCases): GenomeCase[] => {
  const cases: GenomeCase[] = [];
  for (let at = 0; at < packed.length; ) {
    const shape = { states: packed[at++], actions: packed[at++] };
    const genes = new Array<number[]>(packed[at++]);
    for (let i = 0; i < genes.length; i++) {
      const genome = new Array<number>(packed[at++]);
      for (let k = 0; k < genome.length; k++) genome[k] = packed[at++];
      genes[i] = genome;
    }
    cases.push({ shape, genes });
  }
  return cases;
};
