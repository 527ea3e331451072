import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Writes a file as a whole or not at all. Until it is whole it lies in `.lakatos`, so that a run that is killed leaves nothing
 *  beside it, where it might be committed; where that is another file system, or cannot be written, beside it all the same.
 *  @throws the file system's error */
export const writeWhole = (path: string, text: string): void => {
  if (!isWritten(path, text)) writeFileAtomic.sync(path, text);
};

const isWritten = (path: string, text: string): boolean => {
  const folder = join(process.cwd(), '.lakatos', 'writing');
  const part = join(folder, randomUUID());
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return false;
  }
  try {
    writeFileAtomic.sync(part, text);
    renameSync(part, existsSync(path) ? realpathSync(path) : path);
    return true;
  } catch {
    rmSync(part, { force: true });
    return false;
  }
};
