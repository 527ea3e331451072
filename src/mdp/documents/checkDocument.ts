import { createRequire } from 'node:module';
import type { Ajv, ErrorObject, ValidateFunction } from 'ajv';
import { InvalidInput, seen } from '../../errors/index.js';

/** Checks the form of a document from outside against a JSON Schema (draft 7).
 *  @param where how messages call the document: "mdp", "inputs.mdp"
 *  @throws InvalidInput naming the first place that is wrong */
export const checkDocument = (schema: object, document: unknown, where: string): void => {
  const validate = validatorOf(schema);
  if (validate(document)) return;
  const error = clearest(validate.errors ?? []);
  throw new InvalidInput({
    what: 'a document has the form that its schema says',
    where: `${where}${readablePath(error)}`,
    seen: seenAt(document, error),
    expected: expectation(error),
    fix: remedy(error, '$id' in schema ? String(schema.$id) : 'the schema'),
  });
};

const validators = new WeakMap<object, ValidateFunction>();

/** The schema's validator, compiled when it is first needed: most runs read no document of most kinds. */
const validatorOf = (schema: object): ValidateFunction => {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const { Ajv } = createRequire(import.meta.url)('ajv') as { Ajv: new (options: object) => Ajv };
  const validate = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(schema);
  validators.set(schema, validate);
  return validate;
};

/** The error that lies deepest: of an "any of", the branch that was meant. */
const clearest = (errors: readonly ErrorObject[]): ErrorObject =>
  errors.reduce((best, error) => (error.instancePath.length > best.instancePath.length ? error : best));

/** "/transition/0/1" as ".transition[0][1]". */
const readablePath = (error: ErrorObject): string => {
  const keys = error.instancePath.split('/').slice(1);
  const last = error.keyword === 'additionalProperties' ? [String(error.params.additionalProperty)] : [];
  return [...keys, ...last].map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('');
};

const seenAt = (document: unknown, error: ErrorObject): string => {
  let part = document;
  const keys = error.instancePath.split('/').slice(1);
  if (error.keyword === 'additionalProperties') keys.push(String(error.params.additionalProperty));
  for (const key of keys) part = (part as Readonly<Record<string, unknown>>)[key];
  return seen(part);
};

const expectation = (error: ErrorObject): string => {
  switch (error.keyword) {
    case 'type':
      return [error.params.type].flat().join(' or ');
    case 'const':
      return seen(error.params.allowedValue);
    case 'required':
      return `an object with "${error.params.missingProperty}"`;
    case 'additionalProperties':
      return 'no such field';
    default:
      return error.message ?? error.keyword;
  }
};

const remedy = (error: ErrorObject, schema: string): string => {
  switch (error.keyword) {
    case 'required':
      return `add "${error.params.missingProperty}"; its form is in ${schema}`;
    case 'additionalProperties':
      return `remove it, or correct its spelling; all fields are in ${schema}`;
    default:
      return `write it as ${schema} says`;
  }
};
