import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this package is installed: the folder of its package.json. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The claims that are shipped with the package. */
export const catalogueFolder = join(packageFolder, 'properties');

/** The scenarios that are shipped with the package. */
export const catalogueScenarios = join(packageFolder, 'scenarios');

/** Version of lakatos, as results and counterexample files name it. */
export const engine = (): string =>
  (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { readonly version: string }).version;
