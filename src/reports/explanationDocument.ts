import type { Explanation } from '../claims/index.js';

/** What one run of `lakatos explain` found. */
export interface ExplanationReport {
  readonly engine: string;
  readonly seed: number;
  readonly explanation: Explanation;
}

/** The document of `lakatos explain --json`; its JSON Schema is `explainSchema`. It holds no time: the same claim, seed
 *  and cases give the same document. */
export const explanationDocument = ({ engine, seed, explanation }: ExplanationReport) => {
  const { id, title, source, expect, verdict, reason, evidence, influences, stated, premises, assumptions, notes } =
    explanation;
  return {
    schema: 1 as const,
    seed,
    engine,
    claim: id,
    title,
    source,
    expect,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    stated,
    premises,
    evidence,
    ...(influences === undefined ? {} : { influences }),
    assumptions,
    notes,
  };
};
