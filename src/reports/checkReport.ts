import type { Verdict } from '../claims/index.js';

/** What a check was asked for that can change its verdicts, beyond the defaults; empty where nothing was. */
export interface CheckAsked {
  readonly cases?: number;
  readonly milliseconds?: number;
  readonly shrinkMilliseconds?: number;
  readonly fromScratch?: true;
  readonly proofs?: false;
  readonly strategies?: readonly string[];
}

/** What one run of `lakatos check` found, in the order of the claims. */
export interface CheckReport {
  readonly engine: string;
  readonly seed: number;
  readonly asked: CheckAsked;
  readonly verdicts: readonly Verdict[];
}

/** The document of `lakatos check --json`; its JSON Schema is `checkSchema`. Exact numbers are strings, floats numbers. */
export interface CheckDocument {
  readonly schema: 1;
  readonly seed: number;
  readonly engine: string;
  readonly asked: CheckAsked;
  readonly claims: readonly Verdict[];
}

/** The report as plain data, fields in the order in which a reader wants them.
 *  @returns a document that `checkSchema` accepts (tests/reports/checkReport.test.ts) */
export const checkDocument = ({ engine, seed, asked, verdicts }: CheckReport): CheckDocument => ({
  schema: 1,
  seed,
  engine,
  asked,
  claims: verdicts.map(
    ({ id, title, source, wording, expect, verdict, agrees, reason, notes, evidence, ...counts }) => ({
      id,
      title,
      source,
      wording,
      expect,
      verdict,
      agrees,
      ...(reason === undefined ? {} : { reason }),
      evidence,
      cases: counts.cases,
      smallestMargin: counts.smallestMargin,
      ...(notes === undefined || notes.length === 0 ? {} : { notes }),
      seconds: counts.seconds,
    }),
  ),
});
