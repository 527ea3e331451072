import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { createJiti as CreateJiti, Jiti } from 'jiti';
import { typeScriptFirst } from './typeScriptFirst.js';
import { withinTime, withinTimeOrLater } from './withinTime.js';

/** As CommonJS, which it is: imported, it would be read for the names of its exports first, which takes 40 ms. */
const require = createRequire(import.meta.url);
const createJiti = require('jiti') as typeof CreateJiti;

/** Longest that a file may take to load, milliseconds: it only defines something. */
const longestLoading = 10_000;

/** After so long no other file is imported together with those before it; and when all that is cut off, since one of them
 *  does not end. Milliseconds. */
const together = { enough: 1_000, longest: 4_000 } as const;

/** What a claim file exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

let loader: Promise<Jiti> | undefined;
let isInPieces = false;

/** Imports a claim file as it is, TypeScript or JavaScript, without a build step.
 *
 *  `import … from 'lakatos'` in it gives the modules of the running tool, loaded natively, wherever the file lives and
 *  whether or not its project has lakatos installed: the kernels that a claim calls are the ones that run here.
 *  It is loaded at one go, so that one that never ends can be cut off; only one that waits for something, by an `await` at
 *  its top level, is loaded in pieces.
 *  @param limit milliseconds that it may take
 *  @returns the module's exports
 *  @throws LoadingTooLong, whatever the file throws, and the loader's own errors for files it cannot read */
export const importClaimFile = async (file: string, limit: number = longestLoading): Promise<Exports> => {
  loader ??= createLoader('cached');
  try {
    return await importWith(await loader, file, limit);
  } catch (thrown) {
    if (!isFullDisk(thrown)) throw thrown;
    loader = createLoader('uncached');
    return importWith(await loader, file, limit);
  }
};

const importWith = (jiti: Jiti, file: string, limit: number): Promise<Exports> =>
  withoutExit(async () => {
    try {
      return withinTime(limit, () => jiti(file) as Exports);
    } catch (thrown) {
      if (!needsAwait(thrown)) throw thrown;
      isInPieces = true;
      return await withinTimeOrLater(limit, () => jiti.import(file));
    }
  });

/** Imports as many files as give no trouble within a short time, at one go: a time limit for each is a thread for each.
 *  What is not among them is to be imported alone, and then says what is wrong with it. */
export const importTogether = async (files: readonly string[]): Promise<ReadonlyMap<string, Exports>> => {
  loader ??= createLoader('cached');
  const jiti = await loader;
  const imported = new Map<string, Exports>();
  const started = performance.now();
  const importAll = (): void => {
    for (const file of files) {
      if (performance.now() - started > together.enough) return;
      try {
        imported.set(file, jiti(file) as Exports);
      } catch {}
    }
  };
  await withoutExit(async () => withinTime(together.longest, importAll)).catch(() => undefined);
  return imported;
};

/** A file must not end the process. */
const withoutExit = async <T>(work: () => Promise<T>): Promise<T> => {
  const { exit } = process;
  process.exit = (code) => {
    throw new Error(`a claim file called process.exit(${code ?? ''})`);
  };
  try {
    return await work();
  } finally {
    process.exit = exit;
  }
};

/** Whether the file, or a module that it imports, can only be loaded in pieces. */
const needsAwait = (thrown: unknown): boolean =>
  (thrown instanceof SyntaxError && /\bawait\b/.test(thrown.message)) ||
  (thrown as NodeJS.ErrnoException | null)?.code === 'ERR_REQUIRE_ASYNC_MODULE';

/** The files that were loaded so far, with everything that they import but lakatos itself; nothing where a file was loaded
 *  in pieces, since then its imports are not known. */
export const loadedSources = async (): Promise<readonly string[] | undefined> => {
  const jiti = await loader;
  if (jiti === undefined || isInPieces) return undefined;
  const jitiFolder = dirname(require.resolve('jiti/package.json'));
  return Object.keys(jiti.cache).filter((file) => !own.has(file) && !file.startsWith(jitiFolder));
};

/** Where translated files are kept: not among those of other programs, which translate them otherwise. */
const translated = join(tmpdir(), 'lakatos-translated');

/** The modules that lakatos needs itself. */
let own: ReadonlySet<string> = new Set();

/** Without `interopDefault: false` each use of an imported name goes through a proxy: 120 ns instead of 1 ns. */
const createLoader = async (files: 'cached' | 'uncached'): Promise<Jiti> => {
  const lakatos = await import('../../index.js');
  const translator = createJiti(import.meta.url, { interopDefault: false, fsCache: false });
  own = new Set(Object.keys(translator.cache));
  return createJiti(import.meta.url, {
    interopDefault: false,
    fsCache: files === 'cached' ? translated : false,
    transform: (options) => ({ code: typeScriptFirst(translator.transform(options)) }),
    virtualModules: { lakatos },
  });
};

/** The loader keeps translated files in the system's folder of temporary files. Where that is full, it does without. */
const isFullDisk = (thrown: unknown): boolean =>
  ['ENOSPC', 'EFBIG', 'EDQUOT', 'EROFS'].includes((thrown as NodeJS.ErrnoException | null)?.code ?? '');

/** The names that `import … from 'lakatos'` can give. */
export const exportedNames = async (): Promise<readonly string[]> => Object.keys(await import('../../index.js'));
