import { type Arithmetic, readNumber } from '../arithmetic/index.js';
import type { InputDocument } from '../claims/index.js';
import { InvalidInput, seen } from '../errors/index.js';
import { rolloutsFromDocument } from '../learners/index.js';
import { banditFromDocument, type Mdp, mdpFromDocument } from '../mdp/index.js';
import { overseerFromDocument, policyFromDocument, stateValuesFromDocument } from '../policies/index.js';

/** Reads one value of a stored case in the arithmetic asked for.
 *  @param earlier the inputs read before it, by name: a rollout looks its rewards up in the MDP
 *  @param where the path of the document, for messages
 *  @throws InvalidInput when the document is malformed or of an unknown type */
export const readInput = <T>(
  document: InputDocument,
  arithmetic: Arithmetic<T>,
  earlier: Readonly<Record<string, unknown>>,
  where: string,
): unknown => {
  switch (document.type) {
    case 'mdp':
      return mdpFromDocument(arithmetic, document, where);
    case 'bandit':
      return banditFromDocument(arithmetic, document, where);
    case 'tabularPolicy':
    case 'tiedPolicy':
    case 'linearPolicy':
    case 'sharedTrunkPolicy':
      return policyFromDocument(arithmetic, document, where);
    case 'stateValues':
      return stateValuesFromDocument(arithmetic, document, where);
    case 'rewardTable':
      return readNumbers(document.values, arithmetic, `${where}.values`);
    case 'featureMap':
      return {
        of: document.of,
        dimension: document.dimension,
        values: readNumbers(document.values, arithmetic, where),
      };
    case 'overseer':
      return overseerFromDocument(arithmetic, document, where);
    case 'rollouts':
      return rolloutsFromDocument(arithmetic, worldAmong<T>(earlier, where), document, where);
    case 'number':
      return readNumber(arithmetic, document.value as string);
    case 'integer':
    case 'json':
      return document.value;
    default:
      throw new InvalidInput({
        what: 'a stored input has a type that this version does not know',
        where: `${where}.type`,
        seen: seen(document.type),
        expected:
          'mdp, bandit, tabularPolicy, tiedPolicy, linearPolicy, sharedTrunkPolicy, stateValues, rewardTable, featureMap, overseer, rollouts, number, integer or json',
        fix: 'correct the type, or read the file with the version of lakatos that wrote it',
      });
  }
};

const readNumbers = <T>(values: unknown, arithmetic: Arithmetic<T>, where: string): T[] => {
  if (!Array.isArray(values)) {
    throw new InvalidInput({
      what: 'a table of numbers is a list',
      where,
      seen: seen(values),
      expected: '["1/2", "0", …]',
      fix: 'write the entries row by row in one array',
    });
  }
  return values.map((value) => readNumber(arithmetic, value as string));
};

const worldAmong = <T>(earlier: Readonly<Record<string, unknown>>, where: string): Mdp<T> => {
  const world = Object.values(earlier).find(
    (value) => typeof value === 'object' && value !== null && 'transition' in value && 'discount' in value,
  );
  if (world === undefined) {
    throw new InvalidInput({
      what: 'rollouts need the MDP they were taken in',
      where,
      seen: `inputs before it: ${Object.keys(earlier).join(', ') || 'none'}`,
      expected: 'an input of type mdp or bandit before the rollouts',
      fix: 'name the MDP first in forAll',
    });
  }
  return world as Mdp<T>;
};
