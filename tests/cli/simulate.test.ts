import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { simulateSchema } from '../../src/reports/index.js';
import { faultsIn, lakatos, project, repository } from './support.js';

const demo = (answer = "'1/2'"): string => `import { rational, scenario } from 'lakatos';

export default scenario({
  id: 'demo',
  title: 'A coin',
  story: 'A coin is thrown a number of times, and someone counts.',
  sources: [{ document: 'notes.md', quote: 'coins are fair' }],
  parameters: { throws: { kind: 'integer', default: 3, from: 1, to: 9, description: 'how often it is thrown' } },
  worlds: () => ({}),
  answers: { 'P(heads)': { derivation: 'two sides', handDerived: ${answer}, computed: () => rational.ratio(1, 2) } },
  run: ({ throws }, { seed }) => ({
    table: { columns: ['throws', 'seed'], rows: [[throws, seed]] },
    series: {
      counts: {
        columns: [{ name: 'n', label: 'throws, so far', unit: 'throws' }, { name: 'say', label: 'said' }],
        rows: Array.from({ length: throws }, (_, n) => [n, 'so "far", so good']),
      },
    },
    figure: { title: 'Coins', panels: [{ title: 'Counts', table: 'counts', mark: 'points', x: { column: 'n' }, y: { column: 'n' } }] },
  }),
  illustrates: ['demo/claim'],
});
`;
const files = { 'scenarios/demo.ts': demo() };

describe('lakatos simulate', () => {
  it('prints the table and each answer beside the one derived by hand, and writes series and figure', async () => {
    const cwd = project(files);
    const { code, stdout, stderr } = await lakatos(['simulate', 'demo', '--set', 'throws=2'], cwd);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('P(heads): hand-derived 1/2, computed 1/2 ✓');
    expect(stdout).toMatch(/^ {7}2 {2}demo\/1$/m);
    expect(stdout).not.toContain('\u001b');
    const folder = join(cwd, '.lakatos/simulations/demo');
    expect(readFileSync(join(folder, 'counts.csv'), 'utf8')).toBe(
      'n,say\n0,"so ""far"", so good"\n1,"so ""far"", so good"\n',
    );
    const series = JSON.parse(readFileSync(join(folder, 'series.json'), 'utf8')) as Record<string, unknown>;
    expect(series).toMatchObject({ schema: 1, seed: 1, parameters: { throws: '2' }, scenario: { id: 'demo' } });
    expect(series.series).toEqual({
      counts: {
        columns: [
          { name: 'n', label: 'throws, so far', unit: 'throws' },
          { name: 'say', label: 'said' },
        ],
        rows: [
          [0, 'so "far", so good'],
          [1, 'so "far", so good'],
        ],
      },
    });
    const svg = readFileSync(join(folder, 'figure.svg'), 'utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('>throws, so far (throws)</text>');
    const vegaLite = JSON.parse(readFileSync(join(folder, 'figure.vl.json'), 'utf8')) as Record<string, unknown>;
    expect(vegaLite.$schema).toContain('vega-lite');
  });

  it('exits with 1 where a computed answer is not the hand-derived one', async () => {
    const { code, stdout } = await lakatos(['simulate', 'demo'], project({ 'scenarios/demo.ts': demo("'1/3'") }));
    expect(code).toBe(1);
    expect(stdout).toContain('P(heads): hand-derived 1/3, computed 1/2 ✗');
  });

  it('writes the same bytes twice, into the folder that --output names', async () => {
    const cwd = project(files);
    await lakatos(['simulate', 'demo', '--seed', '7', '--output', 'a'], cwd);
    await lakatos(['simulate', 'demo', '--seed', '7', '--output', 'b'], cwd);
    for (const name of ['series.json', 'counts.csv', 'figure.svg', 'figure.vl.json']) {
      expect(readFileSync(join(cwd, 'b', name), 'utf8')).toBe(readFileSync(join(cwd, 'a', name), 'utf8'));
    }
    expect(readFileSync(join(cwd, 'a/series.json'), 'utf8')).toContain('demo/7');
  });

  it('--json prints one document with the files it wrote', async () => {
    const { stdout } = await lakatos(['simulate', 'demo', '--json', '--output', 'out'], project(files));
    const validate = new Ajv({ strict: false }).compile(simulateSchema);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      answers: [{ question: 'P(heads)', handDerived: '1/2', computed: '1/2', agrees: true }],
      files: ['out/series.json', 'out/counts.csv', 'out/figure.vl.json', 'out/figure.svg'],
    });
  });

  it('lists the scenarios when none is named, and the parameters of one with --help', async () => {
    const cwd = project(files);
    const listed = await lakatos(['simulate'], cwd);
    expect(listed).toEqual({ code: 0, stdout: 'demo\tscenario\tA coin\n', stderr: '' });
    const { stdout, code } = await lakatos(['simulate', 'demo', '--help'], cwd);
    expect(code).toBe(0);
    expect(stdout).toContain('throws=3  how often it is thrown; an integer from 1 to 9');
    expect(stdout).toContain('notes.md: “coins are fair”');
    expect((await lakatos(['simulate', '--help'], cwd)).stdout).toContain('--set <name=value...>');
  });

  it('list names scenarios after the claims', async () => {
    const { stdout } = await lakatos(['list', '--catalogue', '--json'], project({}));
    const { claims, scenarios } = JSON.parse(stdout) as { claims: unknown[]; scenarios: { id: string }[] };
    expect(claims.length).toBeGreaterThan(20);
    expect(scenarios.map(({ id }) => id)).toContain('ppo-equations');
  });

  it('runs the scenarios of the package with --catalogue, and a file by its path', async () => {
    const cwd = project({ 'elsewhere/coin.ts': demo() });
    expect((await lakatos(['simulate', 'ppo-equations', '--catalogue'], cwd)).code).toBe(0);
    expect((await lakatos(['simulate', 'elsewhere/coin.ts'], cwd)).code).toBe(0);
    expect((await lakatos(['simulate', 'demo', '--scenarios', 'elsewhere'], cwd)).code).toBe(0);
  });

  it.each([
    [['demo', '--set', 'throws=10'], /takes an integer from 1 to 9/, '"10"', '--set throws=3'],
    [['demo', '--set', 'throw=1'], /no such parameter/, 'throw=1', '--set throws=3'],
    [['demo', '--set', 'throws'], /gives a parameter a value/, 'throws', /--help/],
    [['demo', '--set', 'throws=2', '--set', 'throws=3'], /set once/, 'throws=2 and throws=3', '--set throws=3'],
    [['demmo'], /no scenario has this id/, 'demmo', 'lakatos simulate demo'],
    [['demo', '--scenarios', 'nowhere'], /must hold a scenario/, 'no such folder', /--catalogue/],
    [['demo', '--seed', 'x'], /seed/, '"x"', /--seed/],
    [['demo', '--output', 'scenarios/demo.ts'], /writable/, /scenarios\/demo\.ts/, /--output/],
    [['demo', '--catalogue', '--scenarios', 'x'], /one folder/, /--scenarios x/, /leave/],
  ])('explains what is wrong with %j', async (args, what, seen, fix) => {
    const { code, stderr, stdout } = await lakatos(['simulate', ...args], project(files));
    expect([code, stdout]).toEqual([2, '']);
    const [fault] = faultsIn(stderr);
    expect(fault[0]).toMatch(what);
    expect(fault[2]).toMatch(seen);
    expect(fault[4]).toMatch(fix);
  });

  it.each([
    ['export default 1;', /must export a scenario/],
    ["import { scenario } from 'lakatos';\nexport default scenario({ id: 'demo' });", /says this in words/],
    ['throw new Error("no");', /a scenario file must not throw/],
  ])('explains what is wrong with a file that says %j', async (text, what) => {
    const cwd = project({ 'scenarios/demo.ts': text });
    const { code, stderr } = await lakatos(['simulate', 'demo'], cwd);
    expect(code).toBe(2);
    expect(faultsIn(stderr)[0][0]).toMatch(what);
    expect(faultsIn(stderr)[0][1]).toContain('scenarios/demo.ts');
  });

  it('is loaded with its plotting library only when it is used', () => {
    const main = readFileSync(join(repository, 'dist/reports/figures/drawVega.js'), 'utf8');
    expect(main).toContain("import('vega')");
    expect(main).not.toMatch(/^import .* from 'vega/m);
  });
});

describe('simulate <scenario> --set, with values in their ranges that do not go together', () => {
  it.each([
    ['sparse-reward', ['stepSize=10', 'criticStep=1'], 'stepSize, criticStep', 'stepSize=1/4 criticStep=1/5'],
    ['reverse-mapping', ['demonstrator=0,0'], 'demonstrator', 'demonstrator=2,1'],
  ])('%s names the parameters and values that work', async (id, settings, names, defaults) => {
    const options = settings.flatMap((setting) => ['--set', setting]);
    const { code, stderr } = await lakatos(['simulate', id, '--catalogue', ...options], project({}));
    expect(code).toBe(2);
    const [[what, where, seen, expected]] = faultsIn(stderr);
    expect(what).toBe('these parameters together lead a scenario out of what it can compute');
    expect([where, expected]).toEqual([`scenario ${id}, parameters ${names}`, `for example ${defaults}`]);
    expect(seen).toContain(settings.join(' '));
  });
});
