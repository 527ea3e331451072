import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const search = (...options: string[]) =>
  spawnSync(process.execPath, [main, 'search', ...options, '--catalogue', '--workers', '1'], { encoding: 'utf8' });

describe('lakatos search', () => {
  const id = 'reinforce/expected-step-raises-expected-reward';

  it('exits 0 where a claim that holds survives, with the cases of the strategies asked for', () => {
    const { status, stdout } = search(id, '--strategy', 'guided', '--cases', '2000', '--json');
    const [{ verdict, evidence }] = JSON.parse(stdout).claims;
    expect([status, verdict]).toEqual([0, 'survived']);
    expect(Object.keys(evidence[0].strategies)).toEqual(['guided']);
  });

  it('exits 2 for a strategy or an id that there is not', () => {
    expect(search(id, '--strategy', 'luck').status).toBe(2);
    expect(search('no/such-claim').status).toBe(2);
  });
});
