import { require, requireKnownFields } from '../errors/index.js';
import type { Overseer, TieRule } from '../policies/index.js';
import { type FractionRange, type NumeratorRange, readFractionRange } from './fractionRange.js';
import type { BlockPlan } from './layout.js';
import { readCount, readWeight, readWord } from './sizes.js';

export type OverseerKind = Overseer['kind'];

export interface OverseerOptions {
  /** Which kinds to draw, the simplest first: all six. */
  readonly kinds?: readonly OverseerKind[];
  /** Who wins a tie, 'any' draws it: 'first'. */
  readonly ties?: TieRule | 'any';
  /** The largest number of draws of a 'bestOfSamples' overseer: 3. */
  readonly draws?: number;
  /** Offsets that noise adds to a score, two levels an answer: −1, 0, 1. */
  readonly noise?: FractionRange;
  /** The largest weight of a probability: 4. */
  readonly weights?: number;
}

/** What an overseer's genome holds: everything that one of its kinds needs. Blocks of kinds that are never drawn are
 *  empty; blocks of kinds that were not drawn this time are at their simplest. */
export interface OverseerPlan {
  readonly kinds: readonly OverseerKind[];
  readonly ties: readonly TieRule[];
  readonly noise: NumeratorRange;
  readonly blocks: readonly BlockPlan[];
}

/** Index of each block. */
export const overseerBlocks = {
  kind: 0,
  ties: 1,
  subset: 2,
  size: 3,
  draws: 4,
  proposals: 5,
  offsets: 6,
  levels: 7,
  probabilities: 8,
} as const;

/** Which blocks each kind reads. */
export const blocksOf: Readonly<Record<OverseerKind, readonly number[]>> = {
  maximising: [],
  limitedSearch: [overseerBlocks.subset],
  bestOfRandomSubset: [overseerBlocks.size],
  bestOfSamples: [overseerBlocks.draws, overseerBlocks.proposals],
  noisy: [overseerBlocks.offsets, overseerBlocks.levels],
  stochastic: [overseerBlocks.probabilities],
};

const everyKind: readonly OverseerKind[] = [
  'maximising',
  'limitedSearch',
  'bestOfRandomSubset',
  'bestOfSamples',
  'noisy',
  'stochastic',
];

/** @throws InvalidInput for an unknown kind or an option out of its range */
export const readOverseerOptions = (options: OverseerOptions): OverseerPlan => {
  const where = 'overseers(…)';
  requireKnownFields(options, { kinds: true, ties: true, draws: true, noise: true, weights: true }, where);
  const kinds = options.kinds ?? everyKind;
  require(kinds.length > 0, () => ({
    what: 'a generator of overseers needs a kind to draw',
    where: `${where}.kinds`,
    seen: '[]',
    expected: everyKind.join(', '),
    fix: `write ${where}.kinds: ['maximising']`,
  }));
  kinds.forEach((kind, index) => {
    readWord(kind, everyKind, `${where}.kinds[${index}]`);
  });
  const ties = readWord(options.ties ?? 'first', ['first', 'uniform', 'any'], `${where}.ties`);
  const [draws] = readCount(options.draws ?? 3, 1, `${where}.draws`);
  const noise = readFractionRange(options.noise ?? { from: -1, to: 1 }, `${where}.noise`);
  const maximum = readWeight(options.weights ?? 4, `${where}.weights`);
  const tieRules: readonly TieRule[] = ties === 'any' ? ['first', 'uniform'] : [ties];
  const distribution = { kind: 'weights', minimum: 0, maximum } as const;
  const all: readonly BlockPlan[] = [
    {
      name: 'kind',
      genes: { kind: 'options', sizes: kinds.map((_, index) => [0, 0, index] as const), names: kinds },
      axes: [1],
    },
    {
      name: 'ties',
      genes: { kind: 'options', sizes: tieRules.map((_, index) => [0, 0, index] as const), names: tieRules },
      axes: [1],
    },
    { name: 'subset', genes: { kind: 'weights', minimum: 0, maximum: 1 }, axes: ['action'] },
    { genes: { kind: 'index', of: 'action' }, axes: [1] },
    { genes: { kind: 'numerators', minimum: 1, maximum: draws, denominator: 1, sparsity: 0 }, axes: [1] },
    { genes: distribution, axes: ['action'] },
    { genes: { kind: 'numerators', ...noise, sparsity: 0 }, axes: ['action', 2] },
    { genes: distribution, axes: ['action', 2] },
    { genes: distribution, axes: ['action'] },
  ];
  const used = new Set<number>([overseerBlocks.kind, overseerBlocks.ties, ...kinds.flatMap((kind) => blocksOf[kind])]);
  return {
    kinds,
    ties: tieRules,
    noise,
    blocks: all.map((block, index) => (used.has(index) ? block : { ...block, axes: [0] })),
  };
};
