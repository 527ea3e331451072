import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExhaustionEvidence, Verdict } from '../../src/index.js';

/** Every finite scope that a claim of the catalogue names, decided exactly by the binary on one worker. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const properties = join(root, 'properties');
const ids = readdirSync(properties, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && /^ {2}exhaust: \[/m.test(readFileSync(join(properties, name), 'utf8')))
  .map((name) => relative(properties, join(properties, name)).replace(/\.ts$/, ''))
  .sort();

const folder = mkdtempSync(join(tmpdir(), 'lakatos-exhaustive-'));
try {
  console.log('every instance of the scopes that claims name, one worker');
  console.log('  instances   classes  Burnside  seconds  verdict    claim');
  let total = 0;
  for (const id of ids) {
    const args = [join(root, 'dist/cli/main.js'), 'search', id, '--strategy', 'exhaustive', '--catalogue'];
    const { stdout, stderr } = spawnSync(process.execPath, [...args, '--workers', '1', '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    const [{ verdict, evidence, seconds, reason }] = (JSON.parse(stdout) as { claims: readonly Verdict[] }).claims;
    total += seconds;
    const exhaustion = evidence.find((one): one is ExhaustionEvidence => one.kind === 'exhaustion');
    for (const { instances, classes, burnside } of exhaustion?.scopes ?? []) {
      const numbers = [instances, classes, burnside].map((n) => Number(n).toLocaleString('en'));
      console.log(
        `  ${numbers[0].padStart(9)} ${numbers[1].padStart(9)} ${numbers[2].padStart(9)} ${seconds.toFixed(1).padStart(8)}  ${verdict.padEnd(9)}  ${id}`,
      );
    }
    if (exhaustion === undefined) console.log(`  ${id}: ${verdict}${reason === undefined ? '' : `, ${reason}`}`);
  }
  console.log(`  ${ids.length} claims in ${total.toFixed(1)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
