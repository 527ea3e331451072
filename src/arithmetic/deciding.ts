import { Undecided } from '../errors/index.js';
import type { Arithmetic, ForKernels } from './arithmetic.js';

/** Sign, and whether a number is 0, for code that branches on them: beyond doubt, or not at all.
 *  @param arithmetic what it knows of a number
 *  @returns `isZero` and `sign`, which throw `Undecided` where an enclosure contains 0 and more, and where an identity test
 *  alone says that a number is 0 */
export const deciding = <T>({
  isSkippable,
  knownSign,
}: Pick<Arithmetic<T>, 'isSkippable'> & Pick<ForKernels<T>, 'knownSign'>): Pick<Arithmetic<T>, 'isZero' | 'sign'> => {
  const sign = (a: T): -1 | 0 | 1 => {
    const known = knownSign(a);
    if (known === 'undecided' || (known === 0 && !isSkippable(a))) throw new Undecided('which branch is taken');
    return known;
  };
  return { sign, isZero: (a) => sign(a) === 0 };
};
