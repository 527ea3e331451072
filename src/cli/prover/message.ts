import type { ShapeOutcome } from '../../proving/index.js';

/** A claim that the prover process is to prove; it loads the claim from its file. */
export interface ProofRequest {
  readonly file: string;
  readonly claim: string;
  /** Whether the questions that the solver answered are wanted too, for a certificate. */
  readonly questions: 'wanted' | 'counted';
}

/** What the prover process sends back: shapes as they are settled, then the end. */
export type ProofReply =
  | { readonly kind: 'solver'; readonly name: string }
  | { readonly kind: 'outcome'; readonly outcome: ShapeOutcome }
  /** SMT-LIB scripts that the solver found contradictory; only where they are wanted. */
  | { readonly kind: 'questions'; readonly scripts: readonly string[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failure'; readonly message: string };
