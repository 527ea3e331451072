import type { Shape } from '../claims/index.js';
import type { CaseStrategy } from './strategies/hunt.js';
import type { SmallestMargin } from './task.js';

/** How far the decision of one claim has come.
 *  'searching' counts cases of one strategy, 'exhausting' instances of a finite scope, 'sampling' runs of a frequency claim. */
export interface Progress {
  readonly phase: 'stored' | 'searching' | 'exhausting' | 'sampling' | 'shrinking' | 'certifying' | 'proving';
  /** Of this strategy alone, where there is one. */
  readonly cases: number;
  /** Of all strategies together; 0 while it is unknown. */
  readonly budget: number;
  /** The strategy whose turn it is, while cases are looked at. */
  readonly strategy?: CaseStrategy;
  /** That this strategy has seen. */
  readonly smallestMargin?: number;
  /** Of the instance with this margin; while shrinking, of the smallest counterexample so far. */
  readonly size?: Shape;
  /** Simplifications that were taken, while shrinking. */
  readonly steps?: number;
}

/** The smallest margin so far as progress tells it; none beyond doubles. */
export const marginProgress = (smallest: SmallestMargin | null): Pick<Progress, 'smallestMargin' | 'size'> =>
  smallest === null || !Number.isFinite(smallest.margin)
    ? {}
    : { smallestMargin: smallest.margin, ...(smallest.shape === undefined ? {} : { size: smallest.shape }) };
