import type { Genome, IntegerSource } from '../claims/index.js';
import type { Block, Layout } from './layout.js';

/** A genome near another one: a few genes, or rows, are changed. They are proposals of the kinds that a descent of a
 *  margin lives on: one step, a factor, a corner of the range, an entry made equal to another, mass moved within a row.
 *  @returns a new genome; rows may have lost all their mass, which is for `settle` and for the one who asks to mend */
export const mutated = ({ blocks }: Layout, genome: Genome, random: IntegerSource): number[] => {
  const changed = [...genome];
  const mutable = blocks.filter(({ length }) => length > 0);
  if (mutable.length === 0) return changed;
  for (let left = 1; left > 0; left--) {
    mutateBlock(mutable[random.nextInt(0, mutable.length - 1)], changed, random);
    if (random.nextInt(0, 2) === 0) left++;
  }
  return changed;
};

const mutateBlock = (block: Block, genome: number[], random: IntegerSource): void => {
  const { genes, offset, length, rowLength, named } = block;
  const gene = offset + random.nextInt(0, length - 1);
  switch (genes.kind) {
    case 'weights':
      mutateRow(genome, gene - ((gene - offset) % rowLength), rowLength, genes, random);
      return;
    case 'oneHot': {
      const row = gene - ((gene - offset) % rowLength);
      genome.fill(0, row, row + rowLength);
      genome[row + random.nextInt(0, rowLength - 1)] = 1;
      return;
    }
    case 'numerators': {
      const other = genome[offset + random.nextInt(0, length - 1)];
      genome[gene] = mutatedNumber(genome[gene], other, genes, random);
      return;
    }
    case 'options':
      genome[gene] = near(genome[gene], 0, genes.sizes.length - 1, random);
      return;
    case 'index':
      genome[gene] = near(genome[gene], 0, named - 1, random);
  }
};

interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** One weight changes like a number, two are exchanged, or one gives some of its mass to another. */
const mutateRow = (genome: number[], row: number, length: number, bounds: Bounds, random: IntegerSource): void => {
  const i = row + random.nextInt(0, length - 1);
  const j = row + random.nextInt(0, length - 1);
  const kind = random.nextInt(0, 5);
  if (kind === 0) [genome[i], genome[j]] = [genome[j], genome[i]];
  else if (kind === 1) {
    const most = Math.min(genome[i] - bounds.minimum, bounds.maximum - genome[j]);
    const given = i === j || most < 1 ? 0 : random.nextInt(0, 1) === 0 ? 1 : Math.ceil(most / 2);
    genome[i] -= given;
    genome[j] += given;
  } else genome[i] = mutatedNumber(genome[i], genome[j], bounds, random);
};

const factors = [2, 3, 10, 100] as const;

const mutatedNumber = (value: number, other: number, { minimum, maximum }: Bounds, random: IntegerSource): number => {
  const within = (number: number): number => Math.min(maximum, Math.max(minimum, number)) + 0;
  switch (random.nextInt(0, 7)) {
    case 0:
      return within(value + 1);
    case 1:
      return within(value - 1);
    case 2:
      return within(value * factors[random.nextInt(0, factors.length - 1)]);
    case 3:
      return within(Math.trunc(value / factors[random.nextInt(0, factors.length - 1)]));
    case 4:
      return other;
    case 5:
      return within([minimum, maximum, 0, 1, -1, -value][random.nextInt(0, 5)]);
    case 6:
      return within(Math.trunc((value + other) / 2));
    default:
      return random.nextInt(minimum, maximum);
  }
};

/** One step up or down, or anything in range. */
const near = (value: number, minimum: number, maximum: number, random: IntegerSource): number => {
  const step = random.nextInt(-1, 1);
  return step === 0 ? random.nextInt(minimum, maximum) : Math.min(maximum, Math.max(minimum, value + step));
};
