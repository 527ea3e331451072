import { InvalidInput, seen } from '../../errors/index.js';
import { checkDocument } from '../../mdp/index.js';
import type { Certificate } from './certificate.js';
import certificateSchemaFile from './certificate.schema.json' with { type: 'json' };
import { type ProofCertificate, readProofCertificate } from './proofCertificate.js';
import { requireShallow } from './requireShallow.js';

/** JSON Schema (draft 7) of `Certificate`; shipped as certificate.schema.json beside this file. */
export const certificateSchema: object = certificateSchemaFile;

/** The certificate in a document, of a counterexample.
 *  @param where how messages call it    @throws InvalidInput when it does not follow the schema of this version */
export const readCertificate = (document: unknown, where: string): Certificate => {
  requireCertificate(document, where);
  checkDocument(certificateSchema, document, where);
  return document as Certificate;
};

/** The certificate in a document, of a counterexample or of a proof.
 *  @throws InvalidInput when it follows the schema of neither */
export const readEitherCertificate = (document: unknown, where: string): Certificate | ProofCertificate => {
  requireCertificate(document, where);
  return (document as { readonly verdict?: unknown }).verdict === 'proved'
    ? readProofCertificate(document, where)
    : readCertificate(document, where);
};

const requireCertificate = (document: unknown, where: string): void => {
  requireShallow(document, where);
  const { type, schema } = (document ?? {}) as { readonly type?: unknown; readonly schema?: unknown };
  if (type !== 'certificate') {
    throw new InvalidInput({
      what: 'a certificate says that it is one',
      where: `${where}, type`,
      seen: seen(type),
      expected: '"certificate"',
      fix: 'lakatos export <file or id> --to json writes the certificate of a counterexample',
    });
  }
  if (typeof schema === 'number' && schema > 1) {
    throw new InvalidInput({
      what: 'a certificate has a schema version that this version of lakatos does not know',
      where: `${where}, schema`,
      seen: String(schema),
      expected: '1',
      fix: 'update lakatos; the file is left as it is',
    });
  }
};
