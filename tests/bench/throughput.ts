import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The binary as a user runs it: what a second worker brings, and the memory of a long run. */
const binary = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

interface Run {
  readonly cases: number;
  readonly seconds: number;
  /** Largest resident memory that was seen, megabytes; 0 where /proc does not tell. */
  readonly megabytes: number;
}

const run = (args: readonly string[], cwd: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binary, ...args, '--json'], { cwd });
    let stdout = '';
    let megabytes = 0;
    const timer = setInterval(() => {
      try {
        const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        megabytes = Number(peak?.[1] ?? 0) / 1024;
      } catch {
        // No /proc, or the process has just ended.
      }
    }, 100);
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(timer);
      const [{ cases, seconds }] = (JSON.parse(stdout) as { claims: readonly Run[] }).claims;
      resolve({ cases, seconds, megabytes });
    });
  });

const folder = mkdtempSync(join(tmpdir(), 'lakatos-bench-'));
try {
  const monotonicity = [
    'search',
    'policy-gradient/exact-step-lowers-no-value',
    '--catalogue',
    '--cases',
    '4000000',
    '--strategy',
    'random',
  ];
  const fastest = { 1: 0, 2: 0 };
  for (let round = 0; round < 3; round++) {
    for (const workers of [1, 2] as const) {
      const { cases, seconds } = await run([...monotonicity, '--workers', String(workers)], folder);
      fastest[workers] = Math.max(fastest[workers], cases / seconds);
    }
  }
  const rate = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;
  console.log('the one-step monotonicity claim, 4,000,000 cases, the binary, best of three');
  console.log(`  one worker    ${rate(fastest[1])}`);
  console.log(`  two workers   ${rate(fastest[2])}, ${(fastest[2] / fastest[1]).toFixed(2)} times as many`);

  writeFileSync(
    join(folder, 'cheap.ts'),
    `import { atLeast, claim, integers } from 'lakatos';
export default claim({
  id: 'bench/cheap',
  title: 'A digit is not negative',
  source: { document: 'bench', quote: 'bench' },
  forAll: { n: integers({ from: 1, to: 9 }) },
  then: { 'n ≥ 0': ({ n }) => atLeast(n, 0) },
  expect: 'holds',
});
`,
  );
  console.log('resident memory at its largest, a cheap claim, one worker');
  for (const cases of [1_000_000, 20_000_000]) {
    const {
      megabytes,
      cases: met,
      seconds,
    } = await run(
      ['check', './cheap.ts', '--no-proofs', '--properties', folder, '--cases', String(cases), '--workers', '1'],
      folder,
    );
    console.log(
      `  ${cases.toLocaleString('en').padStart(10)} cases   ${megabytes.toFixed(0)} MB, ${rate(met / seconds)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
