import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lakatos, project, repository } from './support.js';

const topics = ['overseer', 'unexplored', 'reverse-mapping'];

describe('lakatos check', () => {
  it('prints the same report for 1, 2 and 4 workers, byte for byte, for claims of every kind', async () => {
    const cwd = project({});
    cpSync(join(repository, 'properties'), join(cwd, 'properties'), { recursive: true });
    const options = ['--from-scratch', '--no-proofs', '--cases', '200', '--json'];
    const reports: string[] = [];
    for (const workers of ['1', '2', '4']) {
      const { stdout } = await lakatos(['check', ...topics, ...options, '--workers', workers], cwd);
      reports.push(stdout.replaceAll(/"seconds": [\d.]+/g, '"seconds": 0'));
    }
    const { claims } = JSON.parse(reports[0]) as { claims: { verdict: string }[] };
    expect(new Set(claims.map(({ verdict }) => verdict))).toEqual(new Set(['refuted', 'survived']));
    expect(claims.length).toBeGreaterThan(8);
    expect(reports[1]).toBe(reports[0]);
    expect(reports[2]).toBe(reports[0]);
  });
});
