/** A group of prime order r modulo a prime p = k·r + 1, with a generator g: what the powers of e are mapped to. */
export interface IdentityGroup {
  /** r. */
  readonly order: bigint;
  /** p. */
  readonly modulus: bigint;
  /** g. */
  readonly generator: bigint;
}

/** Two groups that have nothing to do with each other, chosen before any claim was seen. */
export const identityGroups: readonly IdentityGroup[] = [
  {
    /** The first prime from ⌊π·2¹²⁰⌋ on, of 122 bits. */
    order: 4175892906503776358826876457663557827n,
    /** 380·r + 1, the first prime of this form. */
    modulus: 1586839304471435016354213053912151974261n,
    /** ⌊e·2¹¹⁸⌋³⁸⁰ mod p. */
    generator: 945339739902845746376060270187338227314n,
  },
  {
    /** The first prime from ⌊√3·2¹²⁰⌋ on, of 121 bits. */
    order: 2302290423542423760813183247545055379n,
    /** 158·r + 1, the first prime of this form. */
    modulus: 363761886919702954208482953112118749883n,
    /** ⌊√5·2¹¹⁸⌋¹⁵⁸ mod p. */
    generator: 10826994010369101656356429544327551350n,
  },
];

/** Bits of an exponent that are looked up at once. */
const windowBits = 8n;
const windowSize = 256;

/** g^(k·256^i) at [i][k], each row made when it is first needed. */
const windowsOf = new Map<IdentityGroup, bigint[][]>(identityGroups.map((group) => [group, []]));

const windowAt = (group: IdentityGroup, place: number): readonly bigint[] => {
  const { generator, modulus } = group;
  const windows = windowsOf.get(group) as bigint[][];
  for (let next = windows.length; next <= place; next++) {
    const base = next === 0 ? generator : (windows[next - 1][windowSize - 1] * windows[next - 1][1]) % modulus;
    const row = [1n];
    for (let k = 1; k < windowSize; k++) row.push((row[k - 1] * base) % modulus);
    windows.push(row);
  }
  return windows[place];
};

/** g^exponent, 0 ≤ exponent, by a product of one looked-up power a byte. */
export const powerOfGenerator = (group: IdentityGroup, exponent: bigint): bigint => {
  let result = 1n;
  for (let place = 0, rest = exponent; rest > 0n; place++, rest >>= windowBits) {
    result = (result * windowAt(group, place)[Number(BigInt.asUintN(8, rest))]) % group.modulus;
  }
  return result;
};

/** a⁻¹ modulo a prime that does not divide a, by Euclid. */
export const inverseModulo = (a: bigint, prime: bigint): bigint => {
  let [previous, current] = [prime, ((a % prime) + prime) % prime];
  let [before, factor] = [0n, 1n];
  while (current !== 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [before, factor] = [factor, before - quotient * factor];
  }
  return before < 0n ? before + prime : before;
};
