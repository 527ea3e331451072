/** Second methods for this room's tests: softmax and its derivatives by mathjs, from the definition alone. */
import { all, type BigNumber, create, type MathNode } from 'mathjs';

export const math = create(all, { number: 'BigNumber', precision: 64 });

export const big = (value: number | string): BigNumber => math.bignumber(value);

/** "3/64" as a number of 64 digits. */
export const bigFraction = (fraction: string): BigNumber => {
  const [numerator, denominator = '1'] = fraction.split('/');
  return math.divide(big(numerator), big(denominator)) as BigNumber;
};

/** The softmax of logits in 64 digits. */
export const softmaxOf = (logits: readonly BigNumber[]): BigNumber[] => {
  const weights = logits.map((logit) => math.exp(logit));
  const total = weights.reduce((sum, weight) => math.add(sum, weight) as BigNumber, big(0));
  return weights.map((weight) => math.divide(weight, total) as BigNumber);
};

/** π·e^Δ, normalised, by softmax(ln π + Δ) in 64 digits; zero probabilities stay zero. */
export const tilted = (row: readonly string[], change: readonly (number | string)[]): BigNumber[] => {
  const support = row.map((_, action) => action).filter((action) => !bigFraction(row[action]).isZero());
  const logits = support.map(
    (a) => math.add(math.log(bigFraction(row[a])), bigFraction(String(change[a]))) as BigNumber,
  );
  const probabilities = softmaxOf(logits);
  const result = row.map(() => big(0));
  for (const [index, action] of support.entries()) result[action] = probabilities[index];
  return result;
};

const derivatives = new Map<number, MathNode[][]>();

/** ∂ ln(e^z_a / Σ_b e^z_b) / ∂z_b for K actions, differentiated symbolically: [a][b]. */
const scoreFormulas = (actions: number): MathNode[][] => {
  const known = derivatives.get(actions);
  if (known !== undefined) return known;
  const names = Array.from({ length: actions }, (_, index) => `z${index}`);
  const total = names.map((name) => `exp(${name})`).join(' + ');
  const formulas = names.map((name) =>
    names.map((by) => math.derivative(`log(exp(${name}) / (${total}))`, by, { simplify: false })),
  );
  derivatives.set(actions, formulas);
  return formulas;
};

/** Σ_a c_a ∇_z ln softmax(z)_a at z = ln(row), by symbolic differentiation, in 64 digits. */
export const symbolicScore = (row: readonly string[], credit: readonly number[]): BigNumber[] => {
  const scope = Object.fromEntries(row.map((entry, index) => [`z${index}`, math.log(bigFraction(entry))]));
  const formulas = scoreFormulas(row.length);
  return row.map((_, by) =>
    credit.reduce<BigNumber>(
      (sum, share, action) =>
        math.add(sum, math.multiply(big(share), formulas[action][by].evaluate(scope) as BigNumber)) as BigNumber,
      big(0),
    ),
  );
};

/** |a − b| as a double. */
export const distance = (a: BigNumber, b: BigNumber): number => Math.abs(math.subtract(a, b).toNumber());
