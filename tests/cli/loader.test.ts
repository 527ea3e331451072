import { join } from 'node:path';
import { types } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findClaimFiles } from '../../src/cli/claimFiles/findClaimFiles.js';
import { importClaimFile } from '../../src/cli/claimFiles/importClaimFile.js';
import { loadClaims } from '../../src/cli/claimFiles/loadClaims.js';
import { stateValues } from '../../src/index.js';
import { digitClaim, project, survives } from './support.js';

const commonJs = `const { atLeast, claim, integers } = require('lakatos');
module.exports = claim({
  id: 'demo/common',
  title: 'A digit is not negative',
  source: { document: 'notes.md', quote: 'digits' },
  forAll: { n: integers({ from: 0, to: 9 }) },
  then: { 'the conclusion': ({ n }) => atLeast(n, 0) },
  expect: 'holds',
});
`;

describe('findClaimFiles(folder)', () => {
  it('finds claim files in every folder, in order, and nothing else', () => {
    const folder = project({
      'b/two.mts': '',
      'a/one.ts': '',
      'a/deep/three.js': '',
      'four.mjs': '',
      'four/five.cjs': '',
      'four/six.cts': '',
      '_shared.ts': '',
      'a/one.test.cts': '',
      'a/types.d.cts': '',
      'a/one.test.ts': '',
      'a/types.d.ts': '',
      'counterexamples/a/one.json': '',
      'counterexamples/a/odd.ts': '',
      'node_modules/x/index.js': '',
      '.hidden/x.ts': '',
      'notes.md': '',
    });
    expect(findClaimFiles(folder).files).toEqual(
      ['a/deep/three.js', 'a/one.ts', 'b/two.mts', 'four/five.cjs', 'four/six.cts', 'four.mjs'].map((name) =>
        join(folder, name),
      ),
    );
  });
});

describe('importClaimFile(file)', () => {
  it('gives a claim file the very functions that run here, in a project without lakatos', async () => {
    const folder = project({ 'x.ts': "import { stateValues } from 'lakatos';\nexport default stateValues;\n" });
    expect((await importClaimFile(join(folder, 'x.ts'))).default).toBe(stateValues);
  });

  it('puts no proxy between a claim and lakatos: one would cost 120 ns a use', async () => {
    const folder = project({ 'x.ts': "import * as lakatos from 'lakatos';\nexport default [lakatos];\n" });
    const [lakatos] = (await importClaimFile(join(folder, 'x.ts'))).default as [object];
    expect(types.isProxy(lakatos)).toBe(false);
  });

  it.each([
    ['a loop', 'for (;;);'],
    ['a loop in what it imports', "import './_endless.js';"],
    ['a promise that is never kept', 'await new Promise(() => undefined);'],
    ['a loop before an await', 'for (;;) if (Date.now() < 0) await 1;'],
  ])('cuts off a file that never ends: %s', async (_title, text) => {
    const folder = project({ 'x.ts': `${text}\nexport default 1;`, '_endless.ts': 'for (;;);\nexport const x = 1;' });
    await expect(importClaimFile(join(folder, 'x.ts'), 200)).rejects.toThrow('ran longer than 0.2 s');
  });

  it('loads a file that waits for something at its top level', async () => {
    const folder = project({ 'x.ts': "export default await Promise.resolve('kept');" });
    expect((await importClaimFile(join(folder, 'x.ts'))).default).toBe('kept');
  });

  it('takes the JavaScript file that an import names, and the TypeScript file where there is none', async () => {
    const folder = project({
      'a/x.ts': `import { one } from './_one.js';
import { two } from '../_two.js';
import { three } from './_three.mjs';
import { four } from './four/index.js';
export default [one, two, three, four];`,
      'a/_one.js': "export const one = 'js';",
      'a/_one.ts': "export const one: string = 'ts';",
      '_two.ts': "export const two: string = 'ts';",
      'a/_three.mts': "export const three: string = 'mts';",
      'a/four/index.ts': "export const four: string = 'ts';",
    });
    expect((await importClaimFile(join(folder, 'a/x.ts'))).default).toEqual(['js', 'ts', 'mts', 'ts']);
  });

  it('says which file is missing as the import names it', async () => {
    const folder = project({ 'x.ts': "import { one } from './_one.js';\nexport default one;" });
    await expect(importClaimFile(join(folder, 'x.ts'))).rejects.toThrow("'./_one.js'");
  });

  it('does not let a file end the process', async () => {
    const folder = project({ 'x.ts': 'process.exit(0);\nexport default 1;' });
    await expect(importClaimFile(join(folder, 'x.ts'))).rejects.toThrow('process.exit(0)');
  });
});

describe('loadClaims(files)', () => {
  const load = async (files: Readonly<Record<string, string>>) => {
    const folder = project(files);
    const { claims, faults } = await loadClaims(findClaimFiles(folder).files);
    return { ids: claims.map(({ claim }) => claim.id), faults: faults.map(({ fault }) => fault.what) };
  };

  it('reads TypeScript, JavaScript modules and CommonJS as they are', async () => {
    const { ids, faults } = await load({
      'a.ts': survives('demo/typed').replace('({ n }) =>', '({ n }: { readonly n: number }) =>'),
      'b.mjs': survives('demo/module'),
      'c.js': survives('demo/plain'),
      'd.js': commonJs,
      'd2.cjs': commonJs.replace('demo/common', 'demo/named-so'),
      'e.mts': `enum Digit { Zero }\n${digitClaim('demo/enumerated', 'atLeast(n, Digit.Zero)')}`,
    });
    expect(faults).toEqual([]);
    expect(ids).toEqual(['demo/typed', 'demo/module', 'demo/plain', 'demo/common', 'demo/named-so', 'demo/enumerated']);
  });

  it('checks what is exported by default, and says which claim is exported by its name alone', async () => {
    const named = survives('demo/named').replace('export default', 'export const named =');
    expect(named).toContain('export const named = claim');
    const other = survives('demo/default').replace(/^import.*$/m, '');
    const { ids, faults } = await load({
      'a.ts': named + other,
      'b.ts': `${named.replace('demo/named', 'demo/both')}\nexport default named;`,
    });
    expect(ids).toEqual(['demo/default', 'demo/both']);
    expect(faults).toEqual(['a claim file exports its claims by default']);
  });

  it('reads a list of claims, files that they share, and data', async () => {
    const { ids, faults } = await load({
      '_digits.ts': "export const ids: readonly string[] = ['demo/one', 'demo/two'];",
      'limit.json': '{ "limit": 0 }',
      'many.ts': `import { atLeast, claim, integers } from 'lakatos';
import { ids } from './_digits.js';
import data from './limit.json';
export default ids.map((id) => claim({
  id, title: 'A digit', source: { document: 'd', quote: 'q' }, forAll: { n: integers({ from: 0, to: 9 }) },
  then: { it: ({ n }) => atLeast(n, data.limit) }, expect: 'holds',
}));`,
    });
    expect(faults).toEqual([]);
    expect(ids).toEqual(['demo/one', 'demo/two']);
  });

  it('reads a file that throws, and one that waits, among others', async () => {
    const { ids, faults } = await load({
      'a.ts': survives('demo/a'),
      'b.ts': "throw new Error('not today');",
      'c.ts': `await Promise.resolve();\n${survives('demo/c')}`,
      'd.ts': survives('demo/d'),
    });
    expect(ids).toEqual(['demo/a', 'demo/c', 'demo/d']);
    expect(faults).toHaveLength(1);
  });

  it('goes on after a file that is wrong, and names the entry of a list that is no claim', async () => {
    const folder = project({
      'a.ts': 'export default [1];',
      'b.ts': survives('demo/b')
        .replace('export default claim(', 'export default [claim(')
        .replace(/\);\n$/, '), {}];'),
      'c.ts': survives('demo/c'),
    });
    const { claims, faults } = await loadClaims(findClaimFiles(folder).files);
    expect(claims.map(({ claim }) => claim.id)).toEqual(['demo/b', 'demo/c']);
    expect(faults.map(({ fault }) => [fault.what, fault.seen, fault.where.replace(`${folder}/`, '')])).toEqual([
      ['a claim file must export claims', '1', 'a.ts, default export'],
      ['a claim file must export claims', '{}', 'b.ts, default export[1]'],
    ]);
  });
});
