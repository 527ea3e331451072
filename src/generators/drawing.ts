import type { Corner, IntegerSource } from '../claims/index.js';
import type { Block } from './layout.js';

/** Fills genome[offset … offset + length) with uniform integers in [minimum, maximum].
 *  One call of the source pays for as many digits as fit in 30 bits: drawing dominates the cost of a case. */
export const fillUniform = (
  random: IntegerSource,
  genome: number[],
  offset: number,
  length: number,
  minimum: number,
  maximum: number,
): void => {
  const base = maximum - minimum + 1;
  const end = offset + length;
  if (base === 1) {
    for (let i = offset; i < end; i++) genome[i] = minimum;
    return;
  }
  const digits = base < digitsOf.length ? digitsOf[base] : digitsIn(base);
  const largest = (base < spanOf.length ? spanOf[base] : base ** digits) - 1;
  const inverse = 1 / base;
  let packed = 0;
  let left = 0;
  for (let i = offset; i < end; i++) {
    if (left === 0) {
      left = digits;
      packed = random.nextInt(0, largest);
    }
    // ⌊packed/base⌋: half a unit more keeps the rounded product on the right side of the integer.
    const quotient = ((packed + 0.5) * inverse) | 0;
    genome[i] = minimum + ((packed - quotient * base) | 0);
    packed = quotient;
    left--;
  }
};

/** Largest n with baseⁿ ≤ 2³⁰, at least 1. */
const digitsIn = (base: number): number => {
  let digits = 1;
  for (let power = base * base; power <= 2 ** 30; power *= base) digits++;
  return digits;
};

/** Digits, and number of values, of one draw for the bases that matter. */
const digitsOf = Array.from({ length: 64 }, (_, base) => (base < 2 ? 0 : digitsIn(base)));
const spanOf = digitsOf.map((digits, base) => base ** digits);

/** One of the ways a table of rows is drawn. Uniform weights alone would almost never be deterministic in every row, or
 *  uniform in every row, and there claims break: so these corners get their own share of the cases. */
const rowStyles = 8;

/** Numbers up to this one are met by uniform draws; a range that is wider has orders of magnitude of its own. */
const largestNarrow = 1_000;

/** Fills genome[offset … offset + length) with integers in [minimum, maximum] of every order of magnitude alike, seen from
 *  either end: minimum + m or maximum − m with m uniform below a power of 2 that is itself uniform. Uniform draws from
 *  1 … 10⁶ are below 1,000 once in a thousand times, and extreme ratios and step sizes are where clipped and long steps
 *  break. */
const fillByMagnitude = (
  random: IntegerSource,
  genome: number[],
  offset: number,
  length: number,
  minimum: number,
  maximum: number,
): void => {
  const width = maximum - minimum;
  const bits = Math.ceil(Math.log2(width + 1));
  for (let i = offset; i < offset + length; i++) {
    const distance = random.nextInt(0, Math.min(width, 2 ** random.nextInt(0, bits) - 1));
    genome[i] = random.nextInt(0, 3) === 0 ? maximum - distance : minimum + distance;
  }
};

/** Draws rows of weights. Of the tables 1/8 each are: one-hot in every row (all ones where zeros are not allowed); of the
 *  two smallest weights only (ties); of the smallest and the largest only; without zeros. The others use all weights, and
 *  where these are many half of the others use every order of magnitude alike. */
export const drawWeights = (
  random: IntegerSource,
  genome: number[],
  block: Block,
  minimum: 0 | 1,
  maximum: number,
  corner?: Corner,
): void => {
  const { offset, length, rowLength } = block;
  const style = corner === 'deterministic' ? 0 : corner === 'small' ? 1 : random.nextInt(0, rowStyles - 1);
  if (style === 0 && minimum === 0) {
    drawOneHot(random, genome, block);
    return;
  }
  if (style === 0 || style === 3) {
    fillUniform(random, genome, offset, length, 1, style === 0 ? 1 : maximum);
  } else if (style <= 2) {
    const high = style === 1 ? Math.min(minimum + 1, maximum) : maximum;
    fillUniform(random, genome, offset, length, 0, 1);
    for (let i = offset; i < offset + length; i++) genome[i] = genome[i] === 0 ? minimum : high;
  } else if (style <= 5 && maximum - minimum > largestNarrow) {
    fillByMagnitude(random, genome, offset, length, minimum, maximum);
  } else {
    fillUniform(random, genome, offset, length, minimum, maximum);
  }
  if (minimum === 0) fillEmptyRows(genome, offset, length, rowLength);
};

/** A row of zeros is no distribution: it gets a 1, in a place that moves from row to row. */
const fillEmptyRows = (genome: number[], offset: number, length: number, rowLength: number): void => {
  for (let row = offset, place = 0; row < offset + length; row += rowLength, place++) {
    let sum = 0;
    for (let i = row; i < row + rowLength; i++) sum += genome[i];
    if (sum === 0) genome[row + (place % rowLength)] = 1;
  }
};

/** One 1 in each row, anywhere. */
export const drawOneHot = (random: IntegerSource, genome: number[], { offset, length, rowLength }: Block): void => {
  const rows = length / rowLength;
  fillUniform(random, genome, offset, rows, 0, rowLength - 1);
  for (let row = rows - 1; row >= 0; row--) {
    const hot = genome[offset + row];
    const start = offset + row * rowLength;
    for (let i = start; i < start + rowLength; i++) genome[i] = 0;
    genome[start + hot] = 1;
  }
};

/** Draws numerators: where 0 is in range 1/8 of the tables use only −1, 0 and 1 (ties) and 1/8 have a single entry that
 *  may differ from 0 (sparse rewards); the rest use the whole range, and where that is wide half of them use every order of
 *  magnitude alike. Then entries become 0 with the block's sparsity. */
const drawNumerators = (
  random: IntegerSource,
  genome: number[],
  { offset, length }: Block,
  minimum: number,
  maximum: number,
  sparsity: number,
  corner?: Corner,
): void => {
  const hasZero = minimum <= 0 && 0 <= maximum;
  const isSmall = corner === 'small' || (corner === 'deterministic' && random.nextInt(0, 1) === 0);
  const style = !hasZero || length === 1 ? 7 : isSmall ? 0 : random.nextInt(0, 7);
  if (style === 0) {
    fillUniform(random, genome, offset, length, Math.max(minimum, -1), Math.min(maximum, 1));
  } else if (style === 1) {
    for (let i = offset; i < offset + length; i++) genome[i] = 0;
    fillUniform(random, genome, offset + random.nextInt(0, length - 1), 1, minimum, maximum);
  } else if (maximum - minimum > largestNarrow && random.nextInt(0, 1) === 0) {
    fillByMagnitude(random, genome, offset, length, minimum, maximum);
  } else {
    fillUniform(random, genome, offset, length, minimum, maximum);
  }
  if (hasZero && sparsity > 0) overwrite(random, genome, offset, length, 0, sparsity);
};

/** Sets genes to one value, each with the given probability (in steps of 1/1024). */
const overwrite = (
  random: IntegerSource,
  genome: number[],
  offset: number,
  length: number,
  gene: number,
  probability: number,
): void => {
  const threshold = Math.round(probability * 1024);
  for (let i = offset; i < offset + length; i++) {
    if (random.nextInt(0, 1023) < threshold) genome[i] = gene;
  }
};

/** Draws the genes of one block. */
export const drawBlock = (random: IntegerSource, genome: number[], block: Block, corner?: Corner): void => {
  const { genes, offset, length } = block;
  switch (genes.kind) {
    case 'weights':
      drawWeights(random, genome, block, genes.minimum, genes.maximum, corner);
      return;
    case 'oneHot':
      drawOneHot(random, genome, block);
      return;
    case 'numerators':
      drawNumerators(random, genome, block, genes.minimum, genes.maximum, genes.sparsity, corner);
      return;
    case 'options':
      fillUniform(random, genome, offset, length, 0, genes.sizes.length - 1);
      if (genes.usual !== undefined) {
        overwrite(random, genome, offset, length, genes.usual.option, genes.usual.probability);
      }
      return;
    case 'index':
      fillUniform(random, genome, offset, length, 0, block.named - 1);
  }
};
