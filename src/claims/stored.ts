import type { InputDocument } from './input.js';
import type { ClauseMargin } from './verdict.js';

/** A counterexample as a value, in a readable file: replayed first by every check.
 *  Keyed by claim id and schema version, never by source text or a shrink path. */
export interface StoredCounterexample {
  readonly schema: 1;
  readonly claim: string;
  readonly inputs: Readonly<Record<string, InputDocument>>;
  /** The clause it violates. */
  readonly clause: string;
  readonly margins: readonly ClauseMargin[];
  readonly engine: string;
  readonly seed: number;
  /** Where the search met it; null when it was written by hand or comes from the claim's examples. */
  readonly found: { readonly batch: number; readonly case: number } | null;
}
