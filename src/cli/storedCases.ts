import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { isClaimId, type StoredCounterexample } from '../claims/index.js';
import { type Fault, InvalidInput, seen } from '../errors/index.js';
import { counterexampleSchema, printJson } from '../reports/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import { listJson } from './listJson.js';
import { parseJson } from './parseJson.js';
import { unreadable } from './unreadable.js';
import { writeWhole } from './writeWhole.js';

/** A counterexample and the file it stands in. */
export interface StoredFile {
  readonly file: string;
  readonly counterexample: StoredCounterexample;
}

/** What the folder of counterexamples holds: readable entries, and what is wrong with the other files. */
export interface StoredCases {
  readonly entries: readonly StoredFile[];
  readonly faults: readonly { readonly file: string; readonly fault: Fault }[];
}

/** Where the counterexample of a claim is kept. */
export const storedCaseFile = (propertiesFolder: string, claim: string): string =>
  `${join(propertiesFolder, 'counterexamples', ...claim.split('/'))}.json`;

/** Reads every counterexample under a folder of claims, in order of the paths. A missing folder holds none. */
export const readStoredCases = (propertiesFolder: string): StoredCases => {
  const entries: StoredFile[] = [];
  const found = listJson(join(propertiesFolder, 'counterexamples'));
  const faults: { file: string; fault: Fault }[] = [...found.faults];
  for (const file of found.files) {
    try {
      entries.push({ file, counterexample: readStoredCase(file) });
    } catch (thrown) {
      if (!(thrown instanceof InvalidInput)) throw thrown;
      faults.push({ file, fault: thrown.fault });
    }
  }
  return { entries, faults };
};

const validate = new Ajv({ allErrors: false, strict: false }).compile<StoredCounterexample>(counterexampleSchema);

/** Reads one counterexample file.
 *  @throws InvalidInput when it is no JSON, has two values of one name, is of another schema version, or not of the form of its schema */
export const readStoredCase = (file: string): StoredCounterexample => {
  const document = parseJson(contentOf(file), file, rule);
  const schema = (document as { readonly schema?: unknown } | null)?.schema;
  if (typeof schema === 'number' && schema !== 1) {
    throw wrong(file, 'a counterexample file has a schema version that this version of lakatos does not know', {
      place: 'schema',
      seen: String(schema),
      expected: '1',
      fix: 'update lakatos; the file is left as it is',
    });
  }
  if (validate(document)) {
    if (isClaimId(document.claim)) return document;
    throw wrong(file, 'a counterexample file names its claim by the id', {
      place: 'claim',
      seen: seen(document.claim),
      expected: 'a topic, a slash, and what the claim concludes, in kebab case',
      fix: 'write the id of the claim: lakatos list prints the ids',
    });
  }
  const error = validate.errors?.[0];
  const place = (error?.instancePath ?? '').slice(1).replaceAll('/', '.');
  throw wrong(file, 'a counterexample file must follow its schema', {
    place,
    seen: seen(valueAt(document, place)),
    expected: error?.message ?? 'the form of counterexample.schema.json',
    fix: rule.fix,
  });
};

const rule = {
  what: 'a counterexample file must be JSON',
  fix: 'correct the file, or delete it and let lakatos check find the counterexample again',
};

const contentOf = (file: string): string => {
  try {
    if (!statSync(file).isFile()) throw new Error('no regular file');
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    throw new InvalidInput(unreadable('a counterexample file must be readable', file, thrown));
  }
};

const valueAt = (document: unknown, place: string): unknown =>
  place === ''
    ? document
    : place.split('.').reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)?.[key], document);

const wrong = (
  file: string,
  what: string,
  { place, ...parts }: { place: string; seen: string; expected: string; fix: string },
): InvalidInput =>
  new InvalidInput({ what, where: place === '' ? displayPath(file) : `${displayPath(file)}, ${place}`, ...parts });

/** Files that counterexamples of a claim may stand in, in the order in which they are filled: one is enough, unless it is
 *  occupied by what must be kept. */
export function* storedCaseFiles(propertiesFolder: string, claim: string): Generator<string> {
  const first = storedCaseFile(propertiesFolder, claim);
  yield first;
  for (let number = 2; ; number++) yield first.replace(/\.json$/, `-${number}.json`);
}

/** Writes a counterexample so that a reader sees either the old file or the whole new one. */
export const writeStoredCase = (file: string, counterexample: StoredCounterexample): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, printJson(counterexample));
};
