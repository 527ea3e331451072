import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digitClaim, isRefuted, lakatos, project, start, survives } from './support.js';

/** A claim of which each case takes some time, so that there is something to interrupt. */
const slow = (id: string): string =>
  digitClaim(id, '{ const end = performance.now() + 0.5; while (performance.now() < end); return atLeast(n, 0); }');

/** False for 7 of 1,000 numbers only, and slow: found after a while, then simplified. */
const rare = `import { atMost, claim, integers } from 'lakatos';
export default claim({
  id: 'demo/rare',
  title: 'Nearly every number is small',
  source: { document: 'notes.md', quote: 'small' },
  forAll: { n: integers({ from: 0, to: 999 }), m: integers({ from: 0, to: 9 }) },
  then: {
    small: ({ n }) => {
      const end = performance.now() + 1;
      while (performance.now() < end);
      return atMost(n, 992);
    },
  },
  expect: 'refuted',
});
`;

const claims = {
  'properties/demo/a.ts': isRefuted('demo/a'),
  'properties/demo/b.ts': slow('demo/b'),
  'properties/demo/c.ts': rare,
  'properties/demo/d.ts': slow('demo/d'),
  'properties/demo/e.ts': survives('demo/e'),
};

const command = ['check', '--cases', '300', '--workers', '1', '--json'];

/** The report, with nothing left out but the time it took. */
const reportOf = (stdout: string): unknown =>
  JSON.parse(stdout, (key, value: unknown) => (key === 'seconds' ? undefined : value)) as unknown;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const files = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

describe('lakatos check --resume', () => {
  it('after ten interruptions at any moments, half of them deadly, ends with the report of one run', async () => {
    const whole = project(claims);
    const uninterrupted = await lakatos(command, whole);
    expect(uninterrupted.code).toBe(0);

    const cwd = project(claims);
    let last = { code: null as number | null, stdout: '' };
    for (let interruption = 0; interruption < 10; interruption++) {
      const run = start(interruption === 0 ? command : [...command, '--resume'], cwd);
      await wait(300 + 110 * ((interruption * 7) % 10));
      if (interruption % 2 === 0) run.interrupt();
      else run.kill();
      last = await run.finished;
      if (last.code === 0) break;
      expect([130, null]).toContain(last.code);
    }
    if (last.code !== 0) last = await lakatos([...command, '--resume'], cwd);
    expect(last.code).toBe(0);
    expect(reportOf(last.stdout)).toEqual(reportOf(uninterrupted.stdout));
    const stored = 'properties/counterexamples/demo/rare.json';
    expect(readFileSync(join(cwd, stored), 'utf8')).toBe(readFileSync(join(whole, stored), 'utf8'));
    expect(files(join(cwd, 'properties'))).toEqual(files(join(whole, 'properties')));
    expect(readdirSync(join(cwd, '.lakatos/interrupted'))).toEqual([]);
  });
});
