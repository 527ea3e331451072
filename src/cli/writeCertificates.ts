import { join } from 'node:path';
import type { CounterexampleEvidence, Verdict, WitnessEvidence } from '../claims/index.js';
import { printJson } from '../reports/index.js';
import { certificateOfCase, certificateOfProofs } from './certifyClaim.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import type { Diagnostics } from './diagnostics.js';
import { writeOutput } from './outputFile.js';

/** Writes a certificate of every refuted and every proved claim, one file a claim: `DIR/topic/name.json`.
 *  A certificate that cannot be written is a fault; the others are written all the same.
 *  @param folder absolute */
export const writeCertificates = async (
  folder: string,
  claims: readonly LoadedClaim[],
  verdicts: readonly Verdict[],
  diagnostics: Diagnostics,
): Promise<void> => {
  let written = 0;
  const faults = diagnostics.count;
  for (const entry of claims) {
    const verdict = verdicts.find(({ id }) => id === entry.claim.id);
    const instance = verdict?.evidence.find(isInstance);
    if (instance === undefined && verdict?.verdict !== 'proved') continue;
    try {
      const certificate =
        instance === undefined ? await certificateOfProofs(entry) : certificateOfCase(entry, instance.inputs);
      writeOutput(`${join(folder, ...entry.claim.id.split('/'))}.json`, printJson(certificate), '--certificates');
      written++;
    } catch (thrown) {
      diagnostics.failure(thrown);
    }
  }
  const count = written === 0 ? 'no certificate' : written === 1 ? '1 certificate' : `${written} certificates`;
  if (written === 0 && diagnostics.count > faults) return;
  const why = written === 0 ? ': no claim was refuted by a counterexample or proved' : '';
  diagnostics.note(`${count} in ${displayPath(folder)}${why}`);
};

const isInstance = (evidence: Verdict['evidence'][number]): evidence is CounterexampleEvidence | WitnessEvidence =>
  evidence.kind === 'counterexample' || evidence.kind === 'witness';
