import type { Arithmetic } from '../arithmetic/index.js';

/** Shares of wholes up to this one are kept. */
const largestKept = 127;

/** The numbers part/whole of one arithmetic, each made once: the probabilities of small weights are the same few
 *  fractions over and over, and numbers are immutable. */
export class Shares<T> {
  readonly arithmetic: Arithmetic<T>;
  private readonly kept: (readonly T[])[] = [];

  constructor(arithmetic: Arithmetic<T>) {
    this.arithmetic = arithmetic;
    for (let whole = 0; whole <= largestKept; whole++) this.kept.push([]);
  }

  /** 0/whole, 1/whole, …, whole/whole for a positive integer; undefined for large ones. */
  of(whole: number): readonly T[] | undefined {
    if (whole > largestKept) return undefined;
    const shares = this.kept[whole];
    return shares.length > 0 ? shares : this.make(whole);
  }

  private make(whole: number): readonly T[] {
    const shares = this.arithmetic.zeros(whole + 1);
    for (let part = 1; part <= whole; part++) shares[part] = this.arithmetic.ratio(part, whole);
    this.kept[whole] = shares;
    return shares;
  }
}

const known = new WeakMap<object, Shares<unknown>>();

/** The shares of an arithmetic. */
export const sharesOf = <T>(arithmetic: Arithmetic<T>): Shares<T> => {
  let shares = known.get(arithmetic) as Shares<T> | undefined;
  if (shares === undefined) {
    shares = new Shares(arithmetic);
    known.set(arithmetic, shares as Shares<unknown>);
  }
  return shares;
};
