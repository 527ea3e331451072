import { require, seen } from '../../errors/index.js';

/** H ≥ 1, or none. @throws InvalidInput */
export const readHorizon = (value: unknown, where: string): number | undefined => {
  if (value === undefined || value === null) return undefined;
  require(typeof value === 'number' && Number.isSafeInteger(value) && value >= 1, () => ({
    what: 'a horizon is a whole number of steps',
    where,
    seen: seen(value),
    expected: 'an integer of at least 1',
    fix: 'write for example 10, or leave it out for an infinite horizon',
  }));
  return value as number;
};
