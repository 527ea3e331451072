import type { Smallest } from '../certification/index.js';
import type { Shape } from '../claims/index.js';
import type { SmallestMargin, Tally } from './task.js';

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

/** The same of a search: a margin that no precision tells from 0 is smaller than all that were decided, and an enclosure of
 *  0 is all that is known of it. */
export const marginTextOf = ({
  smallest,
  tally: { ties, tieWidth },
}: {
  readonly smallest: SmallestMargin | null;
  readonly tally: Pick<Tally, 'ties' | 'tieWidth'>;
}): string | null =>
  ties > 0 && Number.isFinite(tieWidth) && (smallest === null || smallest.margin > tieWidth)
    ? `[${-tieWidth}, ${tieWidth}]`
    : marginText(smallest);
