import type { Arithmetic } from '../arithmetic/index.js';
import type { Genome } from '../claims/index.js';
import type { NumeratorRange } from './fractionRange.js';
import type { Block } from './layout.js';

/** Reads the numbers of a block of numerators, followed by zeros up to `length`. A numerator of 0 is 0 also where the range
 *  leaves 0 out: what cannot be earned, the reward of a terminal state, is written so. */
export type NumbersOf = <T>(arithmetic: Arithmetic<T>, genome: Genome, block: Block, length: number) => T[];

/** Ranges of up to this many numbers are made once for each arithmetic. */
const largestKept = 4096;

/** A reader for blocks of one range. A claim draws the same few numbers over and over, and numbers are immutable. */
export const numbersOf = (range: NumeratorRange): NumbersOf => {
  const { minimum, maximum, denominator } = range;
  if (maximum - minimum >= largestKept)
    return (arithmetic, genome, block, length) => divided(arithmetic, genome, block, length, denominator);
  const known = new WeakMap<object, readonly unknown[]>();
  return <T>(arithmetic: Arithmetic<T>, genome: Genome, { offset, length: drawn }: Block, length: number): T[] => {
    let kept = known.get(arithmetic) as readonly T[] | undefined;
    if (kept === undefined) {
      kept = everyNumber(arithmetic, range);
      known.set(arithmetic, kept);
    }
    const values = arithmetic.zeros(length);
    for (let i = 0; i < drawn; i++) {
      const numerator = genome[offset + i];
      if (numerator !== 0) values[i] = kept[numerator - minimum];
    }
    return values;
  };
};

/** Entry k − minimum is k/denominator. */
const everyNumber = <T>(arithmetic: Arithmetic<T>, { minimum, maximum, denominator }: NumeratorRange): T[] => {
  const numbers = arithmetic.zeros(maximum - minimum + 1);
  for (let k = minimum; k <= maximum; k++) if (k !== 0) numbers[k - minimum] = arithmetic.ratio(k, denominator);
  return numbers;
};

const divided = <T>(
  arithmetic: Arithmetic<T>,
  genome: Genome,
  { offset, length: drawn }: Block,
  length: number,
  denominator: number,
): T[] => {
  const values = arithmetic.zeros(length);
  for (let i = 0; i < drawn; i++) {
    const numerator = genome[offset + i];
    if (numerator !== 0) values[i] = arithmetic.ratio(numerator, denominator);
  }
  return values;
};
