import { describe, expect, it } from 'vitest';
import { imageOfPower, imageOfRational, testOf } from '../../src/arithmetic/identityTest.js';
import { rational } from '../../src/arithmetic/index.js';

const order = 4175892906503776358826876457663557827n;
const modulus = 380n * order + 1n;

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % modulus) {
    if (rest & 1n) result = (result * square) % modulus;
  }
  return result;
};

/** Miller and Rabin's test with the first twenty primes as witnesses. */
const isProbablePrime = (n: bigint): boolean => {
  const mod = (base: bigint, exponent: bigint): bigint => {
    let result = 1n;
    for (let square = base % n, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % n) {
      if (rest & 1n) result = (result * square) % n;
    }
    return result;
  };
  let odd = n - 1n;
  let twos = 0;
  while (odd % 2n === 0n) {
    odd /= 2n;
    twos++;
  }
  return [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71].every((witness) => {
    let x = mod(BigInt(witness), odd);
    if (x === 1n || x === n - 1n) return true;
    for (let i = 1; i < twos; i++) {
      x = (x * x) % n;
      if (x === n - 1n) return true;
    }
    return false;
  });
};

describe('the group of the identity test', () => {
  it('r and p = 380·r + 1 are prime', () => {
    expect(isProbablePrime(order)).toBe(true);
    expect(isProbablePrime(modulus)).toBe(true);
  });

  it('r is the first prime from ⌊π·2¹²⁰⌋ on', () => {
    // π to 50 digits
    const pi = 314159265358979323846264338327950288419716939937510n;
    const start = (pi * 2n ** 120n) / 10n ** 50n;
    expect(order >= start && order - start < 200n).toBe(true);
    for (let n = start | 1n; n < order; n += 2n) expect(isProbablePrime(n)).toBe(false);
  });

  it('imageOfPower(1) is the generator ⌊e·2¹¹⁸⌋³⁸⁰, of order r', () => {
    // e to 50 digits
    const euler = 271828182845904523536028747135266249775724709369996n;
    const base = (euler * 2n ** 118n) / 10n ** 50n;
    const { numerator } = imageOfPower(rational.one);
    expect(numerator).toBe(power(base % modulus, 380n));
    expect(numerator).not.toBe(1n);
    expect(power(numerator, order)).toBe(1n);
  });

  it('imageOfPower(a/b)ᵇ is imageOfPower(a)', () => {
    for (const [a, b] of [
      [1, 2],
      [-3, 7],
      [22, 1000],
    ]) {
      expect(power(imageOfPower(rational.ratio(a, b)).numerator, BigInt(b))).toBe(
        imageOfPower(rational.integer(a)).numerator,
      );
    }
  });

  it('testOf(imageOfRational(a)) is zero for 0 alone', () => {
    expect(testOf(imageOfRational(rational.zero))).toBe('zero');
    for (const [a, b] of [
      [1, 3],
      [-1, 3],
      [10 ** 9, 7],
    ]) {
      expect(testOf(imageOfRational(rational.ratio(a, b)))).toBe('nonzero');
    }
    expect(testOf(imageOfRational(rational.ratio(1n, modulus)))).toBe('unlucky');
  });
});
