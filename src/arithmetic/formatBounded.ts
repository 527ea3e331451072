import type { Bounded } from './boundedNumber.js';
import { unitRoundoff } from './rounding.js';

/** "3" where exact, else "[lo, hi]", rounded outward. */
export const formatBounded = ({ value, error }: Bounded): string => {
  if (error === 0) return String(value);
  if (!(error < Number.POSITIVE_INFINITY)) return '[-Infinity, Infinity]';
  const reach = (error + Math.abs(value) * 2 * unitRoundoff) * (1 + 4 * unitRoundoff);
  return `[${value - reach}, ${value + reach}]`;
};
