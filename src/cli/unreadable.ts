import { type Fault, seen } from '../errors/index.js';
import { displayPath } from './displayPath.js';

/** A file or folder that is there and cannot be read: a link to nothing or to itself, no permission, no regular file.
 *  @param what the rule that it breaks */
export const unreadable = (what: string, path: string, thrown: unknown): Fault => ({
  what,
  where: displayPath(path),
  seen: reason(thrown),
  expected: 'a file or folder that can be read',
  fix: 'correct the link or the permissions, or move it elsewhere',
});

const reason = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return seen(thrown);
  const words = reasons[(thrown as NodeJS.ErrnoException).code ?? ''];
  return words ?? thrown.message.split(',')[0].split('\n')[0];
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'a link to nothing',
  ELOOP: 'a link that leads back to itself',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
};
