/** What a slope is where the objective has a kink and its derivative is a whole range between 0 and the active slope.
 *  'zero': no slope, as if just clipped. 'one': the full slope, as if not yet clipped. 'interval': the range itself.
 *  Libraries differ and have changed their minds; in exact arithmetic kinks really are met, so the choice is the caller's. */
export type Kink = 'zero' | 'one' | 'interval';

/** A set-valued slope, its two ends. */
export interface SlopeRange<T> {
  readonly low: T;
  readonly high: T;
}
