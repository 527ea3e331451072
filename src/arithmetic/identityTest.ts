import { type IdentityGroup, inverseModulo, powerOfGenerator } from './identityGroup.js';
import type { Rational } from './rationalNumber.js';

/** Image of a number of the field ℚ(e^q : q ∈ ℚ) in the integers modulo p, as a fraction: no inverse is ever taken.
 *
 *  By the theorem of Lindemann and Weierstrass the powers e^q with different rational exponents are linearly independent
 *  over ℚ, so such a number is 0 iff it is 0 as an expression in formal powers x^q. The map x^(a/b) ↦ g^(a·b⁻¹ mod r),
 *  with g of prime order r modulo p, respects + − × ÷. A number whose image is not 0 is therefore not 0: that is certain.
 *
 *  A number ≠ 0 whose numerator has degree d in x^(1/N) has image 0 for at most d of the r choices of g [schwartz1980;
 *  zippel1979], if no two of its exponents differ by a multiple of r: that is an error probability below 1e-20 even for
 *  d = 10¹⁶. The groups are published, so this holds of numbers that were not made with them in view: that two groups
 *  (identityGroup.ts) both say 0 of a number ≠ 0 takes exponents that differ by multiples of both orders, or a number
 *  composed from both generators. A rational number or an exponent that one order or modulus divides shows itself, and that
 *  group then says nothing. */
export interface IdentityImage {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The image of a number that the map is blind to. Whatever is computed from it is unlucky, too. */
const unlucky: IdentityImage = { numerator: 0n, denominator: 0n };

const zero: IdentityImage = { numerator: 0n, denominator: 1n };

const residue = (n: bigint, modulus: bigint): bigint => {
  const rest = n % modulus;
  return rest < 0n ? rest + modulus : rest;
};

/** Unlucky where p divides the numerator or the denominator. */
export const imageOfRational = ({ modulus }: IdentityGroup, a: Rational): IdentityImage => {
  if (a.isZero()) return zero;
  const numerator = residue(a.numerator, modulus);
  const denominator = residue(a.denominator, modulus);
  return numerator === 0n || denominator === 0n ? unlucky : { numerator, denominator };
};

/** Image of e^a, a ≠ 0. Unlucky where r divides the numerator of a, so that e^a would be 1, or its denominator. */
export const imageOfPower = (group: IdentityGroup, a: Rational): IdentityImage => {
  const { order } = group;
  const numerator = residue(a.numerator, order);
  const denominator = residue(a.denominator, order);
  if (numerator === 0n || denominator === 0n) return unlucky;
  const exponent = (numerator * inverseModulo(denominator, order)) % order;
  return { numerator: powerOfGenerator(group, exponent), denominator: 1n };
};

export const addImages = ({ modulus }: IdentityGroup, a: IdentityImage, b: IdentityImage): IdentityImage => ({
  numerator: (a.numerator * b.denominator + b.numerator * a.denominator) % modulus,
  denominator: (a.denominator * b.denominator) % modulus,
});

export const negateImage = ({ modulus }: IdentityGroup, a: IdentityImage): IdentityImage => ({
  numerator: a.numerator === 0n ? 0n : modulus - a.numerator,
  denominator: a.denominator,
});

export const multiplyImages = ({ modulus }: IdentityGroup, a: IdentityImage, b: IdentityImage): IdentityImage => ({
  numerator: (a.numerator * b.numerator) % modulus,
  denominator: (a.denominator * b.denominator) % modulus,
});

/** Image of 1/a for a number a ≠ 0. Unlucky where its image is 0. */
export const invertImage = (a: IdentityImage): IdentityImage =>
  a.numerator === 0n ? unlucky : { numerator: a.denominator, denominator: a.numerator };

/** 'zero': the number is 0, up to the error probability above. 'nonzero': it certainly is not. 'unlucky': the map is blind
 *  to a number on the way, and nothing can be said. */
export const testOf = (a: IdentityImage): 'zero' | 'nonzero' | 'unlucky' =>
  a.denominator === 0n ? 'unlucky' : a.numerator === 0n ? 'zero' : 'nonzero';
