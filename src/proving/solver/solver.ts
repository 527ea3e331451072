/** What a solver says of a script: that its assertions contradict each other, a model of them, or nothing. */
export type Answer =
  | { readonly kind: 'unsatisfiable' }
  | { readonly kind: 'satisfiable'; readonly model: ReadonlyMap<string, ModelValue> }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The value of a constant in a model: the fraction, or for an irrational one decimals of it. */
export interface ModelValue {
  readonly exact?: string;
  /** "1.41421356…", cut off after 40 digits. */
  readonly decimal: string;
}

/** An SMT solver that is asked one script at a time. */
export interface Solver {
  /** "Z3 5.1.0" */
  readonly name: string;
  /** @param script declarations and assertions in SMT-LIB 2    @param constants whose values a model is to give */
  check(script: string, constants: readonly string[]): Promise<Answer>;
}
