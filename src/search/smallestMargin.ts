import type { Smallest } from '../certification/index.js';
import type { Shape } from '../claims/index.js';
import type { SmallestMargin } from './task.js';

/** The smallest margin of one instance that was decided exactly; null when no clause has one. */
export const marginOfCase = ({ margin, clause, text }: Smallest, shape: Shape): SmallestMargin | null =>
  margin === null || clause === null
    ? null
    : { margin, clause, shape, ...(Number.isFinite(margin) || text === null ? {} : { exact: text }) };

/** What a verdict says of a smallest margin: three digits of it; of one beyond doubles all that is known. */
export const marginText = (smallest: SmallestMargin | null): string | null => {
  if (smallest === null) return null;
  const { margin, exact } = smallest;
  return Number.isFinite(margin) ? String(Number(margin.toPrecision(3))) : (exact ?? 'beyond 1.8e308');
};
