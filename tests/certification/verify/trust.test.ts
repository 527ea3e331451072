import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../src/certification/verify', import.meta.url));

/** What the checker may rely on: fractions, the form of a certificate and its digests, and itself. */
const allowed = [
  /^\.\/\w+\.js$/,
  /^\.\.\/\.\.\/arithmetic\/index\.js$/,
  /^\.\.\/certificate\/(certificate|proofCertificate|digests)\.js$/,
];

test('src/certification/verify imports no operator, policy, learner, search, recorder or solver', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, from] of text.matchAll(/from '([^']+)'/g)) {
      expect(
        allowed.some((pattern) => pattern.test(from)),
        `${file} imports ${from}`,
      ).toBe(true);
    }
  }
});

test('of the arithmetic, the checker takes nothing but fractions', () => {
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, names] of text.matchAll(/import (?:type )?\{([^}]*)\} from '\.\.\/\.\.\/arithmetic\/index\.js'/g)) {
      for (const name of names.split(',')) expect(['Rational', 'rational']).toContain(name.replace('type', '').trim());
    }
  }
});
