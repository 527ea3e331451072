import type { ShapeOutcome } from '../../proving/index.js';

/** A claim that the prover process is to prove; it loads the claim from its file. */
export interface ProofRequest {
  readonly file: string;
  readonly claim: string;
}

/** What the prover process sends back: shapes as they are settled, then the end. */
export type ProofReply =
  | { readonly kind: 'solver'; readonly name: string }
  | { readonly kind: 'outcome'; readonly outcome: ShapeOutcome }
  | { readonly kind: 'done' }
  | { readonly kind: 'failure'; readonly message: string };
