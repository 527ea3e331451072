import { type Rational, rational } from '../../arithmetic/index.js';
import { negate as negateDecimal, signOf, zero } from './decimal.js';
import { expEnclosure, integerRoot, logEnclosure, squareRootEnclosure } from './elementary.js';
import type { FunctionName, Line } from './parseProgram.js';
import { isComputable } from './size.js';
import {
  addEnclosures,
  divideEnclosures,
  type Enclosure,
  enclose,
  exactly,
  isExact,
  larger,
  multiplyEnclosures,
  negateEnclosure,
  smaller,
  type Value,
} from './value.js';

/** The value of a line from the values of earlier lines: a fraction as long as all of them are, else an enclosure of
 *  `digits` digits.
 *  @returns undefined for a division by what may be 0, a function outside its domain, or a fraction that is too long */
export const evaluate = (line: Line, before: readonly Value[], digits: number): Value | undefined => {
  switch (line.kind) {
    case 'constant':
      return exactly(line.value);
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return combine(line.kind, before[line.operands[0]], before[line.operands[1]], digits);
    case 'function':
      return apply(
        line.name,
        line.operands.map((index) => before[index]),
        digits,
      );
    case 'input':
    case 'solution':
      return undefined;
  }
};

type Combination = 'sum' | 'difference' | 'product' | 'quotient';

/** a + b, a − b, a·b or a/b. */
export const combine = (kind: Combination, a: Value, b: Value, digits: number): Value | undefined => {
  if (isExact(a) && isExact(b)) return combineExactly(kind, a.exact, b.exact);
  if (kind === 'product' && [a, b].some((factor) => isExact(factor) && factor.exact.isZero())) {
    return exactly(rational.zero);
  }
  const [x, y] = [enclose(a, digits), enclose(b, digits)];
  switch (kind) {
    case 'sum':
      return addEnclosures(x, y, digits);
    case 'difference':
      return addEnclosures(x, negateEnclosure(y), digits);
    case 'product':
      return multiplyEnclosures(x, y, digits);
    case 'quotient':
      return divideEnclosures(x, y, digits);
  }
};

const combineExactly = (kind: Combination, a: Rational, b: Rational): Value | undefined => {
  if (!isComputable(a, b)) return undefined;
  switch (kind) {
    case 'sum':
      return exactly(a.plus(b));
    case 'difference':
      return exactly(a.minus(b));
    case 'product':
      return exactly(a.times(b));
    case 'quotient':
      return b.isZero() ? undefined : exactly(a.over(b));
  }
};

const apply = (name: FunctionName, operands: readonly Value[], digits: number): Value | undefined => {
  const [a, b] = operands;
  switch (name) {
    case 'negate':
      return isExact(a) ? exactly(a.exact.negated()) : negateEnclosure(a);
    case 'absolute':
      return absoluteOf(a);
    case 'minimum':
    case 'maximum':
      return extreme(name, a, b, digits);
    case 'exp':
      return isExact(a) && a.exact.isZero() ? exactly(rational.one) : expEnclosure(enclose(a, digits), digits);
    case 'log':
      return isExact(a) && a.exact.isOne() ? exactly(rational.zero) : logEnclosure(enclose(a, digits), digits);
    case 'squareRoot':
      return rootOf(a, digits);
    case 'select':
      return select(operands, digits);
  }
};

/** |a|. */
export const absoluteOf = (a: Value): Value => {
  if (isExact(a)) return exactly(rational.absolute(a.exact));
  if (signOf(a.low) >= 0) return a;
  return signOf(a.high) <= 0 ? negateEnclosure(a) : { low: zero, high: larger(negateDecimal(a.low), a.high) };
};

const extreme = (name: 'minimum' | 'maximum', a: Value, b: Value, digits: number): Value => {
  if (isExact(a) && isExact(b)) return exactly(rational[name](a.exact, b.exact));
  const [x, y] = [enclose(a, digits), enclose(b, digits)];
  const choose = name === 'minimum' ? smaller : larger;
  return { low: choose(x.low, y.low), high: choose(x.high, y.high) };
};

/** √a; a fraction where numerator and denominator are squares. */
const rootOf = (a: Value, digits: number): Value | undefined => {
  if (isExact(a)) {
    const [top, bottom] = [a.exact.numerator, a.exact.denominator].map(squareRootOf);
    if (top !== undefined && bottom !== undefined) return exactly(rational.ratio(top, bottom));
  }
  return squareRootEnclosure(enclose(a, digits), digits);
};

const squareRootOf = (n: bigint): bigint | undefined => {
  if (n < 0n) return undefined;
  const root = integerRoot(n);
  return root * root === n ? root : undefined;
};

/** One of three values by the sign of the first operand; all that are possible where it is undecided. */
const select = ([test, whenNegative, whenZero, whenPositive]: readonly Value[], digits: number): Value => {
  const { low, high } = enclose(test, digits);
  const possible = [
    ...(signOf(low) < 0 ? [whenNegative] : []),
    ...(signOf(low) <= 0 && signOf(high) >= 0 ? [whenZero] : []),
    ...(signOf(high) > 0 ? [whenPositive] : []),
  ];
  if (possible.length === 1) return possible[0];
  const enclosures = possible.map((choice): Enclosure => enclose(choice, digits));
  return {
    low: enclosures.map((choice) => choice.low).reduce(smaller),
    high: enclosures.map((choice) => choice.high).reduce(larger),
  };
};
