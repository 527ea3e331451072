import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readKills } from '../mutants/kills.js';
import { mutants } from '../mutants/mutants.js';
import { unchanged } from '../mutants/mutated.js';
import { hunted } from './hunted.js';
import type { HuntRow } from './huntWorker.js';

const seeds = 20;
const budget = 20_000;
const worker = fileURLToPath(new URL('huntWorker.ts', import.meta.url));

const hunt = (mutant: string, claims: readonly string[]): HuntRow[] => {
  const args = ['--import', 'jiti/register', worker, mutant, String(seeds), String(budget), ...claims];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as HuntRow);
};

/** A median that counts what was not found as infinite. */
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;

const told = (rows: readonly HuntRow[]): string => {
  const cases = median(rows.map((row) => row.cases ?? Number.POSITIVE_INFINITY));
  const found = rows.filter((row) => row.cases !== null).length;
  const milliseconds = median(rows.map((row) => row.milliseconds));
  const shown = Number.isFinite(cases) ? Math.round(cases).toLocaleString('en') : '—';
  return `${shown.padStart(7)} ${`${found}/${rows.length}`.padStart(6)} ${`${Math.round(milliseconds)} ms`.padStart(9)}`;
};

const sizeOf = ({ size }: HuntRow): string | undefined =>
  size === null ? undefined : `${size.states}×${size.actions}`;

/** How often the smallest size that any run reached was reached. */
const smallest = (
  rows: readonly HuntRow[],
): { readonly name: string; readonly reached: number; readonly of: number } => {
  const sizes = rows.map(sizeOf).filter((size) => size !== undefined);
  const [name = '—'] = [...new Set(sizes)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return { name, reached: sizes.filter((size) => size === name).length, of: sizes.length };
};

let reached = 0;
let shrunk = 0;
let foundByMix = 0;
let mixes = 0;
const print = (title: string, rows: readonly HuntRow[]): void => {
  const of = (strategy: string) => rows.filter((row) => row.strategy === strategy);
  const size = smallest(rows);
  reached += size.reached;
  shrunk += size.of;
  foundByMix += of('mixed').filter((row) => row.cases !== null).length;
  mixes += of('mixed').length;
  console.log(
    `${title.padEnd(76)} ${told(of('random'))}  ${told(of('guided'))}  ${told(of('mixed'))}   ${size.name.padEnd(5)} ${size.reached}/${size.of}`,
  );
};

console.log(
  `cases to the first counterexample, median of ${seeds} seeds, within ${budget.toLocaleString('en')} cases or what the claim says; found; time with simplifying`,
);
console.log(
  `${''.padEnd(76)} ${'random'.padEnd(24)}  ${'guided'.padEnd(24)}  ${'as check mixes'.padEnd(24)}   smallest size`,
);
for (const claim of hunted) print(claim, hunt(unchanged, [claim]));

const kills = readKills();
let shown = 0;
for (const mutant of mutants) {
  const claim = Object.entries(kills[mutant.id] ?? {}).find(([, kill]) => kill === 'refuted')?.[0];
  if (claim === undefined || shown >= 20) continue;
  shown++;
  print(`${mutant.id} in ${claim}`, hunt(mutant.id, [claim]));
}
console.log(
  `the mix found ${foundByMix} of ${mixes} within its budget; the smallest size was reached by ${reached} of ${shrunk} runs`,
);
