import type { Shape } from '../claims/index.js';
import { grouped } from '../reports/index.js';
import { durationWords } from './durationWords.js';

/** The smallest margin fell to this at a time, milliseconds. */
export interface MarginFall {
  readonly at: number;
  readonly margin: number;
  /** Of the instance that has it, where it is known. */
  readonly size?: Shape;
}

/** How far back a trend looks, and how long a margin must be known before it has one; milliseconds. */
const window = 10_000;
const leastElapsed = 1_000;

/** The falls with one more, if it is one. Those that have left the window are dropped but for the latest of them, from
 *  which the margin fell within it. */
export const withMargin = (falls: readonly MarginFall[], fall: MarginFall): readonly MarginFall[] => {
  const last = falls.at(-1);
  if (!Number.isFinite(fall.margin) || (last !== undefined && !(fall.margin < last.margin))) return falls;
  const outside = falls.findLastIndex(({ at }) => at <= fall.at - window);
  return [...falls.slice(Math.max(0, outside)), fall];
};

/** How the smallest margin moves: "fell 40× in 10 s", "fell 12 % in 4 s", "fell to 0 in 10 s", "same for 3 min"; '' while
 *  it is unknown or was found just now. A ratio is told between positive margins only; below 0 it is a difference. */
export const marginTrend = (falls: readonly MarginFall[], now: number): string => {
  if (falls.length === 0) return '';
  const span = Math.min(window, now - falls[0].at);
  if (!(span >= leastElapsed)) return '';
  const before = (falls.findLast(({ at }) => at <= now - span) ?? falls[0]).margin;
  const last = falls[falls.length - 1];
  if (last.margin === before) return `same for ${durationWords(now - last.at)}`;
  return `fell ${amount(before, last.margin)} in ${durationWords(span)}`;
};

const amount = (before: number, after: number): string => {
  if (after === 0) return 'to 0';
  if (!(after > 0)) return `by ${short(before - after)}`;
  const ratio = before / after;
  if (ratio < 2) return percent(1 - after / before);
  return `${ratio < 1e6 ? grouped(short(ratio)) : ratio.toExponential(0).replace('+', '')}×`;
};

const percent = (part: number): string => (part < 0.01 ? 'under 1 %' : `${Math.round(100 * part)} %`);

/** To two digits. */
const short = (value: number): number => Number(value.toPrecision(2));
