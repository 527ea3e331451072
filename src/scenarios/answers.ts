import type { Interval, Rational } from '../arithmetic/index.js';

/** A number that was derived by hand.
 *  - "3/2", "7": exactly this number
 *  - "0.4121", "1.578e-8": a published figure, any number that rounds to it
 *  - a `Rational` or an `Interval`: a closed form, evaluated
 *  - { low, high }: a published enclosure
 *  - any other text: an answer in words, "goes to the coin" */
export type HandDerived = string | Rational | Interval | PublishedRange;

/** A published enclosure, both ends as they are printed. */
export interface PublishedRange {
  readonly low: string;
  readonly high: string;
}

/** What the scenario's own run gives: an exact number, an enclosure of one, or words. */
export type Computed = Rational | Interval | string;

/** A question about the world with the answer that was worked out by hand, and a way to compute it that does not use
 *  that work. */
export interface AnswerDefinition<V> {
  /** How the answer follows, in one or two lines: what makes it checkable without running anything. */
  readonly derivation: string;
  readonly handDerived: HandDerived | ((parameters: V) => HandDerived);
  readonly computed: (parameters: V) => Computed;
}

/** An answer of one run, both sides as they are printed. */
export interface Answer {
  readonly question: string;
  readonly derivation: string;
  /** "1/4", "0.412061811297653". */
  readonly handDerived: string;
  /** "1/4"; of an enclosure the digits that both of its ends share. */
  readonly computed: string;
  readonly agrees: boolean;
}
