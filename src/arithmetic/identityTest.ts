import type { Rational } from './rationalNumber.js';

/** Image of a number of the field ℚ(e^q : q ∈ ℚ) in the integers modulo p, as a fraction: no inverse is ever taken.
 *
 *  By the theorem of Lindemann and Weierstrass the powers e^q with different rational exponents are linearly independent
 *  over ℚ, so such a number is 0 iff it is 0 as an expression in formal powers x^q. The map x^(a/b) ↦ g^(a·b⁻¹ mod r),
 *  with g of prime order r modulo p, respects + − × ÷. A number whose image is not 0 is therefore not 0: that is certain.
 *  A number ≠ 0 whose numerator has degree d in x^(1/N) has image 0 for at most d of the r choices of g [schwartz1980;
 *  zippel1979]: that is an error probability below 1e-20 even for d = 10¹⁶. */
export interface IdentityImage {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** r: the first prime from ⌊π·2¹²⁰⌋ on, of 122 bits. */
const order = 4175892906503776358826876457663557827n;
/** p = 380·r + 1, the first prime of this form. */
const modulus = 1586839304471435016354213053912151974261n;
/** ⌊e·2¹¹⁸⌋³⁸⁰ mod p, of order r: chosen before any claim was seen. */
const generator = 945339739902845746376060270187338227314n;

const residue = (n: bigint): bigint => {
  const rest = n % modulus;
  return rest < 0n ? rest + modulus : rest;
};

export const imageOfRational = (a: Rational): IdentityImage => ({
  numerator: residue(a.numerator),
  denominator: residue(a.denominator),
});

/** Image of e^a. */
export const imageOfPower = (a: Rational): IdentityImage => {
  const exponent = (((a.numerator % order) * inverse(a.denominator % order, order)) % order) + order;
  return { numerator: powerOfGenerator(exponent % order), denominator: 1n };
};

export const addImages = (a: IdentityImage, b: IdentityImage): IdentityImage => ({
  numerator: (a.numerator * b.denominator + b.numerator * a.denominator) % modulus,
  denominator: (a.denominator * b.denominator) % modulus,
});

export const negateImage = (a: IdentityImage): IdentityImage => ({
  numerator: a.numerator === 0n ? 0n : modulus - a.numerator,
  denominator: a.denominator,
});

export const multiplyImages = (a: IdentityImage, b: IdentityImage): IdentityImage => ({
  numerator: (a.numerator * b.numerator) % modulus,
  denominator: (a.denominator * b.denominator) % modulus,
});

export const invertImage = (a: IdentityImage): IdentityImage => ({
  numerator: a.denominator,
  denominator: a.numerator,
});

/** 'zero': the number is 0, up to the error probability above. 'nonzero': it certainly is not. 'unlucky': a denominator
 *  fell on a multiple of p, and nothing can be said. */
export const testOf = (a: IdentityImage): 'zero' | 'nonzero' | 'unlucky' =>
  a.denominator === 0n ? 'unlucky' : a.numerator === 0n ? 'zero' : 'nonzero';

/** Bits of an exponent that are looked up at once. */
const windowBits = 8n;
const windowSize = 256;

/** generator^(k·256^i) at [i][k], each row made when it is first needed. */
const windows: bigint[][] = [];

const windowAt = (place: number): readonly bigint[] => {
  for (let next = windows.length; next <= place; next++) {
    const base = next === 0 ? generator : (windows[next - 1][windowSize - 1] * windows[next - 1][1]) % modulus;
    const row = [1n];
    for (let k = 1; k < windowSize; k++) row.push((row[k - 1] * base) % modulus);
    windows.push(row);
  }
  return windows[place];
};

/** generator^exponent, by a product of one looked-up power a byte. */
const powerOfGenerator = (exponent: bigint): bigint => {
  let result = 1n;
  for (let place = 0, rest = exponent; rest > 0n; place++, rest >>= windowBits) {
    result = (result * windowAt(place)[Number(BigInt.asUintN(8, rest))]) % modulus;
  }
  return result;
};

/** a⁻¹ modulo a prime, by Euclid. */
const inverse = (a: bigint, prime: bigint): bigint => {
  let [previous, current] = [prime, ((a % prime) + prime) % prime];
  let [before, factor] = [0n, 1n];
  while (current !== 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [before, factor] = [factor, before - quotient * factor];
  }
  return before < 0n ? before + prime : before;
};
