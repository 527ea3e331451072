import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const binary = join(repository, 'dist', 'cli', 'main.js');

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

/** The binary is built by `npm test`; a test that is run by itself builds it where it is missing or older than src. */
const build = (): void => {
  const built = statSync(binary, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built >= newest(join(repository, 'src'))) return;
  const lock = join(tmpdir(), `lakatos-build-${process.ppid}`);
  try {
    mkdirSync(lock);
  } catch {
    for (let i = 0; i < 300 && statSync(lock, { throwIfNoEntry: false }) !== undefined; i++) sleep(100);
    return;
  }
  try {
    spawnSync('npm', ['run', '--silent', 'build'], { cwd: repository, stdio: 'ignore' });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

const sleep = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

build();

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly finished: Promise<Finished>;
  interrupt(): void;
  /** SIGKILL: it cannot say or do anything any more. */
  kill(): void;
}

/** Starts the real binary, as a shell would. */
export const start = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Running => {
  const child = spawn(process.execPath, [binary, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return {
    finished: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr }))),
    interrupt: () => void child.kill('SIGINT'),
    kill: () => void child.kill('SIGKILL'),
  };
};

export const lakatos = (args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv): Promise<Finished> =>
  start(args, cwd, env).finished;

/** A folder outside the repository with these files, removed when the test has finished. */
export const project = (files: Readonly<Record<string, string>>): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lakatos-test-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A claim about a digit n, 0 to 9: fast, exact, and false as soon as the conclusion says so. */
export const digitClaim = (
  id: string,
  conclusion: string,
  { expect = 'holds', more = '' }: { readonly expect?: string; readonly more?: string } = {},
): string => `import { above, atLeast, claim, integers } from 'lakatos';

export default claim({
  id: '${id}',
  title: 'A digit has this property',
  source: { document: 'notes.md', quote: 'digits have properties' },
  forAll: { n: integers({ from: 0, to: 9 }) },${more}
  then: {
    'the conclusion': ({ n }) => ${conclusion},
  },
  expect: '${expect}',
});
`;

export const survives = (id = 'demo/survives'): string => digitClaim(id, 'atLeast(n, 0)');
export const isRefuted = (id = 'demo/refuted', expect = 'refuted'): string =>
  digitClaim(id, 'atLeast(3, n)', { expect });

/** The five parts of every message about the user's own mistake, as [what, where, seen, expected, fix]. */
export const faultsIn = (stderr: string): string[][] =>
  [...stderr.matchAll(/^✗ (.+)\n {4}where {5}(.+)\n {4}seen {6}(.+)\n {4}expected {2}(.+)\n {4}fix {7}(.+)$/gm)].map(
    (match) => match.slice(1),
  );
