import { readFileSync } from 'node:fs';
import { InvalidInput, seen } from '../errors/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import { duplicateKey } from './duplicateKey.js';

/** The JSON document in a file that the user named; a byte order mark before it is passed over.
 *  @throws InvalidInput when there is no such file, no JSON in it, or a record with two values of one name */
export const readJsonFile = (file: string): unknown => {
  const text = readText(file).replace(/^\ufeff/, '');
  const document = parse(text, file);
  const twice = duplicateKey(text);
  if (twice === undefined) return document;
  throw new InvalidInput({
    what: 'a record has one value of each name',
    where: displayPath(file),
    seen: `${seen(twice)} twice in one record`,
    expected: 'different names',
    fix: 'take one of them out: readers do not agree on which one counts',
  });
};

const parse = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    throw new InvalidInput({
      what: 'this file must be JSON',
      where: displayPath(file),
      seen: text.trim() === '' ? 'an empty file' : seen(text.trim().split('\n')[0]),
      expected: `JSON: ${(thrown as Error).message.split('\n')[0]}`,
      fix: 'name a file that lakatos wrote',
    });
  }
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    throw new InvalidInput({
      what: 'this command reads a file',
      where: 'command line',
      seen: `${displayPath(file)} (${code === 'ENOENT' ? 'no such file' : message})`,
      expected: 'a file that exists and can be read',
      fix: 'correct the path; lakatos check --certificates DIR writes certificates',
    });
  }
};
