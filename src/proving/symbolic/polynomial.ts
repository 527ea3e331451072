import { type Rational, rational, toPrimitive } from '../../arithmetic/index.js';

/** c·x·y·…: a coefficient other than 0 and the indices of its unknowns, sorted, each as often as its power says. */
export interface Monomial {
  readonly coefficient: Rational;
  readonly factors: readonly number[];
}

/** A polynomial with rational coefficients in numbered unknowns, multiplied out. Two polynomials are the same function
 *  iff their keys are the same text, so an identity is seen without a solver. */
export class Polynomial {
  /** By the text of their factors, in the order of these texts. */
  readonly monomials: ReadonlyMap<string, Monomial>;
  private text: string | undefined;

  private constructor(monomials: ReadonlyMap<string, Monomial>) {
    this.monomials = monomials;
  }

  static constant(value: Rational): Polynomial {
    return Polynomial.from(new Map([['', { coefficient: value, factors: [] }]]));
  }

  static unknown(index: number): Polynomial {
    return Polynomial.from(new Map([[String(index), { coefficient: rational.one, factors: [index] }]]));
  }

  /** Without monomials of coefficient 0, in the order of their texts. */
  private static from(monomials: ReadonlyMap<string, Monomial>): Polynomial {
    const present = [...monomials].filter(([, { coefficient }]) => !coefficient.isZero());
    return new Polynomial(new Map(present.sort(([a], [b]) => (a < b ? -1 : 1))));
  }

  [Symbol.toPrimitive](hint: string): string {
    return toPrimitive(hint, () => this.key);
  }

  toJSON(): string {
    return this[Symbol.toPrimitive]('string');
  }

  /** The same text for the same function. */
  get key(): string {
    this.text ??= [...this.monomials].map(([key, { coefficient }]) => `${coefficient.toString()}*${key}`).join('+');
    return this.text;
  }

  /** The number it is whatever the unknowns are, if it is one. */
  get constant(): Rational | undefined {
    if (this.monomials.size === 0) return rational.zero;
    return this.monomials.size === 1 ? this.monomials.get('')?.coefficient : undefined;
  }

  plus(other: Polynomial): Polynomial {
    if (this.monomials.size === 0) return other;
    if (other.monomials.size === 0) return this;
    const sum = new Map(this.monomials);
    for (const [key, monomial] of other.monomials) include(sum, key, monomial);
    return Polynomial.from(sum);
  }

  minus(other: Polynomial): Polynomial {
    return this.plus(other.scaled(minusOne));
  }

  scaled(by: Rational): Polynomial {
    if (by.isOne()) return this;
    const scaled = new Map<string, Monomial>();
    for (const [key, { coefficient, factors }] of this.monomials) {
      scaled.set(key, { coefficient: coefficient.times(by), factors });
    }
    return Polynomial.from(scaled);
  }

  times(other: Polynomial): Polynomial {
    const own = this.constant;
    if (own !== undefined) return other.scaled(own);
    const others = other.constant;
    if (others !== undefined) return this.scaled(others);
    const product = new Map<string, Monomial>();
    for (const a of this.monomials.values()) {
      for (const b of other.monomials.values()) {
        const factors = merged(a.factors, b.factors);
        include(product, factors.join(' '), { coefficient: a.coefficient.times(b.coefficient), factors });
      }
    }
    return Polynomial.from(product);
  }
}

const minusOne = rational.integer(-1);

const include = (sum: Map<string, Monomial>, key: string, monomial: Monomial): void => {
  const present = sum.get(key);
  sum.set(
    key,
    present === undefined
      ? monomial
      : { coefficient: present.coefficient.plus(monomial.coefficient), factors: monomial.factors },
  );
};

/** Two sorted lists as one. */
const merged = (a: readonly number[], b: readonly number[]): number[] => [...a, ...b].sort((x, y) => x - y);
