import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkExitCode } from '../../src/cli/exitCode.js';
import { digitClaim, faultsIn, isRefuted, lakatos, project, start, survives } from './support.js';

const cases = ['--cases', '200', '--workers', '1'];

describe('lakatos check ends with', () => {
  it('0 when every verdict is what its claim expects', async () => {
    const cwd = project({ 'properties/demo/a.ts': survives(), 'properties/demo/b.ts': isRefuted() });
    const { code, stdout, stderr } = await lakatos(['check', ...cases], cwd);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/✓ demo\/survives +holds +survived +200 cases/);
    expect(stdout).toMatch(/✓ demo\/refuted +refuted +refuted/);
    expect(stdout).toContain('2 claims, all as expected: 1 survived and 1 refuted');
    expect(code).toBe(0);
  });

  it('1 when a verdict contradicts what its claim expects, in either direction', async () => {
    const one = project({ 'properties/demo/a.ts': isRefuted('demo/a', 'holds'), 'properties/demo/b.ts': survives() });
    const refuted = await lakatos(['check', ...cases], one);
    expect(refuted.stdout).toContain('1 contradicts its expectation');
    expect(refuted.code).toBe(1);
    const other = project({ 'properties/demo/a.ts': digitClaim('demo/a', 'atLeast(n, 0)', { expect: 'refuted' }) });
    expect((await lakatos(['check', ...cases], other)).code).toBe(1);
  });

  it('2 when some input is wrong, although every other verdict is as expected', async () => {
    const cwd = project({ 'properties/demo/a.ts': survives(), 'properties/demo/b.ts': 'export const nothing = 1;' });
    const { code, stdout, stderr } = await lakatos(['check', ...cases], cwd);
    expect(faultsIn(stderr)).toHaveLength(1);
    expect(stdout).toContain('✓ demo/survives');
    expect(code).toBe(2);
  });

  it('3 when a claim is inconclusive', async () => {
    const rare = digitClaim('demo/rare', 'atLeast(n, 0)', {
      more: "\n  given: { 'never met': ({ n }) => above(n, 9) },",
    });
    const { code, stdout } = await lakatos(['check', ...cases], project({ 'properties/demo/a.ts': rare }));
    expect(stdout).toMatch(/\? demo\/rare +holds +inconclusive/);
    expect(stdout).toContain('never met');
    expect(code).toBe(3);
  });

  it('130 when interrupted, after the verdicts so far and how to go on', async () => {
    const marker = join(project({}), 'started');
    const slow = digitClaim(
      'demo/slow',
      "{ writeFileSync(process.env.MARKER!, ''); const end = Date.now() + 5; while (Date.now() < end); return atLeast(n, 0); }",
    );
    const cwd = project({
      'properties/demo/a.ts': survives(),
      'properties/demo/b.ts': `import { writeFileSync } from 'node:fs';\n${slow}`,
      'properties/demo/c.ts': survives('demo/later'),
    });
    const run = start(['check', '--cases', '1000000', '--workers', '1'], cwd, { MARKER: marker });
    await appears(marker);
    run.interrupt();
    const { code, stdout, stderr } = await run.finished;
    expect(stdout).toMatch(/✓ demo\/survives +holds +survived/);
    expect(stdout).not.toContain('demo/later ');
    expect(stderr).toMatch(
      /interrupted after 1 of 3 claims; go on with: lakatos check --cases 1000000 --workers 1 --resume/,
    );
    expect(code).toBe(130);
  });

  it('130 when interrupted while a claim hangs, and at once on the second Ctrl-C', async () => {
    const hanging = (folder: string): string =>
      `import { writeFileSync } from 'node:fs';\n${digitClaim('demo/hangs', `{ writeFileSync('${folder}/started', ''); for (;;); }`)}`;
    const folder = project({});
    const cwd = project({ 'properties/demo/a.ts': hanging(folder) });

    const patient = start(['check'], cwd);
    await appears(join(folder, 'started'));
    patient.interrupt();
    expect(await patient.finished).toMatchObject({ code: 130, stdout: expect.stringContaining('0 claims') });

    const second = project({});
    writeFileSync(join(cwd, 'properties/demo/a.ts'), hanging(second));
    const impatient = start(['check'], cwd);
    await appears(join(second, 'started'));
    impatient.interrupt();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = Date.now();
    impatient.interrupt();
    expect((await impatient.finished).code).toBe(130);
    expect(Date.now() - before).toBeLessThan(1_000);
  });
});

describe('checkExitCode', () => {
  const verdicts = [
    { verdict: 'refuted', agrees: false },
    { verdict: 'inconclusive', agrees: false },
    { verdict: 'survived', agrees: true },
  ] as const;

  it('is 130 before 2 before 1 before 3 before 0', () => {
    expect(checkExitCode({ interrupted: true, faults: 1, verdicts })).toBe(130);
    expect(checkExitCode({ interrupted: false, faults: 1, verdicts })).toBe(2);
    expect(checkExitCode({ interrupted: false, faults: 0, verdicts })).toBe(1);
    expect(checkExitCode({ interrupted: false, faults: 0, verdicts: verdicts.slice(1) })).toBe(3);
    expect(checkExitCode({ interrupted: false, faults: 0, verdicts: verdicts.slice(2) })).toBe(0);
  });
});

const appears = async (file: string): Promise<void> => {
  for (let i = 0; i < 2_000 && !existsSync(file); i++) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(existsSync(file)).toBe(true);
};
