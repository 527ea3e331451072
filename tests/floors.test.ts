import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** An import goes down, never up or sideways. Search stands a step above certification: it hands every counterexample
 *  over to be decided, and certification knows nothing of search. The table of contents for claim files, src/index.ts, stands on top of
 *  the rooms it lists; only the loader of claim files reaches up to it, to hand it to the claims. */
const floors: Readonly<Record<string, number>> = {
  errors: 0,
  arithmetic: 1,
  mdp: 2,
  claims: 2,
  policies: 3,
  learners: 4,
  generators: 4,
  certification: 5,
  proving: 5,
  scenarios: 5,
  search: 5.5,
  reports: 6,
  cli: 7,
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly target: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const roomOf = (path: string): string => {
  const parts = relative(source, path).split(sep);
  return parts.length === 1 ? 'contents' : parts[0];
};

/** Every static and dynamic import and re-export; comments do not count. */
const importsOf = (file: string): Import[] => {
  const text = readFileSync(join(source, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const specifiers = [
    ...text.matchAll(/^\s*(?:import|export)\b[^;'"`]*?\bfrom\s*'([^']+)'/gm),
    ...text.matchAll(/^\s*import\s*'([^']+)'/gm),
    ...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g),
  ].map((match) => match[1]);
  return specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => {
      const target = resolve(dirname(join(source, file)), specifier);
      return { file, from: roomOf(join(source, file)), to: roomOf(target), target: relative(source, target) };
    });
};

const imports = files.flatMap(importsOf);
const between = imports.filter(({ from, to }) => from !== to);

describe('imports between rooms', () => {
  it('are found, so that the tests below have something to read', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(between.length).toBeGreaterThan(100);
    expect([...new Set(files.map((file) => roomOf(join(source, file))))].sort()).toEqual(
      expect.arrayContaining(['arithmetic', 'cli', 'learners', 'mdp', 'reports', 'search']),
    );
  });

  it('leave only rooms that have a floor', () => {
    expect(imports.filter(({ from }) => from !== 'contents' && floors[from] === undefined)).toEqual([]);
  });

  it('go down', () => {
    const wrong = between.filter(
      ({ from, to }) => from !== 'contents' && to !== 'contents' && !(floors[to] < floors[from]),
    );
    expect(wrong).toEqual([]);
  });

  it('reach the table of contents only from the loader of claim files', () => {
    const loaders = between.filter(({ to }) => to === 'contents').map(({ file }) => file.replaceAll(sep, '/'));
    expect(loaders.every((file) => file.startsWith('cli/claimFiles/'))).toBe(true);
  });

  it('go through the index of a room, or the one of a part that loads by itself', () => {
    const doors = (room: string): string[] => [join(room, 'index.js'), join('reports', 'listing', 'index.js')];
    const past = between.filter(({ to, target }) => to !== 'contents' && !doors(to).includes(target));
    expect(past).toEqual([]);
  });
});

describe('certification', () => {
  it('imports neither search nor generators: the finder does not certify', () => {
    const reached = new Set(['certification']);
    for (const room of reached) {
      for (const { to } of between.filter(({ from }) => from === room)) reached.add(to);
    }
    expect([...reached]).not.toContain('search');
    expect([...reached]).not.toContain('generators');
  });
});

describe('process, files, clock and exit codes', () => {
  it('are used by no room but cli', () => {
    const outside = files.filter((file) => {
      if (roomOf(join(source, file)) === 'cli') return false;
      const text = readFileSync(join(source, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /\bprocess\.|from 'node:(fs|os|process|child_process|worker_threads|timers|net|http)|\bDate\.now\b|\bnew Date\b|\bperformance\.|\bconsole\./.test(
        text,
      );
    });
    expect(outside).toEqual([]);
  });
});
