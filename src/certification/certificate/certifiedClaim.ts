import type { Claim } from '../../claims/index.js';
import type { CertifiedClaim } from './certificate.js';

/** What a certificate says of its claim. */
export const certifiedClaim = ({
  id,
  title,
  formula,
  source,
  quantifier,
  given = {},
  then,
}: Claim): CertifiedClaim => ({
  id,
  title,
  ...(formula === undefined ? {} : { formula }),
  source: { document: source.document, quote: source.quote },
  ...(quantifier === undefined ? {} : { quantifier }),
  premises: Object.keys(given),
  clauses: Object.keys(then),
});
