import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digitClaim, faultsIn, isRefuted, lakatos, project, start, survives } from './support.js';

const files = {
  'properties/demo/survives.ts': survives(),
  'properties/demo/refuted.ts': isRefuted(),
  'properties/demo/wrong.ts': digitClaim('demo/wrong', 'atLeast(3, n)'),
  'properties/demo/narrow.ts': digitClaim('demo/narrow', 'atLeast(n, 0)', {
    more: "\n  given: { 'n is above 9': ({ n }) => above(n, 9) },",
  }),
  'properties/demo/slow.ts': digitClaim(
    'demo/slow',
    `{
      process.getBuiltinModule('node:fs').writeFileSync('under-way', '');
      const end = performance.now() + 1;
      while (performance.now() < end);
      return atLeast(n, 0);
    }`,
  ),
};
const stored = (id: string): string => `properties/counterexamples/${id}.json`;
const search = (cwd: string, ...args: string[]) => lakatos(['search', ...args, '--workers', '1'], cwd);
const onlyClaim = (stdout: string) => JSON.parse(stdout).claims[0];

describe('lakatos search', () => {
  it('exits 0 where a claim that holds survives, with the cases of the strategies asked for and no others', async () => {
    const cwd = project(files);
    const guided = await search(cwd, 'demo/survives', '--strategy', 'guided', '--cases', '2000', '--json');
    const { verdict, evidence, agrees } = onlyClaim(guided.stdout);
    expect([guided.code, verdict, agrees]).toEqual([0, 'survived', true]);
    expect(Object.keys(evidence[0].strategies)).toEqual(['guided']);
    const both = await search(cwd, 'demo/survives', '--strategy', 'random,guided', '--cases', '5000', '--json');
    expect(Object.keys(onlyClaim(both.stdout).evidence[0].strategies)).toEqual(['random', 'guided']);
  });

  it('exits 0 where a claim is refuted as expected, and stores the counterexample', async () => {
    const cwd = project(files);
    const { code, stdout } = await search(cwd, 'demo/refuted', '--json');
    expect([code, onlyClaim(stdout).verdict]).toEqual([0, 'refuted']);
    expect(JSON.parse(readFileSync(join(cwd, stored('demo/refuted')), 'utf8'))).toMatchObject({
      claim: 'demo/refuted',
      inputs: { n: { type: 'integer', value: 4 } },
    });
  });

  it('exits 1 where a claim that should hold is refuted, by every strategy that can refute it', async () => {
    for (const strategy of ['random', 'guided', 'exhaustive', 'all']) {
      const cwd = project(files);
      const { code, stdout } = await search(cwd, 'demo/wrong', '--strategy', strategy, '--json');
      const { verdict, evidence } = onlyClaim(stdout);
      expect([code, verdict]).toEqual([1, 'refuted']);
      expect(evidence[0].inputs.n.value).toBe(4);
      expect(existsSync(join(cwd, stored('demo/wrong')))).toBe(true);
    }
  });

  it('does not look at what is stored: it finds the counterexample again', async () => {
    const cwd = project(files);
    await search(cwd, 'demo/wrong');
    const { stdout } = await search(cwd, 'demo/wrong', '--json');
    expect(onlyClaim(stdout).evidence[0].foundBy).toBe('search');
  });

  it('decides every instance of the generators of a claim where only that is asked for', async () => {
    const { code, stdout } = await search(project(files), 'demo/survives', '--strategy', 'exhaustive', '--json');
    const { verdict, evidence, cases } = onlyClaim(stdout);
    expect([code, verdict, cases]).toEqual([0, 'exhausted', 0]);
    expect(evidence[0]).toMatchObject({ kind: 'exhaustion', scopes: [{ instances: 10, decided: 10 }] });
  });

  it('exits 2 for a strategy or an id that there is not, and names those that there are', async () => {
    const cwd = project(files);
    const strategy = await search(cwd, 'demo/survives', '--strategy', 'luck');
    expect(strategy.code).toBe(2);
    expect(faultsIn(strategy.stderr)[0][3]).toContain('guided');
    const id = await search(cwd, 'demo/survivez');
    expect(id.code).toBe(2);
    expect(id.stderr).toContain('demo/survives');
  });

  it('exits 3 where no case meets the premises, and names the premise', async () => {
    const { code, stdout } = await search(project(files), 'demo/narrow', '--strategy', 'random', '--json');
    expect([code, onlyClaim(stdout).verdict]).toEqual([3, 'inconclusive']);
    expect(onlyClaim(stdout).reason).toContain('n is above 9');
  });

  it('exits 130 when interrupted, and goes on where it stopped with --resume', async () => {
    const cwd = project(files);
    const budget = ['--cases', '2000', '--workers', '1', '--json'];
    const run = start(['search', 'demo/slow', ...budget], cwd);
    while (!existsSync(join(cwd, 'under-way'))) await new Promise((resolve) => setTimeout(resolve, 20));
    run.interrupt();
    const { code, stderr } = await run.finished;
    expect(code).toBe(130);
    expect(stderr).toContain('lakatos search demo/slow');
    expect(stderr).toContain('--resume');
    const resumed = await lakatos(['search', 'demo/slow', ...budget, '--resume'], cwd);
    expect([resumed.code, onlyClaim(resumed.stdout).verdict]).toEqual([0, 'survived']);
  });
});
