import { type Arithmetic, rational } from '../../arithmetic/index.js';
import { InvalidInput, seen } from '../../errors/index.js';
import { linearPolicy } from '../linearPolicy.js';
import type { SoftmaxPolicy, TiedPolicy } from '../policy.js';
import { checkShape, readProbabilities, type Written } from '../readTables.js';
import { sharedTrunkPolicy } from '../sharedTrunkPolicy.js';
import { tabularPolicy } from '../tabularPolicy.js';
import { checkObservations, tiedPolicyFromTables } from '../tiedPolicy.js';
import { checkTied } from './checkTied.js';
import { type PolicyDocument, policyFields } from './policyDocument.js';
import { asNumbers, asRecord, readRecord } from './readRecord.js';

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
  const list = (field: string) => asNumbers(record[field], 1, `${where}.${field}`) as readonly Written[];
  const table = (field: string) => asNumbers(record[field], 2, `${where}.${field}`) as Table;
  const probabilities = table('probabilities');
  switch (type) {
    case 'tabularPolicy':
      return tabularPolicy(arithmetic, probabilities, where);
    case 'tiedPolicy':
      return readTied(arithmetic, list('observation'), probabilities, where);
    case 'linearPolicy': {
      const features = asNumbers(record.features, 3, `${where}.features`) as readonly Table[];
      return linearPolicy(arithmetic, { features, probabilities }, where);
    }
    case 'sharedTrunkPolicy': {
      const trunk = table('trunk');
      const policyHead = table('policyHead');
      return sharedTrunkPolicy(arithmetic, { trunk, policyHead, valueHead: list('valueHead'), probabilities }, where);
    }
  }
};

type Table = readonly (readonly Written[])[];

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
  written: readonly Written[],
  rows: Table,
  where: string,
): TiedPolicy<T> => {
  const observation = written as readonly number[];
  const observations = Math.max(-1, ...written.filter((entry) => typeof entry === 'number')) + 1;
  const point = readProbabilities(arithmetic, rows, `${where}.probabilities`);
  checkShape(point, { states: observation.length, actions: point.actions }, `${where}.probabilities`);
  checkObservations(observation, observations, `${where}.observation`);
  const exact = readProbabilities(rational, rows, `${where}.probabilities`);
  checkTied(tiedPolicyFromTables(rational, { ...exact, observation }), `${where}.probabilities`);
  return tiedPolicyFromTables(arithmetic, { ...point, observation });
};
