import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lakatos, project, repository } from './support.js';

/** Of every kind of verdict, among them refutations that are found late and shrink far. */
const claims = [
  'advantage/td-error-is-the-advantage-for-any-critic',
  'overseer/distilled-best-of-n-improves',
  'overseer/imitation-of-a-limited-search-reaches-the-best-answer',
  'policy-gradient/exact-step-with-tied-observations-lowers-no-return',
  'ppo/surrogate-gain-is-a-return-gain',
  'random-agent/trained-policies-mostly-beat-a-random-agent',
  'reinforce/expected-step-raises-every-above-average-answer',
  'reinforce/expected-step-raises-expected-reward',
  'reverse-mapping/matching-every-step-is-optimal',
  'unexplored/no-update-at-unseen-states-with-shared-features',
  'unexplored/values-of-unseen-states-stay',
];

describe('lakatos check', () => {
  it('prints the same report for 1, 2 and 4 workers, byte for byte, for claims of every kind', {
    timeout: 180_000,
  }, async () => {
    const cwd = project({});
    cpSync(join(repository, 'properties'), join(cwd, 'properties'), { recursive: true });
    const options = ['--from-scratch', '--no-proofs', '--cases', '1000', '--json'];
    const reports: string[] = [];
    for (const workers of ['1', '2', '4']) {
      const { stdout } = await lakatos(['check', ...claims, ...options, '--workers', workers], cwd);
      reports.push(stdout.replaceAll(/"seconds": [\d.]+/g, '"seconds": 0'));
    }
    const verdicts = (JSON.parse(reports[0]) as { claims: { verdict: string }[] }).claims.map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['exhausted', 'refuted', 'survived']));
    expect(verdicts.length).toBe(claims.length);
    expect(reports[1]).toBe(reports[0]);
    expect(reports[2]).toBe(reports[0]);
  });
});
