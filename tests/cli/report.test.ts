import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lakatos, project, survives } from './support.js';

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

describe('lakatos report', () => {
  it('writes the last check as a page, the same one that check --output writes', async () => {
    const cwd = project({ 'properties/a.ts': survives('demo/digits') });
    const checked = await lakatos(['check', '--cases', '200', '--output', 'checked.html'], cwd);
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.stdout).toContain('demo/digits');
    const reported = await lakatos(['report'], cwd);
    expect(reported).toEqual({ code: 0, stdout: 'lakatos-report.html\n', stderr: '' });
    expect(read(cwd, 'lakatos-report.html')).toBe(read(cwd, 'checked.html'));
    expect(read(cwd, 'lakatos-report.html')).toContain('1 claim, all as expected');
  });

  it('reads what check --json printed, and writes where it is told', async () => {
    const cwd = project({ 'properties/a.ts': survives('demo/digits') });
    await lakatos(['check', '--cases', '200', '--output', 'results.json'], cwd);
    expect(await lakatos(['report', 'results.json', '--output', 'out/page.html', '--quiet'], cwd)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(read(cwd, 'out/page.html')).toContain('demo/digits');
  });

  it('goes to the file by its ending, while standard output gets the reporter that was asked for', async () => {
    const cwd = project({ 'properties/a.ts': survives('demo/digits').replace("expect: 'holds'", "expect: 'refuted'") });
    const check = (...args: string[]) => lakatos(['check', '--cases', '200', ...args], cwd);
    const github = await check('--reporter', 'github', '--output', 'page.html');
    expect(github.stdout).toContain('::error');
    expect(read(cwd, 'page.html')).toContain('1 claim, 1 not as expected');
    expect((await check('--json', '--output', 'results.json')).stdout).toContain('demo/digits  refuted');
    expect(JSON.parse((await check('--json', '--output', 'page.html')).stdout)).toEqual(
      expect.objectContaining({ schema: 1 }),
    );
  });

  it('forges no command to the runner: only the annotations of the github reporter start as one', async () => {
    const forged = survives('demo/digits')
      .replace('A digit has this property', '::error file=README.md,line=1,title=forged::see ##[error]x')
      .replace("'the conclusion'", "'::stop-commands::zzz'")
      .replace('atLeast(n, 0)', 'atLeast(3, n)');
    const cwd = project({ 'properties/a.ts': forged, 'properties/b.ts': "throw new Error('a\\n  ::error::y ##[z]')" });
    const args = ['check', '--cases', '200', '--reporter', 'github'];
    const { stdout, stderr } = await lakatos([...args, '--debug'], cwd);
    const commands = (text: string): string[] => text.split('\n').filter((line) => /^\s*::/.test(line));
    expect(commands(stdout)).toEqual([
      expect.stringMatching(/^::error file=properties\/a\.ts,line=\d+,title=demo\/dig/),
    ]);
    expect(commands(stderr)).toEqual([]);
    const lines = stdout.split('\n').filter((line) => !line.startsWith('::'));
    expect([...lines, stderr].join('\n')).not.toContain('##[');
    expect(stdout).toContain('    : :error file=README.md,line=1,title=forged::see ## [error]x');
    const toFile = await lakatos([...args, '--output', 'annotations.txt'], cwd);
    expect(commands(toFile.stdout)).toEqual([]);
  });

  it('says what is missing or wrong, and writes nothing', async () => {
    const cwd = project({ 'torn.json': '{ "schema": 1, "claims": [', 'other.json': '{ "schema": 2, "claims": [] }' });
    const nothing = await lakatos(['report'], cwd);
    expect(nothing).toMatchObject({ code: 2, stdout: '' });
    expect(nothing.stderr).toContain('nothing was checked in this folder');
    expect(nothing.stderr).toContain('fix       lakatos check, then lakatos report');
    expect((await lakatos(['report', 'torn.json'], cwd)).stderr).toContain('this file must be JSON');
    for (const path of ['.', 'missing.json']) {
      const { code, stderr } = await lakatos(['report', path], cwd);
      expect(code).toBe(2);
      expect(stderr).toContain(`(${path === '.' ? 'a folder' : 'no such file'})`);
      expect(stderr).toContain(
        'fix       correct the path; lakatos check --output results.json writes what report reads',
      );
    }
    const other = await lakatos(['report', 'other.json'], cwd);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('where     other.json');
    writeFileSync(join(cwd, 'taken'), '');
    const unwritable = await lakatos(['report', 'torn.json', '--output', 'taken/page.html'], cwd);
    expect(unwritable.code).toBe(2);
    expect(unwritable.stderr).toContain('the output path must be writable');
    expect(existsSync(join(cwd, 'lakatos-report.html'))).toBe(false);
  });
});
