import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import published from './published.json' with { type: 'json' };

const tests = fileURLToPath(new URL('../', import.meta.url));
const source = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${tests}${file}`, 'utf8'))
  .join('\n');

it.each(published.map(({ id }) => id))('published number %s is reproduced by a test that names it', (id) => {
  expect(source).toContain(id);
});
