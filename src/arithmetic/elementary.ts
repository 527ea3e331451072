import { unitRoundoff } from './rounding.js';

/** ln 2 = ln2High + ln2Low + ε with |ε| < 2^-85; ln2High has 32 significant bits, so that k·ln2High is exact for
 *  |k| < 2^20. [cody1980, chapter 6; the digits are fdlibm's] */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** `exponential` and `logarithm` use nothing but IEEE basic operations, so every engine returns the same double;
 *  `Math.exp` and `Math.log` do not promise that, nor any error bound. */
export const exponentialError = 8 * unitRoundoff;
export const logarithmError = 16 * unitRoundoff;

/** 2^k for −1022 ≤ k ≤ 1023, exact: by doubling and halving. */
const powersOfTwo = new Float64Array(2046);
powersOfTwo[1022] = 1;
for (let i = 1023; i < 2046; i++) powersOfTwo[i] = 2 * powersOfTwo[i - 1];
for (let i = 1021; i >= 0; i--) powersOfTwo[i] = powersOfTwo[i + 1] / 2;

const inverses = new Float64Array(15);
for (let i = 1; i < 15; i++) inverses[i] = 1 / i;

/** eˣ for |x| ≤ 708, relative error at most 8u.
 *    x = k·ln 2 + r, |r| < 0.347,   eˣ = 2ᵏ(1 + r(1 + r/2(1 + r/3(… (1 + r/14)))))
 *  Reduction: x − k·ln2High loses at most u·0.348 (nothing but for |k| ≤ 1), k·ln2Low and its subtraction u·0.348 and
 *  2^-73 more: r is off by less than 0.71u, and so is the relative error of eʳ. Horner: with Eᵢ the absolute error of the
 *  i-th bracket sᵢ, Eᵢ₋₁ ≤ (|r|/i)(Eᵢ + 3.1u·sᵢ) + u·sᵢ₋₁, from E₁₄ = 0: E₂ ≤ 1.7u, E₁ ≤ 2.2u, E₀ ≤ 3.6u, against
 *  eʳ > 0.706: 5.2u. The rest of the series is below 2^-62, scaling is exact. Together less than 6.2u. */
export const exponential = (x: number): number => {
  const k = Math.round(x / Math.LN2);
  const r = x - k * ln2High - k * ln2Low;
  let series = 1;
  for (let i = 14; i > 0; i--) series = 1 + r * inverses[i] * series;
  return series * powersOfTwo[k + 1022];
};

const bits = new DataView(new ArrayBuffer(8));

/** ln x for a normal x > 0, relative error at most 16u.
 *    x = 2ᵏm, √½ ≤ m < √2 (nearly),   s = (m − 1)/(m + 1),   ln x = k·ln 2 + 2(s + s³/3 + … + s²³/23)
 *  m − 1 is exact, s off by 2.1u, s² by 5.3u; every bracket of the series is 1 + less than 0.0102 of correction: 1.3u;
 *  two products: the series is off by less than 6u of |ln m|, and the rest of it is below 2^-60 of it. For k = 0 that
 *  is all. Else |ln x| > 0.34 > 0.98·|ln m| and k·ln2High is exact; k·ln2Low, two sums and ε·k add less than 3u·|ln x|. */
export const logarithm = (x: number): number => {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let k = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let series = 1 / 23;
  for (let n = 21; n > 0; n -= 2) series = 1 / n + square * series;
  return k === 0 ? 2 * s * series : k * ln2High + (k * ln2Low + 2 * s * series);
};
