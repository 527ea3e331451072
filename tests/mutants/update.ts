import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { claimsAbout, importsOfClaims } from './aboutMutant.js';
import { type Kills, killsPath } from './kills.js';
import type { Mutant } from './mutant.js';
import { mutants } from './mutants.js';
import { discard, type Kill, killOf, mutatedCopy, projectRoot, type Standing, standings } from './mutated.js';
import { tableOf, tablePath } from './table.js';

// npm run mutants: checks every claim against every mutant of the code that it speaks of, and writes the table anew.
const imports = importsOfClaims();
const before = new Map((await standings(projectRoot, [])).map((standing) => [standing.id, standing]));

const killsOf = async (mutant: Mutant): Promise<Readonly<Record<string, Kill>>> => {
  const claims = claimsAbout(mutant, imports);
  if (claims.length === 0) return {};
  const folder = mutatedCopy(mutant);
  try {
    const after = await standings(folder, claims);
    const kills = after.map((standing) => [standing.id, killOf(before.get(standing.id) as Standing, standing)]);
    return Object.fromEntries(kills.filter(([, kill]) => kill !== undefined)) as Record<string, Kill>;
  } finally {
    discard(folder);
  }
};

const found = new Map<string, Readonly<Record<string, Kill>>>();
const waiting = [...mutants];
const lane = async (): Promise<void> => {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const kills = await killsOf(mutant);
    found.set(mutant.id, kills);
    process.stderr.write(`${mutant.id}: killed by ${Object.keys(kills).length} claims\n`);
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, lane));
const kills: Kills = Object.fromEntries(mutants.map(({ id }) => [id, found.get(id) ?? {}]));
writeFileSync(killsPath, `${JSON.stringify(kills, null, 2)}\n`);
writeFileSync(tablePath, tableOf(kills));
