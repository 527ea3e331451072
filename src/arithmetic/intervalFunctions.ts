import type { Decimal } from 'decimal.js';
import { Undecided } from '../errors/index.js';
import { decimals, Enclosure, enclosure, everything, formatInterval, type Interval, isExactly } from './decimals.js';
import { outsideDomain } from './domain.js';

/** From here on eᵗ or e⁻ᵗ has more than 4·10¹⁵ digits. */
const largestPower = 16;

/** An enclosure of eˣ at `digits` digits. */
export const expInterval = (x: Interval, digits: number): Interval => {
  if (!x.low.isFinite() || !x.high.isFinite()) return everything;
  const atLow = expOfPoint(x.low, digits);
  const atHigh = x.low.eq(x.high) ? atLow : expOfPoint(x.high, digits);
  return enclosure(atLow.low, atHigh.high);
};

/** Encloses eᵗ by nothing but directed +, ×, ÷: with r = |t|/2ᵏ < 2⁻ʲ,
 *    Σ_{i≤n} rⁱ/i! ≤ eʳ ≤ Σ_{i≤n} rⁱ/i! + rⁿ/n!,   e^|t| = (eʳ)^(2ᵏ),   e⁻|t| = 1/e^|t|
 *  where each of the k squarings doubles the relative width: k·log₁₀ 2 guard digits, and 8 more for the sums. */
const expOfPoint = (t: Decimal, digits: number): Interval => {
  const { Down, Up } = decimals(digits);
  if (t.isZero()) return new Enclosure(new Down(1), new Up(1));
  if (t.e >= largestPower) {
    return t.isNegative() ? new Enclosure(new Down(0), new Up('1e-4000000000000000')) : everything;
  }
  const halvings = Math.max(0, Math.ceil((t.e + 1) * Math.log2(10)) + Math.ceil(Math.sqrt(digits)));
  const wide = decimals(digits + Math.ceil(halvings * Math.log10(2)) + 8);
  const divisor = String(2n ** BigInt(halvings));
  const low = wide.Down.div(t.abs(), divisor);
  const high = wide.Up.div(t.abs(), divisor);
  let termLow: Decimal = new wide.Down(1);
  let termHigh: Decimal = new wide.Up(1);
  let sumLow = termLow;
  let sumHigh = termHigh;
  for (let i = 1; termHigh.e >= -wide.digits; i++) {
    termLow = termLow.times(low).div(i);
    termHigh = termHigh.times(high).div(i);
    sumLow = sumLow.plus(termLow);
    sumHigh = sumHigh.plus(termHigh);
  }
  sumHigh = sumHigh.plus(termHigh);
  for (let k = 0; k < halvings; k++) {
    sumLow = sumLow.times(sumLow);
    sumHigh = sumHigh.times(sumHigh);
  }
  return t.isNegative()
    ? new Enclosure(Down.div(1, sumHigh), Up.div(1, sumLow))
    : new Enclosure(Down.mul(1, sumLow), Up.mul(1, sumHigh));
};

/** An enclosure of ln x at `digits` digits.
 *  @throws InvalidInput when x is surely not positive; Undecided when it may not be */
export const logInterval = (x: Interval, digits: number): Interval => {
  if (x.high.lte(0)) outsideDomain('log', formatInterval(x));
  if (!x.low.gt(0)) throw new Undecided(`${formatInterval(x)} > 0`);
  if (!x.high.isFinite()) return everything;
  const atLow = logOfPoint(x.low, digits);
  const atHigh = x.low.eq(x.high) ? atLow : logOfPoint(x.high, digits);
  return enclosure(atLow.low, atHigh.high);
};

/** Takes decimal.js at its word for a candidate y ≈ ln t, and then proves e^(y−δ) ≤ t ≤ e^(y+δ) for a small δ. */
const logOfPoint = (t: Decimal, digits: number): Interval => {
  const { Down, Up } = decimals(digits);
  if (t.eq(1)) return new Enclosure(new Down(0), new Up(0));
  const candidate = decimals(digits + 5).Down.ln(t);
  const precision = digits + 5 + Math.max(0, -candidate.e);
  const { Down: Low, Up: High } = decimals(precision);
  for (let lost = 2; lost >= -digits; lost--) {
    const reach = High.mul(candidate.abs(), `1e${-digits - lost}`);
    const low = Low.sub(candidate, reach);
    const high = High.add(candidate, reach);
    if (expOfPoint(low, precision).high.lte(t) && expOfPoint(high, precision).low.gte(t)) {
      return new Enclosure(Down.mul(1, low), Up.mul(1, high));
    }
  }
  throw new Undecided(`ln ${t.toString()} at ${digits} digits`);
};

/** An enclosure of √x at `digits` digits.
 *  @throws InvalidInput when x is surely negative; Undecided when it may be */
export const squareRootInterval = (x: Interval, digits: number): Interval => {
  if (isExactly(x, 0)) return x;
  if (x.high.lt(0)) outsideDomain('squareRoot', formatInterval(x));
  if (!x.low.gte(0)) throw new Undecided(`${formatInterval(x)} ≥ 0`);
  if (!x.high.isFinite()) return everything;
  const { Down, Up } = decimals(digits);
  const { Up: SquareUp, Down: SquareDown } = decimals(2 * digits + 2);
  let low = Down.sqrt(x.low);
  let high = Up.sqrt(x.high);
  // Both are proved by squaring, which is exact at twice the digits; the loops do not run where decimal.js is right.
  while (SquareUp.mul(low, low).gt(x.low)) low = Down.mul(low, Down.sub(1, `1e${-digits}`));
  while (SquareDown.mul(high, high).lt(x.high)) high = Up.mul(high, Up.add(1, `1e${1 - digits}`));
  return enclosure(low, high);
};
