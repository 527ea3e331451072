import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckDocument } from '../../src/reports/index.js';
import { faultsIn, lakatos, project } from './support.js';

const cases = ['--cases', '200', '--workers', '1'];
const claimFile = 'properties/demo/positive.ts';
const storedFile = 'properties/counterexamples/demo/positive.json';

/** A claim about n from 1 to 9. */
const positive = (
  conclusion = 'atLeast(n, 1)',
  more = '',
): string => `import { atLeast, claim, integers } from 'lakatos';

export default claim({
  id: 'demo/positive',
  title: 'A positive digit has this property',
  source: { document: 'notes.md', quote: 'digits have properties' },
  forAll: { n: integers({ from: 1, to: 9 }) },
  then: { 'the conclusion': ({ n }) => ${conclusion} },
  expect: 'holds',${more}
});
`;

const someZero = `import { exists, integers } from 'lakatos';

export default exists({
  id: 'demo/positive',
  title: 'Some positive digit is 0',
  source: { document: 'notes.md', quote: 'digits have properties' },
  forSome: { n: integers({ from: 1, to: 9 }) },
  suchThat: { 'it is 0': ({ n }) => n === 0 },
  expect: 'holds',
});
`;

const stored = (n: unknown): string =>
  `${JSON.stringify({
    schema: 1,
    claim: 'demo/positive',
    inputs: { n: { type: 'integer', value: n } },
    clause: 'the conclusion',
    margins: [],
    engine: 'by hand',
    seed: 1,
    found: null,
  })}\n`;

describe('lakatos check, with a case that the claim does not speak of', () => {
  it('reports a stored one, decides nothing from it and never deletes it', async () => {
    const cwd = project({ [claimFile]: positive(), [storedFile]: stored(0) });
    const { stdout, code } = await lakatos(['check', ...cases], cwd);
    expect(stdout).toContain('stored case 1 is none that the claim speaks of');
    expect(stdout).toContain('inputs.n: seen 0, expected an integer from 1 to 9');
    expect(readFileSync(join(cwd, storedFile), 'utf8')).toBe(stored(0));
    expect(code).toBe(0);
  });

  it('takes a stored one for no witness', async () => {
    const cwd = project({ [claimFile]: someZero, [storedFile]: stored(0) });
    const { stdout, code } = await lakatos(['check', ...cases], cwd);
    expect(stdout).toContain('stored case 1 is none that the claim speaks of');
    expect(stdout).toContain('inconclusive');
    expect(code).toBe(3);
  });

  it('stores a counterexample that it finds beside one that is none', async () => {
    const cwd = project({ [claimFile]: positive('atLeast(3, n)'), [storedFile]: stored(12) });
    const { stdout, code } = await lakatos(['check', '--json', ...cases], cwd);
    const { claims } = JSON.parse(stdout) as CheckDocument;
    expect(claims[0].evidence[0]).toMatchObject({ foundBy: 'search', inputs: { n: { value: 4 } } });
    expect(readFileSync(join(cwd, storedFile), 'utf8')).toBe(stored(12));
    expect(existsSync(join(cwd, 'properties/counterexamples/demo/positive-2.json'))).toBe(true);
    expect(code).toBe(1);
  });

  it('takes an example of the claim for a mistake in it', async () => {
    const example = `\n  examples: [{ n: { type: 'integer', value: 0 } }],`;
    const { stdout, stderr, code } = await lakatos(
      ['check', ...cases],
      project({ [claimFile]: positive('atLeast(n, 1)', example) }),
    );
    expect(faultsIn(stderr)).toEqual([
      [
        'a case of a claim must be one that the claim speaks of',
        'claim demo/positive.examples[0], inputs.n',
        '0',
        'an integer from 1 to 9',
        'correct the case, or widen the generator of "n" in the claim (now integers in {1, …, 9})',
      ],
    ]);
    expect(stdout).not.toContain('refuted');
    expect(code).toBe(2);
  });

  it('takes a scope that is wider than the claim for a mistake in it', async () => {
    const scope = `\n  exhaust: [{ n: integers({ from: 0, to: 2 }) }],`;
    const { stdout, stderr, code } = await lakatos(
      ['check', ...cases],
      project({ [claimFile]: positive('atLeast(n, 1)', scope) }),
    );
    expect(faultsIn(stderr)[0].slice(0, 3)).toEqual([
      'a scope must hold only instances that the claim speaks of',
      'claim demo/positive.exhaust[0], an instance with inputs.n',
      '0',
    ]);
    expect(stdout).not.toContain('refuted');
    expect(code).toBe(2);
  });
});

describe('a file with a case that its claim does not speak of', () => {
  it.each([
    ['replay', 'wrong.json'],
    ['export', 'wrong.json', '--to', 'json'],
  ])('lakatos %s refuses it', async (...args) => {
    const cwd = project({ [claimFile]: positive(), 'wrong.json': stored(0) });
    const { stdout, stderr, code } = await lakatos(args, cwd);
    expect(faultsIn(stderr)[0].slice(0, 4)).toEqual([
      'a case of a claim must be one that the claim speaks of',
      'wrong.json, inputs.n',
      '0',
      'an integer from 1 to 9',
    ]);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
