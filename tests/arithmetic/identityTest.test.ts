import { describe, expect, it } from 'vitest';
import { type IdentityGroup, identityGroups } from '../../src/arithmetic/identityGroup.js';
import {
  addImages,
  imageOfPower,
  imageOfRational,
  invertImage,
  multiplyImages,
  negateImage,
  testOf,
} from '../../src/arithmetic/identityTest.js';
import { exponential, interval, rational } from '../../src/arithmetic/index.js';

const [first, second] = identityGroups;
const { order, modulus } = first;

const power = (base: bigint, exponent: bigint, { modulus: p }: IdentityGroup): bigint => {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % p) {
    if (rest & 1n) result = (result * square) % p;
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

/** ⌊√n⌋. */
const integerRoot = (n: bigint): bigint => {
  let root = n;
  for (let next = (root + 1n) / 2n; next < root; next = (root + n / root) / 2n) root = next;
  return root;
};

// π and e to 50 digits.
const pi = 314159265358979323846264338327950288419716939937510n;
const euler = 271828182845904523536028747135266249775724709369996n;

describe.each([
  ['first', first, 380n, (pi * 2n ** 120n) / 10n ** 50n, (euler * 2n ** 118n) / 10n ** 50n],
  ['second', second, 158n, integerRoot(3n * 4n ** 120n), integerRoot(5n * 4n ** 118n)],
])('the %s group of the identity test', (_name, group, factor, start, base) => {
  it('has primes r and p = k·r + 1, the first of their kinds', () => {
    expect(isProbablePrime(group.order)).toBe(true);
    expect(isProbablePrime(group.modulus)).toBe(true);
    expect(group.modulus).toBe(factor * group.order + 1n);
    expect(group.order >= start && group.order - start < 200n).toBe(true);
    for (let n = start | 1n; n < group.order; n += 2n) expect(isProbablePrime(n)).toBe(false);
    for (let k = 2n; k < factor; k += 2n) expect(isProbablePrime(k * group.order + 1n)).toBe(false);
  });

  it('has the generator that is the image of e, of order r', () => {
    const { numerator } = imageOfPower(group, rational.one);
    expect(numerator).toBe(group.generator);
    expect(numerator).toBe(power(base % group.modulus, factor, group));
    expect(numerator).not.toBe(1n);
    expect(power(numerator, group.order, group)).toBe(1n);
  });

  it('imageOfPower(a/b)ᵇ is imageOfPower(a)', () => {
    for (const [a, b] of [
      [1, 2],
      [-3, 7],
      [22, 1000],
    ]) {
      expect(power(imageOfPower(group, rational.ratio(a, b)).numerator, BigInt(b), group)).toBe(
        imageOfPower(group, rational.integer(a)).numerator,
      );
    }
  });

  it('testOf(imageOfRational(a)) is zero for 0 alone', () => {
    expect(testOf(imageOfRational(group, rational.zero))).toBe('zero');
    for (const [a, b] of [
      [1, 3],
      [-1, 3],
      [10 ** 9, 7],
    ]) {
      expect(testOf(imageOfRational(group, rational.ratio(a, b)))).toBe('nonzero');
    }
  });

  it('says nothing of numbers that it is blind to, nor of what comes of them', () => {
    const blind = [
      imageOfRational(group, rational.ratio(1n, group.modulus)),
      imageOfRational(group, rational.ratio(group.modulus, 7n)),
      imageOfPower(group, rational.ratio(group.order, 10n ** 60n)),
      imageOfPower(group, rational.ratio(1n, 3n * group.order)),
      invertImage(imageOfRational(group, rational.zero)),
    ];
    const one = imageOfRational(group, rational.one);
    for (const image of blind) {
      expect(testOf(image)).toBe('unlucky');
      for (const next of [
        invertImage(image),
        invertImage(invertImage(image)),
        addImages(group, one, image),
        multiplyImages(group, imageOfRational(group, rational.zero), image),
        negateImage(group, image),
      ]) {
        expect(testOf(next)).toBe('unlucky');
      }
    }
  });
});

describe('exponential(enclosures) of exponents chosen against the identity test', () => {
  const A = exponential(interval(20));
  const tiny = 10n ** 60n;

  it('does not take e^q for 1 where the order of a group divides q', () => {
    for (const chosen of [order, second.order, order * second.order]) {
      const almostOne = A.exp(A.ratio(chosen, tiny ** 3n));
      expect(A.forKernels.knownSign(A.subtract(almostOne, A.one))).toBe('undecided');
    }
  });

  it('does not take e^q for e^p where q − p is a multiple of the order of one group', () => {
    for (const chosen of [order, second.order]) {
      const near = A.exp(A.add(A.one, A.ratio(chosen, tiny)));
      expect(A.forKernels.knownSign(A.subtract(near, A.exp(A.one)))).toBe('undecided');
    }
  });

  it('does not take p times a number for 0', () => {
    const small = A.ratio(modulus, tiny ** 3n);
    expect(A.forKernels.knownSign(A.add(A.subtract(A.exp(A.one), A.exp(A.one)), small))).toBe('undecided');
  });

  it('knows a true identity by the other group', () => {
    const power = A.exp(A.ratio(order, tiny));
    expect(A.forKernels.knownSign(A.subtract(A.multiply(power, power), A.exp(A.ratio(2n * order, tiny))))).toBe(0);
  });
});
