import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { importsOfClaims } from './aboutMutant.js';
import { type Kills, readKills } from './kills.js';
import { mutants } from './mutants.js';
import { changedModule, killOf, type Standing, standings } from './mutated.js';
import { tableOf, tablePath } from './table.js';
import { unkilling } from './unkilling.js';

const kills: Kills = readKills();
const claims = [...importsOfClaims().keys()];

describe('properties/mutants.md', () => {
  it('is what tests/mutants/kills.json says (npm run mutants writes both anew)', () => {
    expect(Object.keys(kills)).toEqual(mutants.map(({ id }) => id));
    expect(readFileSync(tablePath, 'utf8')).toBe(tableOf(kills));
  });

  it.each(claims)('%s notices a mutant, or says why not', (claim) => {
    const notices = Object.values(kills).some((noticed) => noticed[claim] !== undefined);
    expect(notices).toBe(unkilling[claim] === undefined);
  });

  it('explains no claim that does not exist', () => {
    expect(Object.keys(unkilling).filter((claim) => !claims.includes(claim))).toEqual([]);
  });
});

/** The claim that stands in for all that notice a mutant: the first by name, so that another run picks the same. */
const firstOf = (id: string): string | undefined => Object.keys(kills[id] ?? {}).sort()[0];

describe('a mutant', () => {
  const noticed = mutants.filter(({ id }) => firstOf(id) !== undefined);
  /** Every other one: `npm run mutants` looks at all of them, and at all their claims. */
  const looked = noticed.filter((_, place) => place % 2 === 0);
  const unnoticed = mutants.filter(({ id }) => firstOf(id) === undefined);

  let before: ReadonlyMap<string, Standing>;
  beforeAll(async () => {
    const claims = [...new Set(looked.map(({ id }) => firstOf(id) as string))];
    before = new Map((await standings(undefined, claims)).map((standing) => [standing.id, standing]));
  }, 300_000);

  it('is noticed by some claim, with few exceptions', () => expect(unnoticed.length).toBeLessThan(5));

  it.each(mutants.map((mutant) => [mutant.id, mutant] as const))('%s can still be made', (_id, mutant) =>
    expect(changedModule(mutant).source).toContain(mutant.replace),
  );

  it.each(looked.map((mutant) => [mutant.id, firstOf(mutant.id) as string, mutant] as const))(
    '%s is noticed by %s today',
    { timeout: 60_000 },
    async (id, claim, mutant) => {
      const [after] = await standings(mutant, [claim]);
      expect(killOf(before.get(claim) as Standing, after)).toBe(kills[id][claim]);
    },
  );
});
