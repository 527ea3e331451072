import { createJiti, type Jiti } from 'jiti';

let loader: Promise<Jiti> | undefined;

/** Imports a claim file as it is, TypeScript or JavaScript, without a build step.
 *
 *  `import … from 'lakatos'` in it gives the modules of the running tool, loaded natively, wherever the file lives and
 *  whether or not its project has lakatos installed: the kernels that a claim calls are the ones that run here.
 *  @returns the module's exports
 *  @throws whatever the file throws, and the loader's own errors for files it cannot read */
export const importClaimFile = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
  loader ??= createLoader();
  const jiti = await loader;
  const { exit } = process;
  process.exit = (code) => {
    throw new Error(`a claim file called process.exit(${code ?? ''})`);
  };
  try {
    return await jiti.import(file);
  } finally {
    process.exit = exit;
  }
};

/** Without `interopDefault: false` each use of an imported name goes through a proxy: 120 ns instead of 1 ns. */
const createLoader = async (): Promise<Jiti> =>
  createJiti(import.meta.url, { interopDefault: false, virtualModules: { lakatos: await import('../../index.js') } });

/** The names that `import … from 'lakatos'` can give. */
export const exportedNames = async (): Promise<readonly string[]> => Object.keys(await import('../../index.js'));
