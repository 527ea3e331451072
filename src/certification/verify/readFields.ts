import { UnreadableTable } from './readTables.js';

type Document = Readonly<Record<string, unknown>>;

/** The fields that a certificate may write of each type of input, beside `type`. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  mdp: [
    ...['schema', 'states', 'actions', 'stateNames', 'actionNames', 'discount', 'horizon'],
    ...['initial', 'terminal', 'transition', 'reward'],
  ],
  bandit: ['rewards'],
  tabularPolicy: ['probabilities'],
  tiedPolicy: ['observation', 'probabilities'],
  linearPolicy: ['features', 'probabilities'],
  sharedTrunkPolicy: ['trunk', 'policyHead', 'valueHead', 'probabilities'],
  stateValues: ['values'],
  rewardTable: ['values'],
  featureMap: ['of', 'dimension', 'values'],
  overseer: ['kind', 'ties', 'subset', 'size', 'draws', 'proposals', 'noise', 'probabilities'],
  rollouts: ['episodes'],
  number: ['value'],
  integer: ['value'],
  json: ['value'],
};

/** Checks that a document is of a known type and says nothing but what this type consists of.
 *  @throws UnreadableTable naming the first field that nobody reads */
export const requireKnownFields = (document: Document, place: string): void => {
  const { type } = document;
  if (typeof type !== 'string' || !Object.hasOwn(fieldsOf, type)) {
    throw new UnreadableTable(`${place}.type`, type, 'a type of input that this version knows');
  }
  requireFields(document, ['type', ...fieldsOf[type]], place);
};

/** @throws UnreadableTable for a part that is no record, or has a field beside these */
export const requireFields = (part: unknown, fields: readonly string[], place: string): Document => {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) {
    throw new UnreadableTable(place, part, `a record of ${fields.join(', ')}`);
  }
  const unknown = Object.keys(part).find((field) => !fields.includes(field));
  if (unknown === undefined) return part as Document;
  const value = (part as Document)[unknown];
  throw new UnreadableTable(`${place}.${unknown}`, value, `no such field, only ${fields.join(', ')}`);
};
