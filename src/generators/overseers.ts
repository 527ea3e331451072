import type { Arithmetic } from '../arithmetic/index.js';
import type { Genome } from '../claims/index.js';
import { type NoiseLevel, type Overseer, overseerToDocument } from '../policies/index.js';
import { overseerOutside } from './domain/overseerDomain.js';
import { writeDistribution } from './exactNumbers.js';
import { describeRange } from './fractionRange.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import type { Block, Layout } from './layout.js';
import { overseerGenes } from './overseerGenes.js';
import {
  blocksOf,
  type OverseerOptions,
  type OverseerPlan,
  overseerBlocks,
  readOverseerOptions,
} from './overseerPlan.js';
import { realsOf } from './scope.js';
import { sharesOf } from './shares.js';
import { setSimplest } from './simplification.js';

/** Overseers that demonstrate one of the answers of the case (its actions), as data. In the smallest one the kind is the
 *  first of `kinds`; a limited search looks at the first answer only, a stochastic overseer always shows it.
 *  @example overseers({ kinds: ['limitedSearch'] }) */
export const overseers = (options: OverseerOptions = {}): InputArbitrary<'overseer'> => {
  const plan = readOverseerOptions(options);
  const scope = {
    kind: 'overseer',
    kinds: plan.kinds,
    ties: plan.ties,
    draws: options.draws ?? 3,
    noise: realsOf(options.noise),
  } as const;
  return genomeArbitrary({
    noun: 'overseer',
    description: `overseers (${plan.kinds.join(', ')}; ties ${plan.ties.join(' or ')}; noise in ${describeRange(plan.noise)})`,
    smallestShape: { states: 1, actions: 1 },
    plan: plan.blocks,
    settle: (genome, layout) => settleOverseer(plan, genome, layout),
    realise: (genome, layout, { arithmetic }) => realiseOverseer(plan, genome, layout, arithmetic),
    scope,
    outside: overseerOutside(scope),
    encode: overseerToDocument,
    decode: (document, layout) => overseerGenes(plan, document, layout),
  });
};

/** Blocks that the kind drawn does not read, and noise that never comes, are at their simplest. */
const settleOverseer = (plan: OverseerPlan, genome: number[], { blocks }: Layout): void => {
  const kind = plan.kinds[genome[0]];
  for (let index = overseerBlocks.subset; index < blocks.length; index++) {
    if (!blocksOf[kind].includes(index)) setSimplest(genome, blocks[index], 0, blocks[index].length);
  }
  if (kind === 'stochastic') genome[blocks[overseerBlocks.ties].offset] = 0;
  if (kind === 'noisy') {
    const { offset, length } = blocks[overseerBlocks.levels];
    for (let i = 0; i < length; i++) {
      if (genome[offset + i] === 0) setSimplest(genome, blocks[overseerBlocks.offsets], i, 1);
    }
  }
};

const realiseOverseer = <T>(
  plan: OverseerPlan,
  genome: Genome,
  { blocks }: Layout,
  arithmetic: Arithmetic<T>,
): Overseer<T> => {
  const kind = plan.kinds[genome[0]];
  const ties = plan.ties[genome[1]];
  const gene = (block: number): number => genome[blocks[block].offset];
  switch (kind) {
    case 'maximising':
      return { kind, ties };
    case 'limitedSearch': {
      const { offset, length } = blocks[overseerBlocks.subset];
      const subset = genome.slice(offset, offset + length).flatMap((looked, answer) => (looked === 1 ? [answer] : []));
      return { kind, subset, ties };
    }
    case 'bestOfRandomSubset':
      return { kind, size: gene(overseerBlocks.size) + 1, ties };
    case 'bestOfSamples':
      return {
        kind,
        draws: gene(overseerBlocks.draws),
        proposals: distribution(arithmetic, genome, blocks[overseerBlocks.proposals]),
        ties,
      };
    case 'noisy':
      return { kind, noise: noiseLevels(plan, genome, blocks, arithmetic), ties };
    case 'stochastic':
      return { kind, probabilities: distribution(arithmetic, genome, blocks[overseerBlocks.probabilities]) };
  }
};

/** Probabilities [K] of a block of weights. */
const distribution = <T>(arithmetic: Arithmetic<T>, genome: Genome, { offset, length }: Block): T[] => {
  const probabilities = arithmetic.zeros(length);
  writeDistribution(sharesOf(arithmetic), genome, offset, length, probabilities, 0);
  return probabilities;
};

/** For each answer the levels of its noise that have positive probability. */
const noiseLevels = <T>(
  { noise }: OverseerPlan,
  genome: Genome,
  blocks: readonly Block[],
  arithmetic: Arithmetic<T>,
): NoiseLevel<T>[][] => {
  const offsets = blocks[overseerBlocks.offsets];
  const { offset, length, rowLength } = blocks[overseerBlocks.levels];
  const levels: NoiseLevel<T>[][] = [];
  for (let row = 0; row < length; row += rowLength) {
    const probabilities = arithmetic.zeros(rowLength);
    writeDistribution(sharesOf(arithmetic), genome, offset + row, rowLength, probabilities, 0);
    const own: NoiseLevel<T>[] = [];
    for (let level = 0; level < rowLength; level++) {
      if (genome[offset + row + level] === 0) continue;
      const numerator = genome[offsets.offset + row + level];
      own.push({ offset: arithmetic.ratio(numerator, noise.denominator), probability: probabilities[level] });
    }
    levels.push(own);
  }
  return levels;
};
