import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { claimsAbout, importsOfClaims } from './aboutMutant.js';
import { type Kills, killsPath, readKills } from './kills.js';
import type { Mutant } from './mutant.js';
import { mutants } from './mutants.js';
import { type Kill, killOf, type Standing, standings } from './mutated.js';
import { tableOf, tablePath } from './table.js';

// npm run mutants            checks every claim against every mutant of the code that it speaks of
// npm run mutants -- L20 L21 checks the claims against these mutants alone, and keeps what was found of the others
// npm run mutants -- table   checks nothing
// Each writes the table anew.
const asked = process.argv.slice(2);
const unknown = asked.filter((id) => id !== 'table' && !mutants.some((mutant) => mutant.id === id));
if (unknown.length > 0) throw new Error(`no mutant has the id ${unknown.join(', ')}`);
const waiting = asked.length === 0 ? [...mutants] : mutants.filter(({ id }) => asked.includes(id));

const imports = importsOfClaims();
const concerned = [...new Set(waiting.flatMap((mutant) => claimsAbout(mutant, imports)))];
const unchanged = concerned.length > 0 ? await standings(undefined, concerned) : [];
const before = new Map(unchanged.map((standing) => [standing.id, standing]));

const killsOf = async (mutant: Mutant): Promise<Readonly<Record<string, Kill>>> => {
  const claims = claimsAbout(mutant, imports);
  if (claims.length === 0) return {};
  const after = await standings(mutant, claims);
  const kills = after.map((standing) => [standing.id, killOf(before.get(standing.id) as Standing, standing)]);
  return Object.fromEntries(kills.filter(([, kill]) => kill !== undefined)) as Record<string, Kill>;
};

const found = new Map(Object.entries(readKills()));
const write = (): void => {
  const kills: Kills = Object.fromEntries(mutants.map(({ id }) => [id, found.get(id) ?? {}]));
  writeFileSync(killsPath, `${JSON.stringify(kills, null, 2)}\n`);
  writeFileSync(tablePath, tableOf(kills));
};
const lane = async (): Promise<void> => {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const kills = await killsOf(mutant);
    found.set(mutant.id, kills);
    process.stderr.write(`${mutant.id}: killed by ${Object.keys(kills).length} claims\n`);
    write();
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, lane));
write();
