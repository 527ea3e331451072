import { readFileSync } from 'node:fs';
import { InvalidInput } from '../errors/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import { parseJson } from './parseJson.js';

/** What makes a file of the kind that a command reads. */
const certificates = 'lakatos check --certificates DIR writes certificates';

/** The JSON document in a file that the user named.
 *  @param madeBy what writes such a file, for whoever has none
 *  @throws InvalidInput when there is no such file, no JSON in it, or a record with two values of one name */
export const readJsonFile = (file: string, madeBy = certificates): unknown =>
  parseJson(readText(file, madeBy), file, {
    what: 'this file must be JSON',
    fix: `name a file that lakatos wrote; ${madeBy}`,
  });

const readText = (file: string, madeBy: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    throw new InvalidInput({
      what: 'this command reads a file',
      where: 'command line',
      seen: `${displayPath(file)} (${reasons[code ?? ''] ?? message})`,
      expected: 'a file that exists and can be read',
      fix: `correct the path; ${madeBy}`,
    });
  }
};

const reasons: Readonly<Record<string, string>> = { ENOENT: 'no such file', EISDIR: 'a folder' };
