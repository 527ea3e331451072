import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { CheckDocument } from '../../src/reports/index.js';
import { checkSchema, counterexampleSchema } from '../../src/reports/index.js';
import { digitClaim, faultsIn, isRefuted, lakatos, project, repository, survives } from './support.js';

const cases = ['--cases', '200', '--workers', '1'];
const ajv = new Ajv({ strict: false });
const two = { 'properties/demo/a.ts': survives(), 'properties/demo/b.ts': isRefuted() };

describe('lakatos', () => {
  it('without arguments prints a short help with three examples', async () => {
    const { code, stdout, stderr } = await lakatos([], project({}));
    expect(stdout.match(/^ {2}lakatos .+ {2}.+$/gm)).toHaveLength(3);
    expect(stdout.split('\n').length).toBeLessThan(36);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('offers the commands of its contract, and names the nearest one where a name is not among them', async () => {
    const { stdout } = await lakatos(['--help'], project({}));
    const offered = [...stdout.matchAll(/^ {2}(\w+) \[?/gm)].map((match) => match[1]);
    expect(offered.filter((name) => name !== 'lakatos')).toEqual(
      expect.arrayContaining([
        'check',
        'search',
        'list',
        'replay',
        'explain',
        'export',
        'verify',
        'report',
        'simulate',
        'new',
      ]),
    );
    const { code, stderr } = await lakatos(['reprot'], project({}));
    expect(code).toBe(2);
    expect(stderr).toContain('lakatos report');
  });

  it('--version prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
    expect((await lakatos(['--version'], project({}))).stdout).toBe(`${version}\n`);
  });
});

describe('lakatos check', () => {
  it('--json prints a document that its schema accepts, and keeps it in .lakatos/last-check.json', async () => {
    const cwd = project({
      ...two,
      'properties/demo/c.ts': digitClaim('demo/c', 'atLeast(n, 0)', {
        more: '\n  given: { never: ({ n }) => above(n, 9) },',
      }),
    });
    const { stdout } = await lakatos(['check', '--json', '--seed', '7', ...cases], cwd);
    const document = JSON.parse(stdout) as CheckDocument;
    const validate = ajv.compile(checkSchema);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document).toMatchObject({ schema: 1, seed: 7, engine: '0.1.0', asked: { cases: 200 } });
    expect(document.claims.map(({ id, verdict, agrees }) => [id, verdict, agrees])).toEqual([
      ['demo/survives', 'survived', true],
      ['demo/refuted', 'refuted', true],
      ['demo/c', 'inconclusive', false],
    ]);
    expect(document.claims[1].smallestMargin).toBe('-1');
    expect(readFileSync(join(cwd, '.lakatos/last-check.json'), 'utf8')).toBe(stdout);
  });

  it('gives a clause that is a boolean no margin, in the table, in JSON, and under its counterexample', async () => {
    const cwd = project({
      'properties/demo/a.ts': digitClaim('demo/a', 'false').replace('({ n }) => false', '() => false'),
    });
    const { stdout } = await lakatos(['check', ...cases], cwd);
    expect(stdout).toContain('    margin      none: the clause is a boolean, and it is false\n');
    expect(stdout).toMatch(/refuted {2}an instance$/m);
    const { claims } = JSON.parse((await lakatos(['check', '--json', ...cases], cwd)).stdout) as CheckDocument;
    expect(claims[0]).toMatchObject({ smallestMargin: null, evidence: [{ margin: 'false' }] });
    const github = await lakatos(['check', '--reporter', 'github', ...cases], cwd);
    expect(github.stdout).toContain('refuted by the clause "the conclusion"; lakatos replay demo/a');
    expect((await lakatos(['replay', 'demo/a'], cwd)).stdout).toMatch(/✗ the conclusion {2}false/);
  });

  it('stores what it finds, replays it next time, and says so', async () => {
    const cwd = project(two);
    const file = 'properties/counterexamples/demo/refuted.json';
    const first = await lakatos(['check', '--json', ...cases], cwd);
    const found = JSON.parse(readFileSync(join(cwd, file), 'utf8')) as object;
    expect(ajv.validate(counterexampleSchema, found), ajv.errorsText()).toBe(true);
    expect(found).toMatchObject({ claim: 'demo/refuted', inputs: { n: { type: 'integer', value: 4 } } });
    expect(evidenceOf(first.stdout, 1)).toMatchObject({ foundBy: 'search', file });
    const second = await lakatos(['check', '--json', ...cases], cwd);
    expect(evidenceOf(second.stdout, 1)).toMatchObject({ foundBy: 'stored', file, margin: '-1' });
    expect(JSON.parse(readFileSync(join(cwd, file), 'utf8'))).toEqual(found);
  });

  it('reports a stored case that no longer violates its claim, and never deletes it', async () => {
    const cwd = project({ 'properties/demo/refuted.ts': isRefuted() });
    await lakatos(['check', ...cases], cwd);
    const file = join(cwd, 'properties/counterexamples/demo/refuted.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(join(cwd, 'properties/demo/refuted.ts'), digitClaim('demo/refuted', 'atLeast(n, 0)'));
    const { stdout, code } = await lakatos(['check', ...cases], cwd);
    expect(stdout).toContain('no longer violates the claim');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(code).toBe(0);
  });

  it('picks claims by id, last part, beginning, file and folder', async () => {
    const cwd = project({ ...two, 'properties/other/c.ts': survives('other/survives') });
    const ids = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await lakatos(['check', '--json', ...cases, ...args], cwd);
      return (JSON.parse(stdout) as CheckDocument).claims.map(({ id }) => id);
    };
    expect(await ids('demo/survives')).toEqual(['demo/survives']);
    expect(await ids('refuted')).toEqual(['demo/refuted']);
    expect(await ids('demo/')).toEqual(['demo/survives', 'demo/refuted']);
    expect(await ids('properties/other/c.ts')).toEqual(['other/survives']);
    expect(await ids('./properties/demo')).toEqual(['demo/survives', 'demo/refuted']);
    expect(await ids('other', 'refuted')).toEqual(['demo/refuted', 'other/survives']);
  });

  it('with a topic does not pass over a broken file in its folder, or one that says its name', async () => {
    const broken = (id: string): string => `throw new Error('${id}')`;
    for (const [file, id] of [
      ['properties/demo/broken.ts', 'nothing'],
      ['properties/elsewhere.ts', 'demo/broken'],
    ]) {
      const { code, stdout, stderr } = await lakatos(
        ['check', 'demo', ...cases],
        project({ 'properties/demo/a.ts': survives(), [file]: broken(id) }),
      );
      expect(faultsIn(stderr)[0][1]).toContain(file);
      expect(stdout).toContain('demo/survives');
      expect(code).toBe(2);
    }
  });

  it('with ids says nothing of other files that are broken', async () => {
    const cwd = project({ ...two, 'properties/demo/broken.ts': 'export default' });
    const { code, stderr } = await lakatos(['check', 'demo/survives', ...cases], cwd);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('prints the same report with 1 and with 3 workers', async () => {
    const run = async (workers: string): Promise<string> => {
      const cwd = project({
        ...two,
        'properties/demo/d.ts': digitClaim('demo/rare', 'atLeast(8, n)', { expect: 'refuted' }),
      });
      return (await lakatos(['check', '--cases', '3000', '--workers', workers], cwd)).stdout;
    };
    expect(await run('3')).toBe(await run('1'));
  });

  it('--output writes the report to the file and the table to standard output', async () => {
    const cwd = project(two);
    const json = await lakatos(['check', ...cases, '--output', 'results/check.json'], cwd);
    expect(ajv.validate(checkSchema, JSON.parse(readFileSync(join(cwd, 'results/check.json'), 'utf8')))).toBe(true);
    expect(json.stdout).toContain('2 claims, all as expected');
    const text = await lakatos(['check', ...cases, '--output', 'table.txt'], cwd);
    expect(readFileSync(join(cwd, 'table.txt'), 'utf8')).toBe(text.stdout);
  });

  it('--quiet prints only what does not agree', async () => {
    const cwd = project({ ...two, 'properties/demo/c.ts': isRefuted('demo/wrong', 'holds') });
    const { stdout } = await lakatos(['check', '--quiet', ...cases], cwd);
    expect(stdout).not.toContain('demo/survives');
    expect(stdout).toMatch(/^✗ demo\/wrong {2}refuted, expected: holds$/m);
  });

  it('prints no colours into a pipe, and those asked for with FORCE_COLOR but for NO_COLOR', async () => {
    const cwd = project(two);
    expect((await lakatos(['check', ...cases], cwd)).stdout).not.toContain('\u001b');
    expect((await lakatos(['check', ...cases], cwd, { FORCE_COLOR: '1' })).stdout).toContain('\u001b[');
    expect((await lakatos(['check', ...cases], cwd, { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain(
      '\u001b',
    );
    expect((await lakatos(['check', '--no-color', ...cases], cwd, { FORCE_COLOR: '1' })).stdout).not.toContain(
      '\u001b',
    );
  });
});

describe('lakatos list', () => {
  it('prints a line a claim into a pipe', async () => {
    const { stdout, code } = await lakatos(['list'], project(two));
    expect(stdout).toBe(
      'demo/survives\tholds\tA digit has this property\ndemo/refuted\trefuted\tA digit has this property\n',
    );
    expect(code).toBe(0);
  });

  it('--json names sources, neighbours and files', async () => {
    const { stdout } = await lakatos(['list', '--json', 'survives'], project(two));
    expect(JSON.parse(stdout)).toEqual({
      schema: 1,
      claims: [
        {
          id: 'demo/survives',
          title: 'A digit has this property',
          expect: 'holds',
          source: { document: 'notes.md', quote: 'digits have properties' },
          neighbours: [],
          file: 'properties/demo/a.ts',
        },
      ],
    });
  });

  it('--catalogue lists the claims that come with lakatos', async () => {
    const { stdout, stderr, code } = await lakatos(['list', '--catalogue'], project({}));
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n').length).toBeGreaterThan(20);
    expect(code).toBe(0);
  });
});

describe('lakatos new', () => {
  it('writes a claim that survives as it stands', async () => {
    const cwd = project({});
    const { code, stdout } = await lakatos(['new', 'ppo/my-claim'], cwd);
    expect(stdout).toContain('lakatos check ppo/my-claim');
    expect(code).toBe(0);
    const check = await lakatos(['check', ...cases], cwd);
    expect(check.stderr).toBe('');
    expect(check.stdout).toMatch(/✓ ppo\/my-claim +holds +survived +\d+ cases/);
    expect(check.code).toBe(0);
  });

  it('writes a claim that lint and the type checker accept', async () => {
    const cwd = project({});
    await lakatos(['new', 'ppo/my-claim'], cwd);
    const text = readFileSync(join(cwd, 'properties/ppo/my-claim.ts'), 'utf8');
    expect(text).toContain("id: 'ppo/my-claim'");
    expect(text.split('\n').every((line) => line.length <= 120)).toBe(true);
  });

  it('refuses to overwrite a file', async () => {
    const cwd = project({ 'properties/ppo/my-claim.ts': '// mine' });
    const { code, stderr } = await lakatos(['new', 'ppo/my-claim'], cwd);
    expect(faultsIn(stderr)[0][0]).toBe('a new claim must not overwrite a file');
    expect(readFileSync(join(cwd, 'properties/ppo/my-claim.ts'), 'utf8')).toBe('// mine');
    expect(code).toBe(2);
  });
});

describe('lakatos replay', () => {
  it('prints the margins of a stored case exactly and in doubles, by id and by file', async () => {
    const cwd = project(two);
    await lakatos(['check', ...cases], cwd);
    const byId = await lakatos(['replay', 'demo/refuted'], cwd);
    expect(byId.stdout).toContain('violates the claim: "the conclusion"');
    expect(byId.stdout).toMatch(/✗ the conclusion +-1 +-1\n/);
    expect(byId.stdout).toContain('doubles and exact arithmetic agree');
    expect(byId.code).toBe(0);
    const byFile = await lakatos(['replay', 'properties/counterexamples/demo/refuted.json'], cwd);
    expect(byFile.stdout).toBe(byId.stdout);
  });

  it('ends with 1 when the case no longer violates its claim', async () => {
    const cwd = project(two);
    await lakatos(['check', ...cases], cwd);
    writeFileSync(join(cwd, 'properties/demo/b.ts'), digitClaim('demo/refuted', 'atLeast(n, 0)'));
    const { code, stdout } = await lakatos(['replay', 'demo/refuted'], cwd);
    expect(stdout).toContain('no longer violates the claim');
    expect(code).toBe(1);
  });

  it('says where stored cases come from when there is none', async () => {
    const { code, stderr } = await lakatos(['replay', 'demo/survives'], project(two));
    expect(faultsIn(stderr)[0][0]).toBe('there is no stored case of this name');
    expect(code).toBe(2);
  });
});

describe('stored counterexamples', () => {
  it('are not touched when a check is of the catalogue of an installed package', async () => {
    const cwd = project({});
    const folder = join(cwd, 'node_modules', 'lakatos-claims');
    mkdirSync(join(folder, 'demo'), { recursive: true });
    writeFileSync(join(folder, 'demo', 'b.ts'), isRefuted());
    const { stdout } = await lakatos(['check', '--properties', 'node_modules/lakatos-claims', ...cases], cwd);
    expect(stdout).toContain('lakatos check demo/refuted --from-scratch --properties node_modules/lakatos-claims');
    expect(existsSync(join(folder, 'counterexamples'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['demo']);
  });
});

const evidenceOf = (stdout: string, claim: number): object =>
  (JSON.parse(stdout) as CheckDocument).claims[claim].evidence[0];
