import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project, repository, survives } from './support.js';

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

interface Failure {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: readonly string[], cwd: string): Failure => {
  try {
    return { status: 0, stdout: execFileSync('npx', ['lakatos', ...args], { cwd, encoding: 'utf8' }), stderr: '' };
  } catch (thrown) {
    return thrown as Failure;
  }
};

describe('the packed tarball, installed into an empty directory', () => {
  it('checks a claim in TypeScript and one in JavaScript without a build step, and carries its schemas', () => {
    const cwd = project({ 'package.json': '{ "name": "a-project", "private": true }' });
    npm(['pack', '--ignore-scripts', '--pack-destination', cwd], repository);
    const tarball = readdirSync(cwd).find((name) => name.endsWith('.tgz'));
    expect(tarball).toBeDefined();
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], cwd);
    mkdirSync(join(cwd, 'properties/demo'), { recursive: true });
    writeFileSync(join(cwd, 'properties/demo/typed.ts'), survives('demo/typed'));
    writeFileSync(join(cwd, 'properties/demo/plain.js'), survives('demo/plain'));

    const created = run(['new', 'demo/scaffolded'], cwd);
    expect(created.status, created.stderr).toBe(0);
    const checked = run(['check', '--cases', '200', '--json'], cwd);
    expect(checked.status, checked.stderr).toBe(0);
    const { claims } = JSON.parse(checked.stdout) as { claims: { id: string; verdict: string }[] };
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['demo/plain', 'survived'],
      ['demo/scaffolded', 'survived'],
      ['demo/typed', 'survived'],
    ]);
    expect(run(['list', '--catalogue'], cwd).stdout.split('\n').length).toBeGreaterThan(20);

    expect(run(['simulate', '--catalogue'], cwd).stdout.split('\n').length).toBeGreaterThan(10);
    const simulated = run(['simulate', 'ppo-equations', '--catalogue', '--output', 'out'], cwd);
    expect(simulated.stdout, simulated.stderr).toContain('hand-derived 9/8, computed 9/8 ✓');
    expect(readFileSync(join(cwd, 'out/figure.svg'), 'utf8')).toContain('</svg>');

    for (const schema of ['check', 'counterexample', 'simulate', 'mdp']) {
      const path = execFileSync(
        process.execPath,
        ['-e', `console.log(require.resolve('lakatos/schemas/${schema}.schema.json'))`],
        { cwd, encoding: 'utf8' },
      ).trim();
      expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('properties');
    }
  }, 120_000);

  it('has types that a claim file is checked against', () => {
    const types = readFileSync(join(repository, 'dist/index.d.ts'), 'utf8');
    expect(types).toContain("./claims/index.js'");
  });
});
