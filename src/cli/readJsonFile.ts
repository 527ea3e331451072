import { readFileSync } from 'node:fs';
import { InvalidInput } from '../errors/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import { parseJson } from './parseJson.js';

/** The JSON document in a file that the user named.
 *  @throws InvalidInput when there is no such file, no JSON in it, or a record with two values of one name */
export const readJsonFile = (file: string): unknown =>
  parseJson(readText(file), file, { what: 'this file must be JSON', fix: 'name a file that lakatos wrote' });

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
