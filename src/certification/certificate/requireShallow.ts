import { InvalidInput } from '../../errors/index.js';

/** Lists in lists and records in records, this deep, are in no certificate. */
const deepest = 100;

/** Everything that reads a document follows it as deep as it goes.
 *  @throws InvalidInput for a document that is nested deeper than any certificate, with the field it happens in */
export const requireShallow = (document: unknown, where: string): void => {
  const waiting = [{ part: document, place: '', depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, place, depth } = next;
    if (typeof part !== 'object' || part === null) continue;
    if (depth > deepest) {
      throw new InvalidInput({
        what: 'a certificate is not nested deeply',
        where: `${where}${place}`,
        seen: `more than ${deepest} lists and records in each other`,
        expected: 'tables of numbers, as check --certificates writes them',
        fix: 'write the certificate again: lakatos export <file or id> --to json',
      });
    }
    for (const [key, entry] of Object.entries(part)) {
      waiting.push({
        part: entry,
        place: depth < 2 && !Array.isArray(part) ? `${place}.${key}` : place,
        depth: depth + 1,
      });
    }
  }
};
