import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutant.js';
import { projectRoot } from './mutated.js';

const properties = join(projectRoot, 'properties');

/** The claims of the catalogue: id → the names that its file, and the files that it shares, import from lakatos, and the
 *  forms of learners that they call: 'ppo', 'ppo.exact'. */
export const importsOfClaims = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const files = readdirSync(properties, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const claims = files.filter((file) => !/(^|[\\/])_/.test(file)).sort();
  return new Map(
    claims.map((file) => [file.replace(/\.ts$/, '').replaceAll('\\', '/'), importsIn(join(properties, file))]),
  );
};

const importsIn = (path: string): ReadonlySet<string> => {
  const text = readFileSync(path, 'utf8');
  const names = new Set<string>();
  for (const [, list] of text.matchAll(/import\s*(?:type\s*)?\{([^}]*)\}\s*from\s*'lakatos'/g)) {
    for (const name of list.split(',')) names.add(name.replace(/^\s*type\s/, '').trim());
  }
  for (const [, shared] of text.matchAll(/from\s*'(\.[^']+)'/g)) {
    for (const name of importsIn(join(path, '..', shared.replace(/\.js$/, '.ts')))) names.add(name);
  }
  for (const [form, learner] of text.matchAll(/\b(\w+)\.\w+/g)) if (names.has(learner)) names.add(form);
  return names;
};

/** The claims that speak of the code that a mutant changes. */
export const claimsAbout = ({ about }: Mutant, imports: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
  [...imports].filter(([, names]) => about.some((name) => names.has(name))).map(([claim]) => claim);
