import { describe, expect, it } from 'vitest';
import { digitClaim, lakatos, project, survives } from './support.js';

interface Decided {
  readonly id: string;
  readonly verdict: string;
  readonly reason?: string;
}

const decided = (stdout: string): readonly Decided[] => (JSON.parse(stdout) as { claims: Decided[] }).claims;

/** Takes memory until there is none. */
const fill = 'for (const all: unknown[] = []; ; ) all.push(new Array(100_000).fill(n));';

const greedy = digitClaim('demo/greedy', `{ if (n === 7) ${fill} return true; }`);

/** Dies once, then works: the marker says that it has died. */
const diesOnce = `import { existsSync, writeFileSync } from 'node:fs';
${digitClaim(
  'demo/once',
  `{ if (!existsSync('died')) { writeFileSync('died', ''); ${fill} } return atLeast(n, 0); }`,
)}`;

const little = ['--worker-memory', '48'];

describe('a worker that is lost', () => {
  it('is replaced and its batch tried again: one accident costs no verdict', async () => {
    const cwd = project({ 'properties/demo/a.ts': diesOnce, 'properties/demo/b.ts': survives() });
    const { code, stdout } = await lakatos(['check', '--cases', '200', '--workers', '2', '--json', ...little], cwd);
    expect(decided(stdout).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['demo/once', 'survived'],
      ['demo/survives', 'survived'],
    ]);
    expect(code).toBe(0);
  });

  it('for want of memory is reported by batch, and the command it names finds the case', async () => {
    const cwd = project({ 'properties/demo/a.ts': greedy, 'properties/demo/b.ts': survives() });
    const { code, stdout } = await lakatos(['check', '--cases', '200', '--workers', '1', '--json', ...little], cwd);
    const [lost, fine] = decided(stdout);
    expect(lost.verdict).toBe('inconclusive');
    expect(lost.reason).toMatch(/^batch 0 \(\d+ cases, in doubles\) lost its worker twice: .*memory/);
    expect(fine.verdict).toBe('survived');
    expect(code).toBe(3);
    const command = /lakatos (replay .*)$/.exec(lost.reason ?? '')?.[1] ?? '';
    const replayed = await lakatos([...command.split(' '), ...little], cwd);
    expect(replayed.stdout).toMatch(
      /demo\/greedy: case \d+ of batch 0 lost its worker twice: .*memory.*\n {2}n {11}7\n/,
    );
    expect(replayed.code).toBe(1);
  });
});
