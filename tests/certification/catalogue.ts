import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Certificate, makeCertificate } from '../../src/certification/index.js';
import type { Claim, InputDocument } from '../../src/claims/index.js';

const folder = fileURLToPath(new URL('../../properties', import.meta.url));

/** A claim of the catalogue that a counterexample is expected to refute, with that counterexample: the stored one, else
 *  the claim's own example. Claims about frequencies are refuted by statistics and have none. */
export interface RefutedClaim {
  readonly id: string;
  readonly claim: Claim;
  readonly inputs: Readonly<Record<string, InputDocument>>;
}

export const refutedClaims = async (): Promise<RefutedClaim[]> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts') && !entry.name.startsWith('_'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const found: RefutedClaim[] = [];
  for (const file of files) {
    const exported = ((await import(file)) as { readonly default: Claim | readonly Claim[] }).default;
    for (const claim of [exported].flat() as Claim[]) {
      if (claim.expect === 'refuted' && claim.frequency === undefined)
        found.push({ id: claim.id, claim, inputs: counterexampleOf(claim) });
    }
  }
  return found;
};

const counterexampleOf = (claim: Claim): RefutedClaim['inputs'] => {
  const stored = join(folder, 'counterexamples', `${claim.id}.json`);
  if (existsSync(stored)) {
    return (JSON.parse(readFileSync(stored, 'utf8')) as { readonly inputs: RefutedClaim['inputs'] }).inputs;
  }
  const [example] = claim.examples ?? [];
  if (example === undefined) throw new Error(`${claim.id} is expected to be refuted and has no counterexample`);
  return example;
};

/** The certificate as a file holds it: text, read back. */
export const certificateOf = ({ claim, inputs }: RefutedClaim): Certificate =>
  JSON.parse(JSON.stringify(makeCertificate(claim, inputs, '0.1.0'))) as Certificate;
