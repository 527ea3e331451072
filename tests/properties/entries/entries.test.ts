import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { entryIds } from './entryIds.js';
import { readEntries } from './readEntries.js';
import { coveragePath, coverageTable } from './table.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const entries = await readEntries();
const ids: readonly string[] = Object.values(entryIds).flat();

describe('the entries of the theory', () => {
  it.each(ids)('%s is decided by a claim, shown by a scenario, or left out for a reason', (id) => {
    const { says, claims = [], scenarios = [], reason = '' } = entries.get(id) ?? { says: '' };
    expect(says).not.toBe('');
    expect(claims.length + scenarios.length + reason.length).toBeGreaterThan(0);
    for (const claim of claims) expect(existsSync(`${root}properties/${claim}.ts`), claim).toBe(true);
    for (const scenario of scenarios) {
      const file = `${root}scenarios/${scenario}`;
      expect(existsSync(`${file}.ts`) || existsSync(file), scenario).toBe(true);
    }
  });

  it('are all that there are', () => expect([...entries.keys()].filter((id) => !ids.includes(id))).toEqual([]));

  it('have a table that is current (npm run tables writes it anew)', () => {
    expect(readFileSync(coveragePath, 'utf8')).toBe(coverageTable(entries));
  });
});
