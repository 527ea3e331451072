import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckDocument } from '../src/reports/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const lastCheck = join(root, '.lakatos/last-check.json');

/** When any file in a folder, or a folder in it, last changed. */
const newest = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).reduce(
    (latest, { parentPath, name }) => Math.max(latest, statSync(join(parentPath, name)).mtimeMs),
    0,
  );

const claimFiles = (): number =>
  readdirSync(join(root, 'properties'), { withFileTypes: true, recursive: true }).filter(
    ({ name }) => name.endsWith('.ts') && !name.startsWith('_'),
  ).length;

/** The last check, if it was one of all claims with the default settings, made since the sources last changed. */
const current = (): CheckDocument | undefined => {
  const made = statSync(lastCheck, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (made < Math.max(newest(join(root, 'src')), newest(join(root, 'properties')))) return undefined;
  const document = JSON.parse(readFileSync(lastCheck, 'utf8')) as CheckDocument;
  const isUsual = Object.keys(document.asked ?? { unknown: true }).length === 0 && document.seed === 1;
  return isUsual && document.claims.length === claimFiles() ? document : undefined;
};

const sleep = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** What a check of every claim of the catalogue says: as `npm start` has left it, or else from a check made now. Test
 *  files that run side by side wait for the one that makes it. */
export const catalogueCheck = (): CheckDocument => {
  const lock = join(tmpdir(), `lakatos-check-${process.ppid}`);
  for (let waited = 0; waited < 600; waited++) {
    const document = current();
    if (document !== undefined) return document;
    try {
      mkdirSync(lock);
    } catch {
      sleep(1_000);
      continue;
    }
    try {
      const { status, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'check', '--quiet'], {
        cwd: root,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`the check of the catalogue ended with ${status}\n${stderr}`);
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
  throw new Error('the check of the catalogue does not end');
};
