import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { binary, digitClaim, faultsIn, isRefuted, lakatos, project, start } from './support.js';

const claimFile = 'properties/demo/a.ts';
const storedFile = 'properties/counterexamples/demo/refuted.json';
const once = ['check', '--cases', '200', '--workers', '1'];

/** A counterexample file of demo/refuted, which is false from 4 on, with this digit. */
const stored = (n: number, schema = 1): string =>
  `${JSON.stringify({ schema, claim: 'demo/refuted', inputs: { n: { type: 'integer', value: n } }, clause: 'the conclusion', margins: [], engine: '0.1.0', seed: 1, found: null })}\n`;

const digitIn = (cwd: string, file = storedFile): unknown =>
  (JSON.parse(readFileSync(join(cwd, file), 'utf8')) as { inputs: { n: { value: number } } }).inputs.n.value;

const filesIn = (cwd: string): string[] =>
  readdirSync(join(cwd, 'properties/counterexamples'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

const appears = async (file: string): Promise<void> => {
  for (let i = 0; i < 400 && !existsSync(file); i++) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(existsSync(file)).toBe(true);
};

describe('the corpus', () => {
  it('holds a counterexample before it is simplified: a run that is killed then has lost nothing', async () => {
    const hangsWhenSimplified = digitClaim(
      'demo/refuted',
      `{ if (existsSync('${storedFile}') && n !== 5) for (;;); return atLeast(4, n); }`,
      { expect: 'refuted' },
    ).replace('from: 0, to: 9', 'from: 5, to: 7');
    const cwd = project({ [claimFile]: `import { existsSync } from 'node:fs';\n${hangsWhenSimplified}` });
    const run = start(once, cwd);
    await appears(join(cwd, storedFile));
    run.kill();
    await run.finished;
    expect([5, 6, 7]).toContain(digitIn(cwd));
    writeFileSync(join(cwd, claimFile), isRefuted());
    const { code, stdout } = await lakatos(once, cwd);
    expect(stdout).toMatch(/refuted +refuted +.*stored/);
    expect(code).toBe(0);
  });

  it('is not harmed by two runs at once', async () => {
    const cwd = project({ [claimFile]: isRefuted(), 'properties/demo/b.ts': isRefuted('demo/other') });
    const runs = await Promise.all([lakatos(once, cwd), lakatos(once, cwd), lakatos(once, cwd)]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(filesIn(cwd)).toEqual(['other.json', 'refuted.json']);
    expect(digitIn(cwd)).toBe(4);
  });

  it('keeps a case that no longer applies, says so, and stores the new one beside it', async () => {
    const cwd = project({ [claimFile]: isRefuted(), [storedFile]: stored(2) });
    const first = await lakatos(once, cwd);
    expect(first.stdout).toMatch(/no longer violates/);
    const [, replay] = /replay +(lakatos replay .*)/.exec(first.stdout) ?? [];
    expect(replay).toBe('lakatos replay properties/counterexamples/demo/refuted-2.json');
    const again = await lakatos(replay.split(' ').slice(1), cwd);
    expect(again.stdout).toContain('violates the claim');
    expect(digitIn(cwd)).toBe(2);
    expect(digitIn(cwd, storedFile.replace('.json', '-2.json'))).toBe(4);
    const second = await lakatos(once, cwd);
    expect(second.stdout).toMatch(/refuted +refuted +.*stored/);
    expect(second.code).toBe(0);
    expect(filesIn(cwd)).toEqual(['refuted-2.json', 'refuted.json']);
  });

  it('refuses a schema version that it does not know, and leaves the file alone', async () => {
    const cwd = project({ [claimFile]: isRefuted(), [storedFile]: stored(4, 2) });
    const { code, stderr } = await lakatos(once, cwd);
    const [fault] = faultsIn(stderr);
    expect(fault).toEqual([
      expect.stringMatching(/schema version/),
      `${storedFile}, schema`,
      '2',
      '1',
      expect.stringMatching(/update lakatos/),
    ]);
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, storedFile), 'utf8')).toBe(stored(4, 2));
    expect(digitIn(cwd, storedFile.replace('.json', '-2.json'))).toBe(4);
  });

  it('gives way to a simpler case only, when the search starts from scratch', async () => {
    const cwd = project({ [claimFile]: isRefuted(), [storedFile]: stored(4) });
    const found = await lakatos([...once, '--from-scratch'], cwd);
    expect(found.stdout).toMatch(/case \d+ of the search|refuted/);
    expect(found.stdout).not.toMatch(/stored case/);
    expect(readFileSync(join(cwd, storedFile), 'utf8')).toBe(stored(4));
    writeFileSync(join(cwd, storedFile), stored(9));
    await lakatos([...once, '--from-scratch'], cwd);
    expect(digitIn(cwd)).toBe(4);
    expect(filesIn(cwd)).toEqual(['refuted.json']);
  });

  it('that cannot be written costs no verdict: a file where its folder should be', async () => {
    const cwd = project({ [claimFile]: isRefuted(), 'properties/counterexamples': 'in the way' });
    const { code, stdout, stderr } = await lakatos(once, cwd);
    expect(stdout).toMatch(/✓ demo\/refuted +refuted +refuted/);
    expect(stderr.match(/could not be stored/g)).toHaveLength(1);
    expect(stderr).toContain('a folder of counterexamples must be readable');
    expect(code).toBe(2);
  });

  it('that cannot be written costs no verdict: a disk without room for a byte', () => {
    const cwd = project({ [claimFile]: isRefuted() });
    mkdirSync(join(cwd, dirname(storedFile)), { recursive: true });
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 0; exec "$@"', 'bash', process.execPath, binary, ...once],
      { cwd, encoding: 'utf8' },
    );
    expect(stdout).toMatch(/✓ demo\/refuted +refuted +refuted/);
    expect(stderr).toMatch(/! the counterexample of demo\/refuted could not be stored under properties \(EFBIG\)/);
    expect(status).toBe(0);
    expect(filesIn(cwd)).toEqual([]);
  });
});
