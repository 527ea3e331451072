import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { binary, lakatos, project, start, survives } from './support.js';

/** A claim about a bandit whose clause does something only in the symbolic run; it writes the process down first. */
const inProver = (id: string, does: string, seconds = 30): string => `import { writeFileSync } from 'node:fs';
import { answerRewards, bandits, claim, equal } from 'lakatos';

/** A function that a statement calls is not read. */
const isProver = ({ name }) => name === 'symbolic';

export default claim({
  id: '${id}',
  title: 'Rewards are themselves',
  source: { document: 'notes.md', quote: 'rewards are themselves' },
  forAll: { bandit: bandits({ answers: 2 }) },
  then: {
    'the first reward is itself': ({ bandit }, arithmetic) => {
      if (isProver(arithmetic)) {
        writeFileSync('prover.pid', String(process.pid));
        ${does}
      }
      return equal(answerRewards(bandit)[0], answerRewards(bandit)[0]);
    },
  },
  expect: 'holds',
  proofs: { answers: [2], seconds: ${seconds} },
});
`;

const hangs = 'for (;;) {}';
const few = ['--cases', '50', '--workers', '1'];

interface Entry {
  readonly id: string;
  readonly verdict: string;
  readonly evidence: readonly { readonly kind: string }[];
  readonly reason?: string;
}

const entriesIn = (stdout: string): Entry[] => (JSON.parse(stdout) as { claims: Entry[] }).claims;

const proverOf = (folder: string): number => Number(readFileSync(join(folder, 'prover.pid'), 'utf8'));

/** A process that is a zombie counts as gone: it runs nothing any more. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const waitUntil = async (condition: () => boolean): Promise<void> => {
  for (let i = 0; i < 300 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(condition()).toBe(true);
};

describe('lakatos check of a claim with proofs', () => {
  it('proves it after the search, in a process of its own that is gone afterwards', async () => {
    const folder = project({ 'properties/demo/a.ts': inProver('demo/a', '') });
    const { code, stdout } = await lakatos(['check', '--json', ...few], folder);
    expect(code).toBe(0);
    const [entry] = entriesIn(stdout);
    expect(entry.verdict).toBe('proved');
    expect(entry.evidence.map(({ kind }) => kind)).toEqual(['proof', 'cases']);
    expect(isAlive(proverOf(folder))).toBe(false);
  });

  it('--no-proofs starts no such process', async () => {
    const folder = project({ 'properties/demo/a.ts': inProver('demo/a', '') });
    const { stdout } = await lakatos(['check', '--no-proofs', '--json', ...few], folder);
    expect(entriesIn(stdout)[0].verdict).toBe('survived');
    expect(existsSync(join(folder, 'prover.pid'))).toBe(false);
  });

  it('cuts off a proof that hangs, and the next claim is proved', async () => {
    const folder = project({
      'properties/demo/a.ts': inProver('demo/a', hangs, 2),
      'properties/demo/b.ts': inProver('demo/b', '').replaceAll('prover.pid', 'other.pid'),
    });
    const { code, stdout } = await lakatos(['check', '--json', ...few], folder);
    expect(code).toBe(3);
    const [hung, proved] = entriesIn(stdout);
    expect(hung.verdict).toBe('inconclusive');
    expect(hung.reason).toContain('no proof for 2 answers: no answer within 2 s');
    expect(proved.verdict).toBe('proved');
    expect(isAlive(proverOf(folder))).toBe(false);
  });

  it('a crash of the prover makes its claim inconclusive, and the next claim is proved', async () => {
    const folder = project({
      'properties/demo/a.ts': inProver('demo/a', "process.kill(process.pid, 'SIGKILL');"),
      'properties/demo/b.ts': inProver('demo/b', ''),
    });
    const { code, stdout } = await lakatos(['check', '--json', ...few], folder);
    expect(code).toBe(3);
    const [crashed, proved] = entriesIn(stdout);
    expect(crashed.verdict).toBe('inconclusive');
    expect(crashed.reason).toContain('no proof for 2 answers: the solver process ended by itself (SIGKILL)');
    expect(proved.verdict).toBe('proved');
  });

  it('Ctrl-C during a proof that hangs leaves no process behind', async () => {
    const folder = project({ 'properties/demo/a.ts': inProver('demo/a', hangs, 50) });
    const running = start(['check', '--json', ...few], folder);
    await waitUntil(() => existsSync(join(folder, 'prover.pid')));
    running.interrupt();
    const { code } = await running.finished;
    expect(code).toBe(130);
    await waitUntil(() => !isAlive(proverOf(folder)));
  });

  it('when the run itself is killed, the prover notices and ends', async () => {
    const folder = project({ 'properties/demo/a.ts': inProver('demo/a', hangs, 50) });
    const run = spawn(process.execPath, [binary, 'check', ...few], { cwd: folder, stdio: 'ignore' });
    onTestFinished(() => void run.kill('SIGKILL'));
    await waitUntil(() => existsSync(join(folder, 'prover.pid')));
    run.kill('SIGKILL');
    await waitUntil(() => !isAlive(proverOf(folder)));
  });

  it('a model of the solver that the exact check confirms refutes the claim and is stored', async () => {
    const folder = project({
      'properties/demo/a.ts': `import { atLeast, bandits, claim, fractions } from 'lakatos';

export default claim({
  id: 'demo/a',
  title: 'A number that the search does not meet',
  source: { document: 'notes.md', quote: 'a number that the search does not meet' },
  forAll: { bandit: bandits({ answers: 1 }), x: fractions({ from: 0, to: 1, denominator: 1 }) },
  then: {
    'x(1 − x) ≤ 6/25': ({ x }, { multiply, subtract, one }) => atLeast('6/25', multiply(x, subtract(one, x))),
  },
  expect: 'holds',
  proofs: { answers: [1] },
});
`,
    });
    const { code, stdout } = await lakatos(['check', '--json', ...few], folder);
    expect(code).toBe(1);
    expect(entriesIn(stdout)[0]).toMatchObject({
      verdict: 'refuted',
      evidence: [
        { kind: 'counterexample', foundBy: 'proof search', inputs: { x: { value: '1/2' } }, margin: '-1/100' },
      ],
    });
    const stored = join(folder, 'properties/counterexamples/demo/a.json');
    expect(JSON.parse(readFileSync(stored, 'utf8'))).toMatchObject({ claim: 'demo/a', found: null });
    const again = await lakatos(['check', '--json', ...few], folder);
    expect(entriesIn(again.stdout)[0]).toMatchObject({ verdict: 'refuted', evidence: [{ foundBy: 'stored' }] });
  });
});

describe('the solver', () => {
  const loaded = (args: readonly string[], folder: string): Promise<string> =>
    new Promise((resolve) => {
      const hook = join(folder, 'hook.cjs');
      const child = spawn(process.execPath, ['--require', hook, ...args], { cwd: folder });
      let output = '';
      child.stderr.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
      child.on('close', () => resolve(output));
    });
  const hook = `process.on('exit', () => {
  const isLoaded = Object.keys(require.cache).some((file) => file.includes('z3-solver'));
  process.stderr.write(isLoaded ? 'solver loaded' : 'solver not loaded');
});
`;

  it('is not loaded by list, nor by check in the process of the command', async () => {
    const folder = project({ 'hook.cjs': hook, 'properties/demo/a.ts': survives('demo/a') });
    expect(await loaded([binary, 'list'], folder)).toBe('solver not loaded');
    expect(await loaded([binary, 'check', ...few], folder)).toBe('solver not loaded');
  });

  it('would be noticed if it were', async () => {
    const folder = project({ 'hook.cjs': hook });
    const z3 = import.meta.resolve('z3-solver');
    expect(await loaded(['--input-type=module', '--eval', `await import('${z3}')`], folder)).toBe('solver loaded');
  });
});
