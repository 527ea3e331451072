import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from './support.js';

const built = new URL('../../dist/cli/writeWhole.js', import.meta.url);

/** A process that writes one file over and over. */
const writesForEver = `
import { writeWhole } from '${built.href}';
const text = JSON.stringify({ digits: 'x'.repeat(20_000) });
writeWhole('kept/file.json', text);
process.stdout.write('ready', () => {
  for (;;) writeWhole('kept/file.json', text);
});
`;

const killedAfter = (milliseconds: number, cwd: string): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', writesForEver], { cwd });
    child.once('close', () => resolve());
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  });

/** Runs it once in this process's stead. */
const write = (cwd: string, path: string): Promise<number | null> =>
  new Promise((resolve) => {
    const code = `import { writeWhole } from '${built.href}'; writeWhole(${JSON.stringify(path)}, '{}');`;
    spawn(process.execPath, ['--input-type=module', '-e', code], { cwd }).once('close', resolve);
  });

describe('writeWhole(path, text)', () => {
  it('leaves the whole file, and nothing beside it, however often its process is killed', async () => {
    const cwd = project({ 'kept/other.json': '{}' });
    for (let kill = 0; kill < 8; kill++) {
      await killedAfter(10 + 7 * kill, cwd);
      expect(readdirSync(join(cwd, 'kept')).sort()).toEqual(['file.json', 'other.json']);
      expect(JSON.parse(readFileSync(join(cwd, 'kept/file.json'), 'utf8'))).toHaveProperty('digits');
    }
  });

  it('writes also where .lakatos is a file, and through a link', async () => {
    const cwd = project({ '.lakatos': 'a file', 'kept/other.json': '{}' });
    expect(await write(cwd, 'kept/file.json')).toBe(0);
    expect(readdirSync(join(cwd, 'kept')).sort()).toEqual(['file.json', 'other.json']);

    const linked = project({ 'real/file.json': 'old' });
    mkdirSync(join(linked, 'kept'));
    symlinkSync(join(linked, 'real/file.json'), join(linked, 'kept/file.json'));
    expect(await write(linked, 'kept/file.json')).toBe(0);
    expect(readFileSync(join(linked, 'real/file.json'), 'utf8')).toBe('{}');
  });
});
