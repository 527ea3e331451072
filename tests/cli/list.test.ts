import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lakatos, project } from './support.js';

/** A claim file that says on standard error when it is loaded. */
const loud = (title: string, more = ''): string => `import { atLeast, claim, integers } from 'lakatos';
${more}
console.log('loaded');
export default claim({
  id: 'demo/loud',
  title: ${title},
  source: { document: 'notes.md', quote: 'digits have properties' },
  forAll: { n: integers({ from: 0, to: 9 }) },
  then: { 'n ≥ 0': ({ n }) => atLeast(n, 0) },
  expect: 'holds',
});
`;

const listed = async (cwd: string, ...args: string[]): Promise<string> => {
  const { stdout, stderr, code } = await lakatos(['list', ...args], cwd);
  expect(code).toBe(0);
  return `${stderr.includes('loaded') ? 'loaded ' : 'kept '}${stdout}`;
};

const line = (title: string): string => `demo/loud\tholds\t${title}\n`;

describe('lakatos list, run again', () => {
  it('does not load the claims whose sources are the same', async () => {
    const cwd = project({ 'properties/a.ts': loud("'One'") });
    expect(await listed(cwd)).toBe(`loaded ${line('One')}`);
    expect(await listed(cwd)).toBe(`kept ${line('One')}`);
    expect(await listed(cwd, 'demo')).toBe(`kept ${line('One')}`);
    expect(await listed(cwd, 'properties/a.ts')).toBe(`kept ${line('One')}`);
  });

  it('loads them where a claim, or a file that it imports, says something else', async () => {
    const shared = "import { words } from './_words.js';\nimport more from './more.json' with { type: 'json' };";
    const cwd = project({
      'properties/a.ts': loud('words + more[0]', shared),
      'properties/_words.ts': "export const words = 'One';\n",
      'properties/more.json': '["!"]',
    });
    expect(await listed(cwd)).toBe(`loaded ${line('One!')}`);
    expect(await listed(cwd)).toBe(`kept ${line('One!')}`);
    writeFileSync(join(cwd, 'properties/_words.ts'), "export const words = 'Two';\n");
    expect(await listed(cwd)).toBe(`loaded ${line('Two!')}`);
    writeFileSync(join(cwd, 'properties/more.json'), '["?"]');
    expect(await listed(cwd)).toBe(`loaded ${line('Two?')}`);
    writeFileSync(join(cwd, 'properties/a.ts'), loud("'Three'"));
    expect(await listed(cwd)).toBe(`loaded ${line('Three')}`);
    expect(await listed(cwd)).toBe(`kept ${line('Three')}`);
  });

  it('loads them where a claim comes or goes', async () => {
    const cwd = project({ 'properties/a.ts': loud("'One'") });
    await listed(cwd);
    const other = loud("'Other'").replace('demo/loud', 'demo/other');
    writeFileSync(join(cwd, 'properties/b.ts'), other);
    expect(await listed(cwd)).toBe(`loaded ${line('One')}demo/other\tholds\tOther\n`);
    rmSync(join(cwd, 'properties/a.ts'));
    expect(await listed(cwd)).toBe('loaded demo/other\tholds\tOther\n');
  });

  it('loads them where something is wrong with a file, and says so each time', async () => {
    const cwd = project({ 'properties/a.ts': loud("'One'"), 'properties/b.ts': 'export default 7;\n' });
    for (const _ of [1, 2]) {
      const { stderr, code } = await lakatos(['list'], cwd);
      expect(stderr).toContain('a claim file must export claims');
      expect(stderr).toContain('loaded');
      expect(code).toBe(2);
    }
  });

  it.each([
    ['reads a file', "import { readFileSync } from 'node:fs';", "readFileSync('title.txt', 'utf8')"],
    ['looks at its surroundings', '', 'process.env.TITLE'],
    ['asks for the time', '', 'new Date().toISOString()'],
    ['waits for something', "const title = await Promise.resolve('One');", 'title'],
  ])('loads them where a claim file %s', async (_, more, title) => {
    const cwd = project({ 'properties/a.ts': loud(title, more), 'title.txt': 'One' });
    const env = { TITLE: 'One' };
    for (const _ of [1, 2]) expect((await lakatos(['list'], cwd, env)).stderr).toContain('loaded');
  });
});
