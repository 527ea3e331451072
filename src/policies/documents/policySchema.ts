import { type PolicyDocument, policyFields } from './policyDocument.js';

const number = {
  description: 'An exact number: a fraction "1/3", or a number read as the decimal it is written as.',
  anyOf: [{ type: 'number' }, { type: 'string', minLength: 1 }],
} as const;

const list = <Items>(items: Items) => ({ type: 'array', minItems: 1, items }) as const;
const table = list(list({ $ref: '#/$defs/number' }));

const fields = {
  probabilities: table,
  observation: list({ type: 'integer', minimum: 0 }),
  features: list(table),
  trunk: table,
  policyHead: table,
  valueHead: list({ $ref: '#/$defs/number' }),
} as const;

const kind = (type: PolicyDocument['type']) => ({
  type: 'object',
  required: ['type', ...policyFields[type]],
  properties: {
    type: { const: type },
    ...Object.fromEntries(policyFields[type].map((field) => [field, fields[field]])),
  },
  additionalProperties: false,
});

/** JSON Schema of a policy document: its shape. That rows sum to 1 and that tables fit is for `policyFromDocument`. */
export const policySchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Policy',
  $defs: { number },
  oneOf: [kind('tabularPolicy'), kind('tiedPolicy'), kind('linearPolicy'), kind('sharedTrunkPolicy')],
} as const;

/** JSON Schema of a value function document. */
export const stateValuesSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'State values',
  $defs: { number },
  type: 'object',
  required: ['type', 'values'],
  properties: { type: { const: 'stateValues' }, values: list({ $ref: '#/$defs/number' }) },
  additionalProperties: false,
} as const;
