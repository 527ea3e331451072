import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { catalogueFolder } from '../../src/cli/engine.js';
import { type CheckDocument, checkSchema } from '../../src/reports/index.js';
import { type Finished, lakatos, project } from './support.js';

/** The built-in claims, searched from nothing: without their stored counterexamples. */
const checkCatalogue = (...args: string[]): Promise<Finished> => {
  const cwd = project({});
  cpSync(catalogueFolder, join(cwd, 'properties'), {
    recursive: true,
    filter: (path) => !path.includes('counterexamples'),
  });
  return lakatos(['check', ...args], cwd);
};

describe('lakatos check, on the claims that come with it,', () => {
  it('prints a JSON document that its schema accepts', async () => {
    const { stdout, stderr } = await checkCatalogue('--json', '--cases', '200');
    expect(stderr).toBe('');
    const document = JSON.parse(stdout) as CheckDocument;
    const validate = new Ajv({ strict: false }).compile(checkSchema);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(new Set(document.claims.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)))).toEqual(
      new Set(['counterexample', 'cases', 'proof', 'statistical']),
    );
    const holding = document.claims.filter(({ expect: expected }) => expected === 'holds');
    const proved = holding.filter(({ verdict }) => verdict === 'proved');
    expect(proved.length).toBeGreaterThanOrEqual(12);
    expect(proved.flatMap(({ notes }) => notes ?? [])).toEqual([]);
  });

  it('prints the same report with 1 and with 4 workers, byte for byte', async () => {
    const one = await checkCatalogue('--cases', '600', '--workers', '1');
    const four = await checkCatalogue('--cases', '600', '--workers', '4');
    expect(four.stdout).toBe(one.stdout);
    expect(four.code).toBe(one.code);
  });
});
