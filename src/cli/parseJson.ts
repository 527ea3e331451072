import { InvalidInput, seen } from '../errors/index.js';
import { displayPath } from './displayPath.js';
import { duplicateKey } from './duplicateKey.js';

/** What a message says of a file that is no JSON: the rule that it breaks, and the way out. */
export interface JsonRule {
  readonly what: string;
  readonly fix: string;
}

/** The document in the text of a JSON file, whoever wrote it; a byte order mark before it is passed over.
 *  @throws InvalidInput when it is no JSON, or a record has two values of one name */
export const parseJson = (content: string, file: string, { what, fix }: JsonRule): unknown => {
  const text = content.replace(/^\ufeff/, '');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (thrown) {
    throw new InvalidInput({
      what,
      where: displayPath(file),
      seen: complaint(text.trim(), thrown),
      expected: 'JSON',
      fix,
    });
  }
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

/** What stands there, and what the parser says of it. */
const complaint = (text: string, thrown: unknown): string =>
  text === '' ? 'an empty file' : `${seen(text.split('\n')[0])} (${(thrown as Error).message.split('\n')[0]})`;
