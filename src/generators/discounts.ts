import type { Complexity } from '../claims/index.js';
import { require } from '../errors/index.js';
import { describeRange, type FractionRange, formatFraction, readFraction, readFractionRange } from './fractionRange.js';
import { compareSizes, complexityOfFraction } from './order.js';

/** Numbers to choose from: listed one by one, or a range of fractions. */
export type Choices = readonly (number | string)[] | FractionRange;

/** A list of fractions from the simplest to the most complex, each with its complexity. */
export interface ChoiceList {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
  readonly sizes: readonly Complexity[];
  readonly description: string;
}

/** Reads the discounts that a generator chooses from.
 *  @throws InvalidInput when the list is empty or an entry is not between 0 and 1 */
export const readDiscounts = (choices: Choices, where: string): ChoiceList => {
  const fractions = isList(choices)
    ? choices.map((value, index) => readFraction(value, `${where}[${index}]`))
    : fractionsOf(choices, where);
  require(fractions.length > 0, () => ({
    what: 'a generator needs at least one discount to choose from',
    where,
    seen: '[]',
    expected: 'a list such as [0, "1/2", "9/10"]',
    fix: `write ${where}: ["1/2"]`,
  }));
  for (const { numerator, denominator } of fractions) {
    require(0 <= numerator && numerator <= denominator, () => ({
      what: 'a discount is a number from 0 to 1',
      where,
      seen: formatFraction(numerator, denominator),
      expected: '0 ≤ discount ≤ 1',
      fix: 'leave it out',
    }));
  }
  const sorted = fractions
    .map(({ numerator, denominator }) => ({
      numerator,
      denominator,
      size: complexityOfFraction(numerator, denominator),
    }))
    .sort((a, b) => compareSizes(a.size, b.size));
  return {
    numerators: sorted.map(({ numerator }) => numerator),
    denominators: sorted.map(({ denominator }) => denominator),
    sizes: sorted.map(({ size }) => size),
    description: isList(choices) ? `{${choices.join(', ')}}` : describeRange(readFractionRange(choices, where)),
  };
};

const isList = (choices: Choices): choices is readonly (number | string)[] => Array.isArray(choices);

const fractionsOf = (range: FractionRange, where: string): { numerator: number; denominator: number }[] => {
  const { minimum, maximum, denominator } = readFractionRange(range, where);
  require(maximum - minimum < 10_000, () => ({
    what: 'a generator chooses from at most 10000 discounts',
    where,
    seen: `${maximum - minimum + 1} discounts`,
    expected: 'a denominator of a few hundred at most',
    fix: `write ${where}: { from: 0, to: "99/100", denominator: 100 }`,
  }));
  return Array.from({ length: maximum - minimum + 1 }, (_, index) => ({ numerator: minimum + index, denominator }));
};
