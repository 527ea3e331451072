import { runInThisContext } from 'node:vm';

/** What a claim file does when it is loaded took too long. */
export class LoadingTooLong extends Error {
  override readonly name = 'LoadingTooLong';

  constructor(milliseconds: number) {
    super(`it ran longer than ${milliseconds / 1000} s and was cut off`);
  }
}

const place = 'lakatos: the work that is under a time limit';

/** Runs synchronous work and cuts it off, wherever it is, when its time is over. The time limit of a script is the one
 *  way to interrupt one's own thread, and a script sees nothing but globals: hence the detour.
 *  @throws LoadingTooLong; whatever the work throws */
export const withinTime = <T>(milliseconds: number, work: () => T): T => {
  const globals = globalThis as Record<string, unknown>;
  globals[place] = work;
  try {
    return runInThisContext(`globalThis[${JSON.stringify(place)}]()`, { timeout: milliseconds }) as T;
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new LoadingTooLong(milliseconds) : thrown;
  } finally {
    delete globals[place];
  }
};

/** The same for work that waits for something: it goes on unheard when its time is over, as long as it does wait. */
export const withinTimeOrLater = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LoadingTooLong(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([withinTime(milliseconds, work), late]);
  } finally {
    clearTimeout(timer);
  }
};
