import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Every benchmark runs in a process of its own: V8 shares the type feedback of a function among all who call it, so
 *  doubles and fractions in one process would slow each other down. */
const benchmarks = ['kernel', 'screen', 'rational', 'growth', 'alarms', 'throughput', 'exhaustive', 'hunt', 'guided'];

// npm run bench            all of them
// npm run bench -- kernel  one of them
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0) {
  console.error(`✗ there is no benchmark "${unknown[0]}"; there are ${benchmarks.join(', ')}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : benchmarks) {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'jiti/register', script], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  console.log();
}
