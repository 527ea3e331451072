import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/claims/index.js';
import { explainSchema } from '../../src/reports/index.js';
import { digitClaim, faultsIn, isRefuted, lakatos, project, repository, survives } from './support.js';

const quick = ['--cases', '300'];
const validate = new Ajv({ strict: false }).compile(explainSchema);

/** n ≤ 5 needs its premise; that n ≤ 8 follows from it, and that n ≥ 0 is drawn anyway. */
const withPremises = digitClaim('demo/bounded', 'atLeast(5, n)', {
  more: `
  given: {
    'n is at most 5': ({ n }) => atLeast(5, n),
    'n is at most 8': ({ n }) => atLeast(8, n),
  },`,
});
const bounded = { 'properties/demo/bounded.ts': withPremises };

const explained = async (args: readonly string[], cwd: string) => {
  const { stdout, stderr, code } = await lakatos(['explain', ...args, ...quick, '--json'], cwd);
  const document = JSON.parse(stdout) as Explanation & { readonly claim: string };
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect(stderr).toBe('');
  return { document, code, stdout };
};

describe('lakatos explain', () => {
  it('--json prints a document that its schema accepts: which premise is needed, and the exact counterexample', async () => {
    const { document, code } = await explained(['demo/bounded'], project(bounded));
    expect(code).toBe(0);
    expect(document).toMatchObject({ claim: 'demo/bounded', verdict: 'survived' });
    const [needed, idle] = document.premises;
    // without "n ≤ 5" the other premise keeps 8 in and 9 out: the simplest n that fails is 6
    expect(needed).toMatchObject({
      dropped: ['n is at most 5'],
      status: 'needed',
      misses: ['n is at most 5'],
      counterexample: { inputs: { n: { type: 'integer', value: 6 } }, margin: '-1' },
    });
    // of the nine other digits 7 and 8 fail, 0 to 5 hold, 9 misses the other premise
    expect(needed.influences).toEqual([
      {
        input: 'n',
        part: '',
        held: '6',
        role: 'matters',
        coverage: 'all',
        tried: 9,
        fails: 2,
        holds: 6,
        missesPremise: 1,
        undecided: 0,
        region: { tried: { from: '0', to: '9' }, fails: [{ from: '6', to: '8' }] },
      },
    ]);
    expect(idle).toMatchObject({ status: 'not shown needed', casesOutside: { 'n is at most 8': 0 } });
    expect(document.assumptions).toEqual([{ input: 'n', description: 'integers in {0, …, 9}' }]);
  });

  it('prints the same bytes with one worker as with three', async () => {
    const cwd = project(bounded);
    const [one, three] = await Promise.all(
      ['1', '3'].map((count) => explained(['demo/bounded', '--pairs', '--workers', count], cwd)),
    );
    expect(three.stdout).toBe(one.stdout);
  });

  it('prints a table of the premises, then the counterexample without each', async () => {
    const { stdout, code } = await lakatos(['explain', 'demo/bounded', ...quick], project(bounded));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}without +it is +because +margin$/m);
    expect(stdout).toMatch(/^✓ n is at most 5 +needed +an instance +-1$/m);
    expect(stdout).toMatch(/^– n is at most 8 +not shown needed +none in \d+ cases, 0 outside +0$/m);
    expect(stdout).toContain('fails for   n 6 … 8, of 0 … 9');
  });

  it('--pairs drops every two premises together', async () => {
    const { document } = await explained(['demo/bounded', '--pairs'], project(bounded));
    expect(document.premises.map(({ dropped }) => dropped.length)).toEqual([1, 1, 2]);
    expect(document.premises[2]).toMatchObject({ status: 'needed', misses: ['n is at most 5'] });
  });

  it('says of a claim without premises that it has none, and what its inputs assume', async () => {
    const { stdout, code } = await lakatos(
      ['explain', 'demo/survives', ...quick],
      project({ 'properties/a.ts': survives() }),
    );
    expect(code).toBe(0);
    expect(stdout).toContain('states no premise');
    expect(stdout).toContain('n: integers in {0, …, 9}');
  });

  it('varies the stored counterexample of a refuted claim, and names its file', async () => {
    const cwd = project({ 'properties/b.ts': isRefuted() });
    await lakatos(['check', ...quick], cwd);
    const file = 'properties/counterexamples/demo/refuted.json';
    const before = readFileSync(join(cwd, file), 'utf8');
    const { document } = await explained(['demo/refuted'], cwd);
    expect(document.evidence[0]).toMatchObject({ foundBy: 'stored', file });
    expect(document.influences).toMatchObject([{ input: 'n', fails: 5, holds: 4 }]);
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(before);
  });

  it('exits with 3 when a question stays open, and answers the others', async () => {
    const open = digitClaim('demo/open', 'atLeast(n, 0)', {
      more: `
  given: {
    'n is at most 8': ({ n }) => atLeast(8, n),
    'n is nothing': ({ n }) => atLeast(n, 10),
  },`,
    });
    const { document, code } = await explained(['demo/open'], project({ 'properties/demo/open.ts': open }));
    expect(code).toBe(3);
    expect(document.verdict).toBe('inconclusive');
    expect(document.premises).toMatchObject([
      { status: 'undecided', reason: expect.stringContaining('"n is nothing"') },
      { status: 'not shown needed' },
    ]);
  });

  it('names an id that does not exist in five parts, exit code 2', async () => {
    const { stderr, code } = await lakatos(['explain', 'demo/nothing'], project(bounded));
    expect(code).toBe(2);
    expect(faultsIn(stderr)).toHaveLength(1);
  });

  it('finds the premises of the catalogue that the theory needs', async () => {
    const id = 'unexplored/no-update-where-neither-reward-nor-critic-speaks';
    const { stdout, code } = await lakatos(['explain', id, '--cases', '200', '--json'], repository);
    const { premises } = JSON.parse(stdout) as Explanation;
    expect(code).toBe(0);
    expect(premises.map(({ status }) => status)).toEqual(['needed', 'needed', 'needed']);
  });
});

describe('lakatos check', () => {
  it('counts declared labels in the verdict and notes the one that no case bears', async () => {
    const labelled = digitClaim('demo/labelled', 'atLeast(n, 0)', {
      more: '\n  labels: { nine: ({ n }) => atLeast(n, 9), ten: ({ n }) => atLeast(n, 10) },',
    });
    const cwd = project({ 'properties/demo/labelled.ts': labelled });
    const { stdout, code } = await lakatos(['check', '--cases', '500'], cwd);
    expect(code).toBe(0);
    expect(stdout).toMatch(/labels +nine: \d+ of 500 cases/);
    expect(stdout).toContain('label "ten" was met in none of 500 cases');
  });
});
