import { type IdentityGroup, identityGroups } from './identityGroup.js';
import {
  addImages,
  type IdentityImage,
  imageOfPower,
  imageOfRational,
  invertImage,
  multiplyImages,
  negateImage,
  testOf,
} from './identityTest.js';
import { toPrimitive } from './opaque.js';
import { Rational } from './rationalNumber.js';

type Operation = 'add' | 'negate' | 'multiply' | 'divide' | 'exp';
type Operand<E> = Rational | Transcendental<E>;

/** A number that may not be rational: where it lies, and how it came about. Most signs are decided by where it lies; its
 *  images in the identity test are computed when they are first asked for. */
export class Transcendental<E> {
  readonly enclosure: E;
  private readonly operation: Operation;
  private left: Operand<E> | undefined;
  private right: Operand<E> | undefined;
  private readonly images: (IdentityImage | undefined)[] = [];

  constructor(enclosure: E, operation: Operation, left: Operand<E>, right: Operand<E> | undefined) {
    this.enclosure = enclosure;
    this.operation = operation;
    this.left = left;
    this.right = right;
  }

  [Symbol.toPrimitive](hint: string): string {
    return toPrimitive(hint, () => 'a number that is not rational');
  }

  toJSON(): string {
    return this[Symbol.toPrimitive]('string');
  }

  /** The operands whose images in this group are not known yet. */
  *unknown(group: number): Generator<Transcendental<E>> {
    for (const operand of [this.left, this.right]) {
      if (operand instanceof Transcendental && operand.images[group] === undefined) yield operand;
    }
  }

  /** @returns the image, once those of the operands are known; with the last one it forgets how the number came about */
  settle(group: number): IdentityImage {
    const known = this.images[group];
    if (known !== undefined) return known;
    const image = this.combined(group);
    this.images[group] = image;
    if (identityGroups.every((_, each) => this.images[each] !== undefined)) {
      this.left = undefined;
      this.right = undefined;
    }
    return image;
  }

  private combined(index: number): IdentityImage {
    const group = identityGroups[index];
    if (this.operation === 'exp') return imageOfPower(group, this.left as Rational);
    const left = knownImage(this.left as Operand<E>, index, group);
    if (this.operation === 'negate') return negateImage(group, left);
    const right = knownImage(this.right as Operand<E>, index, group);
    if (this.operation === 'add') return addImages(group, left, right);
    return multiplyImages(group, left, this.operation === 'divide' ? invertImage(right) : right);
  }
}

const knownImage = <E>(a: Operand<E>, index: number, group: IdentityGroup): IdentityImage =>
  a instanceof Rational ? imageOfRational(group, a) : a.settle(index);

/** The image of a number in a group. Without recursion: a sum may have any number of terms. */
const imageOf = <E>(number: Transcendental<E>, group: number): IdentityImage => {
  const pending = [number];
  for (let top = pending.at(-1); top !== undefined; top = pending.at(-1)) {
    const before = pending.length;
    pending.push(...top.unknown(group));
    if (pending.length > before) continue;
    top.settle(group);
    pending.pop();
  }
  return number.settle(group);
};

/** Whether a number passes for 0: the image of one group says so, and that of no other denies it. */
export const isZeroByImages = <E>(number: Transcendental<E>): boolean => {
  let isZero = false;
  for (let group = 0; group < identityGroups.length; group++) {
    const found = testOf(imageOf(number, group));
    if (found === 'nonzero') return false;
    isZero ||= found === 'zero';
  }
  return isZero;
};
