import { createJiti, type Jiti } from 'jiti';
import { withinTime, withinTimeOrLater } from './withinTime.js';

/** Longest that a file may take to load, milliseconds: it only defines something. */
const longestLoading = 10_000;

let loader: Promise<Jiti> | undefined;

/** Imports a claim file as it is, TypeScript or JavaScript, without a build step.
 *
 *  `import … from 'lakatos'` in it gives the modules of the running tool, loaded natively, wherever the file lives and
 *  whether or not its project has lakatos installed: the kernels that a claim calls are the ones that run here.
 *  It is loaded at one go, so that one that never ends can be cut off; only one that waits for something, by an `await` at
 *  its top level, is loaded in pieces.
 *  @param limit milliseconds that it may take
 *  @returns the module's exports
 *  @throws LoadingTooLong, whatever the file throws, and the loader's own errors for files it cannot read */
export const importClaimFile = async (
  file: string,
  limit: number = longestLoading,
): Promise<Readonly<Record<string, unknown>>> => {
  loader ??= createLoader('cached');
  try {
    return await importWith(await loader, file, limit);
  } catch (thrown) {
    if (!isFullDisk(thrown)) throw thrown;
    loader = createLoader('uncached');
    return importWith(await loader, file, limit);
  }
};

const importWith = async (jiti: Jiti, file: string, limit: number): Promise<Readonly<Record<string, unknown>>> => {
  const { exit } = process;
  process.exit = (code) => {
    throw new Error(`a claim file called process.exit(${code ?? ''})`);
  };
  try {
    return withinTime(limit, () => jiti(file) as Readonly<Record<string, unknown>>);
  } catch (thrown) {
    if (!needsAwait(thrown)) throw thrown;
    return await withinTimeOrLater(limit, () => jiti.import(file));
  } finally {
    process.exit = exit;
  }
};

/** Whether the file, or a module that it imports, can only be loaded in pieces. */
const needsAwait = (thrown: unknown): boolean =>
  (thrown instanceof SyntaxError && /\bawait\b/.test(thrown.message)) ||
  (thrown as NodeJS.ErrnoException | null)?.code === 'ERR_REQUIRE_ASYNC_MODULE';

/** Without `interopDefault: false` each use of an imported name goes through a proxy: 120 ns instead of 1 ns. */
const createLoader = async (files: 'cached' | 'uncached'): Promise<Jiti> =>
  createJiti(import.meta.url, {
    interopDefault: false,
    fsCache: files === 'cached',
    virtualModules: { lakatos: await import('../../index.js') },
  });

/** The loader keeps translated files in the system's folder of temporary files. Where that is full, it does without. */
const isFullDisk = (thrown: unknown): boolean =>
  ['ENOSPC', 'EFBIG', 'EDQUOT', 'EROFS'].includes((thrown as NodeJS.ErrnoException | null)?.code ?? '');

/** The names that `import … from 'lakatos'` can give. */
export const exportedNames = async (): Promise<readonly string[]> => Object.keys(await import('../../index.js'));
