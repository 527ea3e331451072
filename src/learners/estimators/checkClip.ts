import type { Arithmetic } from '../../arithmetic/index.js';
import { InvalidInput } from '../../errors/index.js';

/** @throws InvalidInput unless ρ ≥ 0 and ε ≥ 0, as far as the arithmetic can tell */
export const checkClip = <T>(arithmetic: Arithmetic<T>, ratio: T, clipRange: T, where: string): void => {
  if (arithmetic.forKernels.knownSign(ratio) === -1) {
    throw new InvalidInput({
      what: 'a probability ratio is not negative',
      where: `${where}.ratio`,
      seen: arithmetic.format(ratio),
      expected: 'ρ ≥ 0',
      fix: 'divide the new probability of the action by the old one',
    });
  }
  checkClipRange(arithmetic, clipRange, where);
};

/** @throws InvalidInput unless ε ≥ 0, as far as the arithmetic can tell */
export const checkClipRange = <T>(arithmetic: Arithmetic<T>, clipRange: T, where: string): void => {
  if (arithmetic.forKernels.knownSign(clipRange) === -1) {
    throw new InvalidInput({
      what: 'a clip range is not negative',
      where: `${where}.clipRange`,
      seen: arithmetic.format(clipRange),
      expected: 'ε ≥ 0',
      fix: 'give the half-width ε around 1, for example "1/5"',
    });
  }
};
