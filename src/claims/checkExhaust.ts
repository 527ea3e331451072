import { fault, requireRecord } from './checkParts.js';

/** @throws InvalidInput unless the value is a list of scopes, each with generators of finitely many values for some of the
 *  inputs of `forAll`; {} is the claim's own generators as they are */
export const checkExhaust = (value: unknown, forAll: object, claim: string): void => {
  const where = `${claim}.exhaust`;
  if (!Array.isArray(value) || value.length === 0) {
    throw fault('"exhaust" is a list of finite scopes', where, value, '[{ bandit: bandits({ answers: 2 }) }]');
  }
  for (const [index, scope] of value.entries()) {
    if (isEmpty(scope)) continue;
    requireRecord(scope, `${where}[${index}]`, isListable, 'a generator of lakatos with finitely many values');
    const unknown = Object.keys(scope as object).find((name) => !Object.hasOwn(forAll, name));
    if (unknown !== undefined) {
      throw fault(
        `the claim has no input "${unknown}"`,
        `${where}[${index}]`,
        unknown,
        Object.keys(forAll).join(', '),
        'correct the name or remove it',
      );
    }
  }
};

const isEmpty = (scope: unknown): boolean =>
  typeof scope === 'object' && scope !== null && !Array.isArray(scope) && Object.keys(scope).length === 0;

const isListable = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && typeof (part as { enumerate?: unknown }).enumerate === 'function';
