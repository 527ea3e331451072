import { InvalidInput, require, seen } from '../../errors/index.js';
import type { Named } from '../places.js';
import { arrayAt } from './at.js';

/** Names of states or actions: distinct, not empty, one for each. */
export const readNames = (value: unknown, count: number, where: string): readonly string[] | undefined => {
  if (value === undefined) return undefined;
  const names = arrayAt(value, where, 'one name for each', count);
  names.forEach((name, index) => {
    require(typeof name === 'string' && name !== '', () => ({
      what: 'a name is a text that is not empty',
      where: `${where}[${index}]`,
      seen: seen(name),
      expected: 'a text such as "left"',
      fix: 'name it, or leave the whole list out',
    }));
    require(names.indexOf(name) === index, () => ({
      what: 'names must be distinct',
      where: `${where}[${index}]`,
      seen: seen(name),
      expected: `a name that entry ${names.indexOf(name)} does not have`,
      fix: 'rename one of the two',
    }));
  });
  return names as readonly string[];
};

/** The state that an index or a name stands for. @throws InvalidInput naming the place and the states there are */
export const readState = (value: unknown, states: number, named: Named, where: string): number => {
  if (typeof value === 'number' && Number.isInteger(value) && 0 <= value && value < states) return value;
  const byName = typeof value === 'string' ? (named.stateNames?.indexOf(value) ?? -1) : -1;
  if (byName >= 0) return byName;
  const names = named.stateNames?.slice(0, 12).map((name) => JSON.stringify(name));
  throw new InvalidInput({
    what: 'this is not a state of the model',
    where,
    seen: seen(value),
    expected: names === undefined ? `an integer from 0 to ${states - 1}` : `one of ${names.join(', ')}`,
    fix:
      typeof value === 'string' && names === undefined
        ? 'give stateNames, or use the index'
        : 'use a state that exists',
  });
};
