import type { CertifiedClaim } from '../certificate/certificate.js';
import type { Failure } from './failure.js';

/** What differs between the claim that a certificate states and the claim as its file has it now.
 *  @param stated of the certificate    @param actual of the claim file */
export const compareClaims = (stated: CertifiedClaim, actual: CertifiedClaim): Failure[] =>
  fields.flatMap((field) => {
    const [seen, known] = [text(stated[field]), text(actual[field])];
    if (seen === known) return [];
    return [{ place: `claim.${field}`, what: 'the claim file says something else', stated: seen, found: known }];
  });

const fields = ['id', 'title', 'formula', 'source', 'quantifier', 'premises', 'clauses'] as const;

/** Canonical: the order of the fields of a source does not matter. */
const text = (value: CertifiedClaim[keyof CertifiedClaim]): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value;
  return 'document' in value ? `${value.document}: ${value.quote}` : JSON.stringify(value);
};
