import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedSections, projectRoot, readReadme, withSection } from './sections.js';

const readme = readReadme();

describe('README.md', () => {
  it('shows what `lakatos check` prints today (npm run readme writes it anew)', { timeout: 180_000 }, () => {
    for (const [name, text] of Object.entries(generatedSections())) {
      expect(withSection(readme, name, text)).toBe(readme);
    }
  });

  it('has its sections in the order in which a reader needs them', () => {
    const headings = [...readme.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Two commands',
      'Stating your first claim',
      'Reading a verdict',
      'Claims about sampled training',
      'Hunting a counterexample',
      'CI set-up',
      'The claims',
      'Scenarios',
      'How it works',
      'Limits',
    ]);
  });

  it('states a first claim that runs as it stands, and is refuted as it says', { timeout: 60_000 }, () => {
    const [, code] = readme.match(/```ts\n(import[\s\S]*?)```/) ?? [];
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(20);
    const folder = mkdtempSync(join(tmpdir(), 'lakatos-readme-'));
    try {
      mkdirSync(join(folder, 'properties', 'reinforce'), { recursive: true });
      writeFileSync(join(folder, 'properties', 'reinforce', 'best-answer-gains.ts'), code);
      const { status, stdout } = spawnSync(process.execPath, [join(projectRoot, 'dist/cli/main.js'), 'check'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      const [, shown] = readme.match(/answers in a second:\n\n```text\n([\s\S]*?)```/) ?? [];
      expect(shown).toContain('refuted, expected: holds');
      expect(stdout).toContain(shown.trimEnd());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows only simulations that run as they are written', { timeout: 60_000 }, () => {
    const shown = [...readme.matchAll(/`(?:npx )?lakatos (simulate [^`]*)`/g)].map(([, words]) => words.split(' '));
    expect(shown.length).toBeGreaterThan(0);
    const folder = mkdtempSync(join(tmpdir(), 'lakatos-readme-'));
    try {
      for (const words of shown) {
        const { status, stderr } = spawnSync(
          process.execPath,
          [join(projectRoot, 'dist/cli/main.js'), ...words, '--catalogue'],
          { cwd: folder, encoding: 'utf8' },
        );
        expect({ words, status, stderr }).toEqual({ words, status: 0, stderr: '' });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('names only files that exist', () => {
    const named = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path]) => path);
    for (const path of named) expect(spawnSync('test', ['-e', join(projectRoot, path)]).status).toBe(0);
  });
});
