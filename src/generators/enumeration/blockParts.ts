import type { Block, Layout } from '../layout.js';
import { compareSizes, complexityOfFraction, complexityOfWeights, greatestCommonDivisor } from '../order.js';
import { choice, type Part, product } from './enumeration.js';

/** Longest list of choices that is kept for one row or gene. */
export const longestList = 200_000;

/** Every genome of a layout whose genes are free of each other; undefined where one part has too many choices to list.
 *  Each row is one distribution and each number one value, from the simplest to the most complex in the order of
 *  `order.ts`. */
export const blockParts = (layout: Layout): Part | undefined => {
  const parts: Part[] = [];
  for (const block of layout.blocks) {
    const tuples = choicesOf(block);
    if (tuples === undefined) return undefined;
    const step = isRow(block) ? block.rowLength : 1;
    for (let index = 0; index < block.length; index += step) parts.push(choice(block.offset + index, tuples));
  }
  return product(parts);
};

const isRow = ({ genes }: Block): boolean => genes.kind === 'weights' || genes.kind === 'oneHot';

/** The choices of one row, or one gene, of a block. */
export const choicesOf = (block: Block): readonly (readonly number[])[] | undefined => {
  const { genes, rowLength, named } = block;
  switch (genes.kind) {
    case 'weights':
      return distributions(rowLength, genes.minimum, genes.maximum, genes.denominator);
    case 'oneHot':
      return Array.from({ length: rowLength }, (_, hot) =>
        Array.from({ length: rowLength }, (_, i) => (i === hot ? 1 : 0)),
      );
    case 'numerators':
      return numerators(genes.minimum, genes.maximum, genes.denominator);
    case 'options':
      return genes.sizes
        .map((_, option) => option)
        .filter((option) => genes.names === undefined || genes.names.indexOf(genes.names[option]) === option)
        .map((option) => [option]);
    case 'index':
      return Array.from({ length: named }, (_, index) => [index]);
  }
};

const numerators = (minimum: number, maximum: number, denominator: number): number[][] | undefined => {
  if (maximum - minimum >= longestList) return undefined;
  return Array.from({ length: maximum - minimum + 1 }, (_, i) => minimum + i)
    .sort((a, b) => compareSizes(complexityOfFraction(a, denominator), complexityOfFraction(b, denominator)))
    .map((numerator) => [numerator]);
};

/** Rows of weights minimum … maximum without a common divisor, so that no distribution comes twice (1:2 is 2:4); with a
 *  denominator only those whose probabilities are multiples of 1/denominator. */
const distributions = (
  length: number,
  minimum: number,
  maximum: number,
  denominator: number | undefined,
): readonly number[][] | undefined => {
  if ((maximum - minimum + 1) ** length > longestList) return undefined;
  const rows: number[][] = [];
  const extend = (row: readonly number[]): void => {
    if (row.length < length) {
      for (let weight = minimum; weight <= maximum; weight++) extend([...row, weight]);
      return;
    }
    const sum = row.reduce((total, weight) => total + weight, 0);
    if (row.reduce(greatestCommonDivisor, 0) !== 1) return;
    if (denominator === undefined || denominator % sum === 0) rows.push([...row]);
  };
  extend([]);
  return rows.sort((a, b) => compareSizes(complexityOfWeights(a, 0, length), complexityOfWeights(b, 0, length)));
};
