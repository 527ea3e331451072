import type { Genome, IntegerSource, Variation } from '../claims/index.js';
import { formatFraction } from './fractionRange.js';
import type { Block, Layout } from './layout.js';
import { greatestCommonDivisor } from './order.js';

type Settle = ((genome: number[], layout: Layout) => void) | undefined;

/** What each number, and each row of weights, of a genome could be instead while the other genes stay.
 *  Genes without a name mean nothing on their own and are left out, and so are values that `settle` would not let stand. */
export const variationsOf = (
  layout: Layout,
  genome: Genome,
  settle: Settle,
  random: IntegerSource,
  most: number,
): Variation[] =>
  layout.blocks.flatMap((block) => {
    const { name } = block;
    if (name === undefined) return [];
    const unit = unitOf(block);
    return Array.from({ length: block.length / unit }, (_, index): Variation => {
      const start = block.offset + index * unit;
      const held = genome.slice(start, start + unit);
      const { values, coverage } = valuesOf(block, held, random, most);
      const alternatives = values
        .map((genes) => ({ genes, genome: settled(genome.toSpliced(start, unit, ...genes), layout, settle) }))
        .filter((candidate) => isChangeOfPart(candidate, genome, start));
      return {
        part: `${name}${placeOf(block, index * unit, unit)}`,
        coverage,
        held: describe(block, held),
        position: alternatives.filter(({ genes }) => compare(block, genes, held) < 0).length,
        alternatives: alternatives.map((candidate) => ({
          genome: candidate.genome,
          value: describe(block, candidate.genes),
        })),
        values: isNumber(block) ? 'numbers' : 'words',
      };
    });
  });

/** How many genes belong together: a row of weights, or one gene. A subset of the actions is a row as well. */
const unitOf = ({ genes, rowLength }: Block): number =>
  genes.kind === 'weights' || genes.kind === 'oneHot' ? rowLength : 1;

const settled = (candidate: number[], layout: Layout, settle: Settle): Genome => {
  settle?.(candidate, layout);
  return candidate;
};

/** The rest is held: a value that makes other changes necessary, or that is not let stand, is no change of this part. */
const isChangeOfPart = (
  { genes, genome }: { readonly genes: Genome; readonly genome: Genome },
  before: Genome,
  start: number,
): boolean => genome.every((gene, index) => gene === (genes[index - start] ?? before[index]));

const isNumber = ({ genes }: Block): boolean =>
  genes.kind === 'numerators' ||
  (genes.kind === 'options' && genes.names !== undefined && genes.names.every((name) => /^\d/.test(name)));

/** Every other content of a part, in increasing order where it is a number; a sample of `most` where there are more. */
const valuesOf = (
  block: Block,
  current: Genome,
  random: IntegerSource,
  most: number,
): { readonly values: readonly Genome[]; readonly coverage: Variation['coverage'] } => {
  const { genes } = block;
  if (genes.kind === 'weights' && (genes.maximum + 1 - genes.minimum) ** current.length > 20_000) {
    return { values: drawnRows(genes, current, random, most), coverage: 'sample' };
  }
  const all = allValues(block).filter((value) => !isSame(block, value, current));
  if (all.length <= most) return { values: all, coverage: 'all' };
  const left = [...all.keys()];
  const chosen = Array.from({ length: most }, () => left.splice(random.nextInt(0, left.length - 1), 1)[0]);
  return { values: chosen.sort((a, b) => a - b).map((index) => all[index]), coverage: 'sample' };
};

const allValues = (block: Block): Genome[] => {
  const { genes, rowLength, named } = block;
  switch (genes.kind) {
    case 'numerators':
      return Array.from({ length: genes.maximum - genes.minimum + 1 }, (_, i) => [genes.minimum + i]);
    case 'options': {
      const options = genes.sizes.map((_, option) => [option]);
      return options.sort((a, b) => compare(block, a, b));
    }
    case 'index':
      return Array.from({ length: named }, (_, index) => [index]);
    case 'oneHot':
      return Array.from({ length: rowLength }, (_, hot) =>
        Array.from({ length: rowLength }, (_, index) => (index === hot ? 1 : 0)),
      );
    case 'weights':
      return distributions(genes.minimum, genes.maximum, rowLength);
  }
};

/** Rows of weights that are different distributions: each in lowest terms. */
const distributions = (minimum: number, maximum: number, length: number): Genome[] => {
  let rows: Genome[] = [[]];
  for (let place = 0; place < length; place++) {
    rows = rows.flatMap((row) => Array.from({ length: maximum - minimum + 1 }, (_, i) => [...row, minimum + i]));
  }
  return rows.filter((row) => row.reduce(greatestCommonDivisor, 0) === 1);
};

const drawnRows = (
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  current: Genome,
  random: IntegerSource,
  most: number,
): Genome[] => {
  const rows = new Map<string, Genome>();
  for (let draw = 0; draw < most; draw++) {
    const row = lowestTerms(current.map(() => random.nextInt(minimum, maximum)));
    if (row.some((weight) => weight > 0) && row.join() !== lowestTerms(current).join()) rows.set(row.join(), row);
  }
  return [...rows.values()];
};

const lowestTerms = (row: Genome): Genome => {
  const divisor = row.reduce(greatestCommonDivisor, 0) || 1;
  return row.map((weight) => weight / divisor);
};

const isSame = ({ genes }: Block, value: Genome, current: Genome): boolean =>
  genes.kind === 'weights' ? value.join() === lowestTerms(current).join() : value.join() === current.join();

/** Coordinates of a part: " of s0, a1"; a row is told by all axes but the last. */
const placeOf = ({ axes, extents }: Block, index: number, unit: number): string => {
  const places: string[] = [];
  let rest = index / unit;
  for (let position = unit > 1 ? axes.length - 2 : axes.length - 1; position >= 0; position--) {
    const coordinate = rest % extents[position];
    rest = Math.floor(rest / extents[position]);
    const axis = axes[position];
    if (axis === 'state') places.unshift(`s${coordinate}`);
    else if (axis === 'action') places.unshift(`a${coordinate}`);
    else if (axis > 1) places.unshift(String(coordinate));
  }
  return places.length === 0 ? '' : ` of ${places.join(', ')}`;
};

const describe = ({ genes }: Block, values: Genome): string => {
  switch (genes.kind) {
    case 'numerators':
      return formatFraction(values[0], genes.denominator);
    case 'options':
      return genes.names?.[values[0]] ?? String(values[0]);
    case 'weights': {
      const sum = values.reduce((total, weight) => total + weight, 0);
      return `(${values.map((weight) => formatFraction(weight, sum)).join(', ')})`;
    }
    case 'oneHot':
      return `(${values.join(', ')})`;
    case 'index':
      return String(values[0]);
  }
};

/** Negative where a part's content `a` comes before `b`: numbers by size, options that are words as they are listed. */
const compare = (block: Block, [a]: Genome, [b]: Genome): number => {
  const { genes } = block;
  if (genes.kind !== 'options' || genes.names === undefined || !isNumber(block)) return a - b;
  return fractionOf(genes.names[a]) - fractionOf(genes.names[b]);
};

/** The double nearest to a fraction as `formatFraction` writes it. */
const fractionOf = (text: string): number => {
  const [numerator, denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
};
