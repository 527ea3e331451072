import type { Genome } from '../claims/index.js';
import { simplerNumerators, simplestNumerator } from './fractionRange.js';
import type { Block, Layout } from './layout.js';
import { greatestCommonDivisor } from './order.js';

/** Candidates for a simpler genome, boldest first: everything, whole blocks, slices of a block, single rows and numbers.
 *  They are proposals: whoever asks keeps those that are valid and strictly simpler. */
export function* simplifications(layout: Layout, genome: Genome): Generator<number[]> {
  yield simplestGenome(layout);
  for (const block of layout.blocks) yield* reset(genome, block, 0, block.length);
  for (const block of layout.blocks) {
    const slice = block.length / (block.extents[0] ?? 1);
    if (slice < block.length && slice > unitOf(block)) {
      for (let start = block.length - slice; start >= 0; start -= slice) yield* reset(genome, block, start, slice);
    }
  }
  for (const block of layout.blocks) {
    if (block.genes.kind === 'numerators') yield* together(genome, block);
    const unit = unitOf(block);
    for (let start = 0; start < block.length; start += unit) yield* simplerUnit(genome, block, block.offset + start);
  }
}

/** How many genes belong together: a row of weights, or one gene. */
const unitOf = ({ genes, rowLength }: Block): number =>
  genes.kind === 'weights' || genes.kind === 'oneHot' ? rowLength : 1;

/** The genome with one slice of a block at its simplest. */
function* reset(genome: Genome, block: Block, start: number, length: number): Generator<number[]> {
  if (length === 0) return;
  const candidate = [...genome];
  setSimplest(candidate, block, start, length);
  yield candidate;
}

/** Sets a slice of a block to its simplest: rows to their first entry (all alike where no weight may be 0), numbers to
 *  the simplest of their range, everything else to the first option. */
export const setSimplest = (genome: number[], block: Block, start: number, length: number): void => {
  const { genes, offset, rowLength } = block;
  for (let index = start; index < start + length; index++) {
    switch (genes.kind) {
      case 'weights':
      case 'oneHot':
        genome[offset + index] = index % rowLength === 0 ? 1 : genes.kind === 'weights' ? genes.minimum : 0;
        break;
      case 'numerators':
        genome[offset + index] = simplestNumerator(genes);
        break;
      default:
        genome[offset + index] = 0;
    }
  }
};

/** Smaller tables of nearly the same proportions that are tried. */
const mostProportions = 12;

/** All numbers of a block change together: what they have in common is divided out, they are halved, made smaller in
 *  nearly the same proportions, lowered by one, shifted so that one of them is 0, and those that are equal become another number. These are the moves that a violation survives when it
 *  needs ties, proportions or differences. */
function* together(genome: Genome, block: Block): Generator<number[]> {
  const { genes, offset, length } = block;
  if (genes.kind !== 'numerators' || length < 2) return;
  const { minimum, maximum } = genes;
  const numerators = genome.slice(offset, offset + length);
  const common = numerators.reduce((divisor, numerator) => greatestCommonDivisor(divisor, Math.abs(numerator)), 0);
  const values = [...new Set(numerators)];
  const largest = Math.max(...numerators.map(Math.abs));
  const changes: ((numerator: number) => number)[] = [
    ...(common > 1 ? [(numerator: number) => numerator / common] : []),
    (numerator) => Math.trunc(numerator / 2),
    ...Array.from(
      { length: Math.min(largest - 1, mostProportions) },
      (_, less) => (numerator: number) => Math.round((numerator * (less + 1)) / largest),
    ),
    (numerator) => numerator - Math.sign(numerator),
    ...values.map((value) => (numerator: number) => numerator - value),
    ...values.flatMap((value) =>
      simplerNumerators(value, genes).map(
        (simpler) => (numerator: number) => (numerator === value ? simpler : numerator),
      ),
    ),
  ];
  for (const change of changes) {
    if (values.every((value) => minimum <= change(value) && change(value) <= maximum)) {
      yield withBlock(genome, block, change);
    }
  }
}

/** A genome with one block changed; a zero is +0, also where −1 was halved. */
const withBlock = (genome: Genome, { offset, length }: Block, change: (gene: number) => number): number[] =>
  genome.map((gene, position) => (offset <= position && position < offset + length ? change(gene) + 0 : gene));

function* simplerUnit(genome: Genome, block: Block, position: number): Generator<number[]> {
  const { genes, rowLength } = block;
  switch (genes.kind) {
    case 'weights':
      for (const row of simplerRows(genome.slice(position, position + rowLength), genes.minimum)) {
        if (row.every((weight) => weight <= genes.maximum)) yield genome.toSpliced(position, rowLength, ...row);
      }
      return;
    case 'oneHot': {
      const hot = genome.slice(position, position + rowLength).indexOf(1);
      for (let earlier = 0; earlier < hot; earlier++) {
        yield genome.with(position + hot, 0).with(position + earlier, 1);
      }
      return;
    }
    case 'numerators':
      for (const simpler of simplerNumerators(genome[position], genes)) yield genome.with(position, simpler);
      return;
    default:
      for (let option = 0; option < genome[position]; option++) yield genome.with(position, option);
  }
}

/** Simpler distributions: all mass in one place, one entry less (its mass lost, or moved to another entry), equal entries,
 *  common divisors out, nearly the same shares with a smaller sum, smaller weights, mass moved to an earlier entry. */
function* simplerRows(row: readonly number[], minimum: number): Generator<number[]> {
  const support = row.map((weight, index) => (weight > minimum ? index : -1)).filter((index) => index >= 0);
  if (minimum === 0) {
    for (let place = 0; place < row.length; place++) yield row.map((_, index) => (index === place ? 1 : 0));
    for (const index of support) if (support.length > 1) yield row.with(index, 0);
    for (const index of support) {
      for (const into of support) {
        if (into !== index) yield row.with(index, 0).with(into, row[into] + row[index]);
      }
    }
  }
  yield row.map((weight) => Math.min(weight, 1));
  const common = row.reduce(greatestCommonDivisor, 0);
  if (common > 1) yield row.map((weight) => weight / common);
  yield row.map((weight) => Math.max(minimum, Math.ceil(weight / 2)));
  const sum = row.reduce((total, weight) => total + weight, 0);
  for (let less = support.length; less < Math.min(sum, support.length + mostProportions); less++) {
    yield withSum(row, less, sum);
  }
  for (const index of support) {
    if (row[index] > 1) yield row.with(index, 1);
    if (row[index] > 2) yield row.with(index, Math.ceil(row[index] / 2));
    if (row[index] > 1) yield row.with(index, row[index] - 1);
  }
  for (const index of support) {
    for (let earlier = 0; earlier < index; earlier++) {
      if (row[earlier] < row[index]) yield row.with(earlier, row[index]).with(index, row[earlier]);
      if (row[index] > Math.max(1, minimum)) yield row.with(earlier, row[earlier] + 1).with(index, row[index] - 1);
    }
  }
}

/** A row of nearly the same shares: each positive weight as its share of the smaller sum, rounded, and at least 1. */
const withSum = (row: readonly number[], smaller: number, sum: number): number[] =>
  row.map((weight) => (weight === 0 ? 0 : Math.max(1, Math.round((weight * smaller) / sum))));

/** The genome of a layout with every block at its simplest. */
export const simplestGenome = ({ blocks, length }: Layout): number[] => {
  const genome = new Array<number>(length);
  for (const block of blocks) setSimplest(genome, block, 0, block.length);
  return genome;
};
