import { join, resolve } from 'node:path';
import { makeCertificate } from '../certification/index.js';
import type { CounterexampleEvidence, Verdict } from '../claims/index.js';
import { printJson } from '../reports/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import type { Diagnostics } from './diagnostics.js';
import { engine } from './engine.js';
import { writeOutput } from './outputFile.js';

/** Writes a certificate of every refuted claim, one file a claim: `DIR/topic/name.json`.
 *  A certificate that cannot be written is a fault; the others are written all the same. */
export const writeCertificates = (
  folder: string,
  claims: readonly LoadedClaim[],
  verdicts: readonly Verdict[],
  diagnostics: Diagnostics,
): void => {
  let written = 0;
  for (const { claim } of claims) {
    const evidence = verdicts.find(({ id }) => id === claim.id)?.evidence.find(isCounterexample);
    if (evidence === undefined) continue;
    try {
      writeOutput(
        `${join(resolve(folder), ...claim.id.split('/'))}.json`,
        printJson(makeCertificate(claim, evidence.inputs, engine())),
      );
      written++;
    } catch (thrown) {
      diagnostics.failure(thrown);
    }
  }
  const count = written === 0 ? 'no certificate' : written === 1 ? '1 certificate' : `${written} certificates`;
  diagnostics.note(`${count} in ${displayPath(resolve(folder))}${written === 0 ? ': no claim was refuted' : ''}`);
};

const isCounterexample = (evidence: Verdict['evidence'][number]): evidence is CounterexampleEvidence =>
  evidence.kind === 'counterexample';
