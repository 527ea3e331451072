import { require, seen } from '../errors/index.js';

/** @throws InvalidInput unless an option that counts something is absent or an integer of at least 1 */
export const requireCount = (value: number | undefined, where: string): void =>
  require(value === undefined || (Number.isSafeInteger(value) && value >= 1), () => ({
    what: 'steps, rollouts and passes are counted in whole numbers',
    where,
    seen: seen(value),
    expected: 'an integer ≥ 1',
    fix: 'write 1 or more, or leave the option out',
  }));
