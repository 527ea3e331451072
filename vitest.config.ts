import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** c8 sees only what Node itself loads. For coverage the tests import the built files in place of their sources, and the
 *  source maps lead back. */
const builtFiles = {
  name: 'built-files',
  enforce: 'pre' as const,
  resolveId: (source: string, importer: string | undefined): string | undefined => {
    if (source === 'lakatos') return `${root}dist/index.js`;
    if (!source.startsWith('.') || importer === undefined) return undefined;
    const path = resolve(dirname(importer), source);
    return path.startsWith(`${root}src/`) ? path.replace(`${root}src/`, `${root}dist/`) : undefined;
  },
};

const isCoverage = process.env.NODE_V8_COVERAGE !== undefined;

export default defineConfig({
  plugins: isCoverage ? [builtFiles] : [],
  resolve: isCoverage ? {} : { alias: { lakatos: `${root}src/index.ts` } },
  test: {
    include: ['tests/**/*.test.ts'],
    pool: isCoverage ? 'threads' : 'forks',
    maxWorkers: availableParallelism(),
    // Modules are loaded once a worker and not once a file: that is a sixth of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    ...(isCoverage ? { server: { deps: { external: [/\/dist\//] } } } : {}),
  },
});
