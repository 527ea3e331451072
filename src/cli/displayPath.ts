import { relative } from 'node:path';

/** A path as it is shortest to read from where the user is. */
export const displayPath = (path: string): string => {
  const fromHere = relative(process.cwd(), path);
  return fromHere === '' ? '.' : fromHere.startsWith('..') ? path : fromHere;
};
