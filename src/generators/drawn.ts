import { type Arithmetic, asReal, rational } from '../arithmetic/index.js';
import type { Genome, InputDocument, Shape } from '../claims/index.js';
import type { InputArbitrary } from './inputArbitrary.js';
import type { Noun, Nouns } from './nouns.js';

/** The inputs named before this one, for generators that fit theirs to an earlier world or policy. */
export type Earlier = Readonly<Record<string, unknown>>;

/** What a generator draws when fast-check runs it alone: the genome, which is exact, and from it the value in any
 *  arithmetic, as often as wanted. */
export class Drawn<N extends Noun> {
  readonly generator: InputArbitrary<N>;
  readonly genome: Genome;
  readonly shape: Shape;

  constructor(generator: InputArbitrary<N>, genome: Genome, shape: Shape) {
    this.generator = generator;
    this.genome = genome;
    this.shape = shape;
  }

  /** The value in one arithmetic: `drawn.in(rational)` and `drawn.in(float64)` are the same MDP. */
  in<T>(arithmetic: Arithmetic<T>, earlier: Earlier = {}): Nouns<T>[N] {
    return this.generator.realise(this.genome, { shape: this.shape, arithmetic, earlier });
  }

  /** The document that a counterexample file would hold. */
  document(earlier: Earlier = {}): InputDocument {
    return this.generator.encode(this.genome, { shape: this.shape, arithmetic: asReal(rational), earlier });
  }

  /** What JSON.stringify shows: the document, or the bare genome of a value that only earlier inputs can complete. */
  toJSON(): unknown {
    try {
      return this.document();
    } catch {
      return { shape: this.shape, genome: this.genome };
    }
  }

  toString(): string {
    return JSON.stringify(this);
  }
}
