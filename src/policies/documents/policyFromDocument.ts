import { type Arithmetic, rational } from '../../arithmetic/index.js';
import { InvalidInput, require, seen } from '../../errors/index.js';
import { linearPolicy } from '../linearPolicy.js';
import type { SoftmaxPolicy, TiedPolicy } from '../policy.js';
import { checkShape, readProbabilities, type Written } from '../readTables.js';
import { sharedTrunkPolicy } from '../sharedTrunkPolicy.js';
import { tabularPolicy } from '../tabularPolicy.js';
import { checkObservations, tiedPolicyFromTables } from '../tiedPolicy.js';
import { checkTied } from './checkTied.js';
import { type PolicyDocument, policyFields } from './policyDocument.js';
import { asArray, asRecord, readRecord } from './readRecord.js';

/** Reads a policy in the arithmetic asked for.
 *
 *  @param document a JSON value, not trusted    @param where its place, for messages
 *  @throws InvalidInput with the place, for unknown types, missing or unknown fields, and tables that are no policy */
export const policyFromDocument = <T>(
  arithmetic: Arithmetic<T>,
  document: unknown,
  where = 'policy',
): SoftmaxPolicy<T> => {
  const type = policyType(asRecord(document, where).type, where);
  const record = readRecord(document, type, policyFields[type], where);
  const list = <Item>(field: string): readonly Item[] => asArray<Item>(record[field], `${where}.${field}`);
  const probabilities = list<readonly Written[]>('probabilities');
  switch (type) {
    case 'tabularPolicy':
      return tabularPolicy(arithmetic, probabilities, where);
    case 'tiedPolicy':
      return readTied(arithmetic, list<number>('observation'), probabilities, where);
    case 'linearPolicy':
      return linearPolicy(
        arithmetic,
        { features: list<readonly (readonly Written[])[]>('features'), probabilities },
        where,
      );
    case 'sharedTrunkPolicy':
      return sharedTrunkPolicy(
        arithmetic,
        {
          trunk: list<readonly Written[]>('trunk'),
          policyHead: list<readonly Written[]>('policyHead'),
          valueHead: list<Written>('valueHead'),
          probabilities,
        },
        where,
      );
  }
};

const policyType = (type: unknown, where: string): PolicyDocument['type'] => {
  if (typeof type === 'string' && Object.hasOwn(policyFields, type)) return type as PolicyDocument['type'];
  throw new InvalidInput({
    what: 'a policy document says which kind of policy it is',
    where: `${where}.type`,
    seen: seen(type),
    expected: Object.keys(policyFields).join(', '),
    fix: 'use "tabularPolicy" for a plain table of probabilities',
  });
};

const readTied = <T>(
  arithmetic: Arithmetic<T>,
  observation: readonly number[],
  rows: readonly (readonly Written[])[],
  where: string,
): TiedPolicy<T> => {
  const point = readProbabilities(arithmetic, rows, `${where}.probabilities`);
  checkShape(point, { states: observation.length, actions: point.actions }, `${where}.probabilities`);
  require(observation.length > 0, () => ({
    what: 'a tied policy has an observation for every state',
    where: `${where}.observation`,
    seen: '[]',
    expected: 'one number a state',
    fix: 'number the observations from 0',
  }));
  checkObservations(observation, Math.max(...observation) + 1, `${where}.observation`);
  const exact = readProbabilities(rational, rows, `${where}.probabilities`);
  checkTied(tiedPolicyFromTables(rational, { ...exact, observation }), `${where}.probabilities`);
  return tiedPolicyFromTables(arithmetic, { ...point, observation });
};
