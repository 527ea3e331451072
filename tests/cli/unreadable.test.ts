import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsIn, isRefuted, lakatos, project, survives } from './support.js';

const cases = ['--cases', '100', '--workers', '1'];
const good = { 'properties/demo/a.ts': survives('demo/a') };

/** A project with a good claim and these links, from their paths to what they point at. */
const linked = (links: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = good): string => {
  const cwd = project(files);
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    symlinkSync(target, join(cwd, path));
  }
  return cwd;
};

describe('a folder of claims with something that cannot be read', () => {
  it('ignores the lock file of an editor, a link to nothing whose name starts with a dot', async () => {
    const cwd = linked({
      'properties/demo/.#a.ts': '/nonexistent',
      'properties/counterexamples/.#a.json': '/nonexistent',
    });
    expect(await lakatos(['check', ...cases], cwd)).toMatchObject({ code: 0, stderr: '' });
    expect(await lakatos(['list'], cwd)).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['a link to nothing', 'properties/demo/broken.ts', '/nonexistent', 'a link to nothing'],
    ['a link to itself', 'properties/demo/loop.ts', 'loop.ts', 'a link that leads back to itself'],
    ['a link to a folder above it', 'properties/demo/up', '..', 'a link that leads back to a folder it stands in'],
    ['a file that gives nothing', 'properties/demo/memory.ts', '/proc/self/mem', 'EIO: i/o error'],
  ])('names %s, and checks the other claims', async (_name, path, target, seen) => {
    const cwd = linked({ [path]: target });
    for (const command of [['check', ...cases], ['list']]) {
      const { code, stdout, stderr } = await lakatos(command, cwd);
      expect(code).toBe(2);
      expect(stdout).toMatch(/demo\/a/);
      expect(faultsIn(stderr).map(([, where, cause]) => [where, cause])).toEqual([[path, seen]]);
    }
  });

  it('names a folder that cannot be opened, and checks the other claims', async () => {
    const cwd = project({ ...good, 'properties/closed/b.ts': survives('closed/b') });
    chmodSync(join(cwd, 'properties/closed'), 0);
    chmodSync(cwd, 0o755);
    const isRoot = process.getuid?.() === 0;
    const { status, stdout, stderr } = asNobody(['check', ...cases], cwd, isRoot);
    chmodSync(join(cwd, 'properties/closed'), 0o755);
    expect(status).toBe(2);
    expect(stdout).toMatch(/1 claim, all as expected/);
    expect(faultsIn(stderr)).toContainEqual([
      'what lies in this folder must be readable',
      'properties/closed',
      'no permission to read it',
      'a file or folder that can be read',
      'correct the link or the permissions, or move it elsewhere',
    ]);
  });
});

describe('a folder of counterexamples with a link to nothing', () => {
  it('names it, and checks the claims', async () => {
    const cwd = linked(
      { 'properties/counterexamples/demo/b.json': '/nonexistent' },
      { ...good, 'properties/demo/b.ts': isRefuted('demo/b') },
    );
    const { code, stdout, stderr } = await lakatos(['check', ...cases], cwd);
    expect(code).toBe(2);
    expect(stdout).toMatch(/2 claims, all as expected/);
    expect(faultsIn(stderr)[0].slice(0, 3)).toEqual([
      'a counterexample file must be readable',
      'properties/counterexamples/demo/b.json',
      'a link to nothing',
    ]);
  });
});

/** Root may open everything. */
const asNobody = (args: readonly string[], cwd: string, isRoot: boolean) => {
  const { execPath } = process;
  const binary = new URL('../../dist/cli/main.js', import.meta.url).pathname;
  return spawnSync(execPath, [binary, ...args], {
    cwd,
    encoding: 'utf8',
    ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
  });
};
