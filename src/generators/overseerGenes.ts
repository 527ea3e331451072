import { rational, readNumber } from '../arithmetic/index.js';
import type { InputDocument } from '../claims/index.js';
import { numeratorOver, weightsOf } from './exactNumbers.js';
import { simplestNumerator } from './fractionRange.js';
import type { Layout } from './layout.js';
import { readNumbers } from './numbersDocument.js';
import { type OverseerKind, type OverseerPlan, overseerBlocks } from './overseerPlan.js';
import { simplestGenome } from './simplification.js';

/** The genes of an overseer document, undefined where the plan has none for it. */
export const overseerGenes = (
  plan: OverseerPlan,
  document: InputDocument,
  layout: Layout,
): readonly (number | undefined)[] | undefined => {
  const kind = plan.kinds.indexOf(document.kind as OverseerKind);
  const ties = plan.ties.findIndex((rule) => rule === (document.ties ?? 'first'));
  if (document.type !== 'overseer' || kind < 0 || (ties < 0 && plan.kinds[kind] !== 'stochastic')) return undefined;
  const genome: (number | undefined)[] = simplestGenome(layout);
  const write = (block: number, genes: readonly (number | undefined)[] | undefined): void => {
    const { offset, length } = layout.blocks[block];
    for (let i = 0; i < length; i++) genome[offset + i] = genes?.[i];
  };
  write(overseerBlocks.kind, [kind]);
  write(overseerBlocks.ties, [Math.max(ties, 0)]);
  switch (plan.kinds[kind]) {
    case 'limitedSearch':
      write(overseerBlocks.subset, indicator(document.subset, layout.shape.actions));
      break;
    case 'bestOfRandomSubset':
      write(overseerBlocks.size, [Number(document.size) - 1]);
      break;
    case 'bestOfSamples':
      write(overseerBlocks.draws, [Number(document.draws)]);
      write(overseerBlocks.proposals, weightsOf(readNumbers(document.proposals) ?? []));
      break;
    case 'noisy': {
      const noise = noiseGenes(plan, document.noise);
      write(overseerBlocks.offsets, noise?.offsets);
      write(overseerBlocks.levels, noise?.weights);
      break;
    }
    case 'stochastic':
      write(overseerBlocks.probabilities, weightsOf(readNumbers(document.probabilities) ?? []));
      break;
    case 'maximising':
  }
  return genome;
};

const indicator = (subset: unknown, answers: number): number[] | undefined =>
  Array.isArray(subset) ? Array.from({ length: answers }, (_, answer) => (subset.includes(answer) ? 1 : 0)) : undefined;

/** Two levels an answer: a single one is followed by an empty one. */
const noiseGenes = (
  { noise: range }: OverseerPlan,
  noise: unknown,
): { offsets: (number | undefined)[]; weights: (number | undefined)[] } | undefined => {
  if (!Array.isArray(noise)) return undefined;
  const offsets: (number | undefined)[] = [];
  const weights: (number | undefined)[] = [];
  for (const levels of noise as readonly (readonly { offset: string; probability: string }[])[]) {
    if (!(levels.length === 1 || levels.length === 2)) return undefined;
    const own = weightsOf(levels.map(({ probability }) => readNumber(rational, probability)));
    const numerators = levels.map(({ offset }) => numeratorOver(range.denominator, readNumber(rational, offset)));
    weights.push(own?.[0], levels.length === 2 ? own?.[1] : 0);
    offsets.push(numerators[0], levels.length === 2 ? numerators[1] : simplestNumerator(range));
  }
  return { offsets, weights };
};
