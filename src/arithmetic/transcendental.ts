import {
  addImages,
  type IdentityImage,
  imageOfPower,
  imageOfRational,
  invertImage,
  multiplyImages,
  negateImage,
} from './identityTest.js';
import { toPrimitive } from './opaque.js';
import { Rational } from './rationalNumber.js';

type Operation = 'add' | 'negate' | 'multiply' | 'divide' | 'exp';
type Operand<E> = Rational | Transcendental<E>;

/** A number that may not be rational: where it lies, and how it came about. Most signs are decided by where it lies; its
 *  image in the identity test is computed when it is first asked for. */
export class Transcendental<E> {
  readonly enclosure: E;
  private readonly operation: Operation;
  private left: Operand<E> | undefined;
  private right: Operand<E> | undefined;
  private image: IdentityImage | undefined;

  constructor(enclosure: E, operation: Operation, left: Operand<E>, right: Operand<E> | undefined) {
    this.enclosure = enclosure;
    this.operation = operation;
    this.left = left;
    this.right = right;
  }

  [Symbol.toPrimitive](hint: string): string {
    return toPrimitive(hint, () => 'a number that is not rational');
  }

  /** The operands whose images are not known yet. */
  *unknown(): Generator<Transcendental<E>> {
    for (const operand of [this.left, this.right]) {
      if (operand instanceof Transcendental && operand.image === undefined) yield operand;
    }
  }

  /** @returns the image, once those of the operands are known; it forgets how the number came about */
  settle(): IdentityImage {
    if (this.image === undefined) {
      this.image = this.combined();
      this.left = undefined;
      this.right = undefined;
    }
    return this.image;
  }

  private combined(): IdentityImage {
    if (this.operation === 'exp') return imageOfPower(this.left as Rational);
    const left = knownImage(this.left as Operand<E>);
    if (this.operation === 'negate') return negateImage(left);
    const right = knownImage(this.right as Operand<E>);
    if (this.operation === 'add') return addImages(left, right);
    return multiplyImages(left, this.operation === 'divide' ? invertImage(right) : right);
  }
}

const knownImage = <E>(a: Operand<E>): IdentityImage => (a instanceof Rational ? imageOfRational(a) : a.settle());

/** The image of a number in the identity test. Without recursion: a sum may have any number of terms. */
export const imageOf = <E>(number: Transcendental<E>): IdentityImage => {
  const pending = [number];
  for (let top = pending.at(-1); top !== undefined; top = pending.at(-1)) {
    const before = pending.length;
    pending.push(...top.unknown());
    if (pending.length > before) continue;
    top.settle();
    pending.pop();
  }
  return number.settle();
};
