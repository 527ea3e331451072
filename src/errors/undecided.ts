import { noteRaised } from './raised.js';

/** A comparison that the enclosure at hand is too wide to settle. The caller retries with more precision. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
  /** What was compared, for the message of last resort. */
  readonly comparison: string;

  constructor(comparison: string) {
    super(`undecided at this precision: ${comparison}`);
    this.comparison = comparison;
    noteRaised(this);
  }
}
