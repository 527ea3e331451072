import type { Claim } from '../../claims/index.js';
import type { CertifiedClaim } from './certificate.js';

/** What a certificate says of its claim. */
export const certifiedClaim = ({ id, title, formula, source, given = {}, then }: Claim): CertifiedClaim => ({
  id,
  title,
  ...(formula === undefined ? {} : { formula }),
  source: { document: source.document, quote: source.quote },
  premises: Object.keys(given),
  clauses: Object.keys(then),
});
