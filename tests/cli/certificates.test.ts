import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../src/certification/certificate/digests.js';
import { faultsIn, isRefuted, lakatos, project, survives } from './support.js';

const folder = () => project({ 'properties/demo/refuted.ts': isRefuted(), 'properties/demo/survives.ts': survives() });

const written = ['out/demo/refuted.json', 'properties/counterexamples/demo/refuted.json'];
const known = new Map<string, string>();

/** A project in which a check has written a certificate and the counterexample; the check is made once. */
const withCertificate = async () => {
  const cwd = folder();
  if (known.size === 0) {
    await lakatos(['check', 'refuted', '--certificates', 'out', '--cases', '200'], cwd);
    for (const name of written) known.set(name, readFileSync(join(cwd, name), 'utf8'));
  }
  for (const [name, text] of known) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return { cwd, file: join(cwd, written[0]) };
};

interface Forged {
  readonly claim: object;
  readonly shapes: readonly object[];
}

/** Changes a certificate in its file and makes the digests fit. */
const forge = (file: string, change: (certificate: Forged) => object): void => {
  const forged = change(JSON.parse(readFileSync(file, 'utf8')) as Forged);
  writeFileSync(file, JSON.stringify({ ...forged, digests: digestsOf(forged) }));
};

describe('lakatos check --certificates DIR', () => {
  test('says of an id that is too long for a file to shorten it', async () => {
    const cwd = project({ 'properties/demo/refuted.ts': isRefuted(`demo/${'long-'.repeat(60)}id`) });
    const { code, stderr } = await lakatos(['check', '--certificates', 'out', '--cases', '200'], cwd);
    expect(code).toBe(2);
    const [fault] = faultsIn(stderr).filter(([, where]) => where.includes('--certificates'));
    expect(fault[0]).toBe('a name must be short enough for a file');
    expect(fault[4]).toBe('shorten the id of the claim');
  });

  test('writes a certificate of each refuted claim and says how many', async () => {
    const cwd = folder();
    const checked = await lakatos(['check', '--certificates', 'out', '--cases', '200'], cwd);
    const file = join(cwd, 'out/demo/refuted.json');
    expect(checked.code).toBe(0);
    expect(checked.stderr).toContain('1 certificate in out');
    const certificate = JSON.parse(readFileSync(file, 'utf8'));
    expect(certificate).toMatchObject({ type: 'certificate', verdict: 'refuted', claim: { id: 'demo/refuted' } });
    expect(existsSync(join(cwd, 'out/demo/survives.json'))).toBe(false);
  });
});

describe('lakatos verify FILE', () => {
  test('accepts a certificate without its claim file: exit code 0', async () => {
    const { file } = await withCertificate();
    const elsewhere = project({ 'certificate.json': readFileSync(file, 'utf8') });
    const { code, stdout, stderr } = await lakatos(['verify', 'certificate.json'], elsewhere);
    expect(stderr).toBe('');
    expect(stdout).toContain('verified: the claim, as it is stated here, is false, "the conclusion"');
    expect(stdout).toContain('the text of the claim was not compared with anything: there is no folder of claims');
    expect(code).toBe(0);
  });

  test('compares it with its claim where that is at hand, and names the file', async () => {
    const { cwd, file } = await withCertificate();
    const { code, stdout } = await lakatos(['verify', file], cwd);
    expect(stdout).toContain('verified: the claim is false, "the conclusion"');
    expect(stdout).toContain('✓ this is the claim of properties/demo/refuted.ts');
    expect(stdout).toContain('✓ the claim itself, run on the instance, is false in that clause');
    expect(code).toBe(0);
    const asJson = await lakatos(['verify', file, '--json'], cwd);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ comparedWith: 'properties/demo/refuted.ts', accepted: true });
  });

  test.each([
    ['title', { title: 'PPO always converges' }],
    ['quantifier', { quantifier: 'some' }],
    ['premises', { premises: ['n is small'] }],
  ])('rejects another %s of the claim, with digests made to fit: exit code 1', async (field, change) => {
    const { cwd, file } = await withCertificate();
    forge(file, (certificate) => ({ ...certificate, claim: { ...certificate.claim, ...change } }));
    const { code, stdout } = await lakatos(['verify', file], cwd);
    expect(stdout).toContain('rejected');
    expect(stdout).toMatch(new RegExp(`the claim file says something else\n +where +claim.${field}\n`));
    expect(code).toBe(1);
  });

  test('rejects true arithmetic that is not what the claim computes: exit code 1', async () => {
    const { cwd, file } = await withCertificate();
    forge(file, (certificate) => ({ ...certificate, instance: { n: { type: 'integer', value: 2 } } }));
    const { code, stdout } = await lakatos(['verify', file], cwd);
    expect(stdout).toMatch(/the claim itself says something else of this instance\n +where +instance\n/);
    expect(code).toBe(1);
  });

  test('an id that no claim has is not compared, and is wrong input where a folder was named', async () => {
    const { cwd, file } = await withCertificate();
    forge(file, (certificate) => ({ ...certificate, claim: { ...certificate.claim, id: 'demo/renamed' } }));
    const unnamed = await lakatos(['verify', file], cwd);
    expect(unnamed.stdout).toContain('not compared with anything: no claim in properties has its id');
    expect(unnamed.code).toBe(0);
    const named = await lakatos(['verify', file, '--properties', 'properties'], cwd);
    expect(faultsIn(named.stderr).map(([what]) => what)).toEqual(['the claim of a certificate is looked up by its id']);
    expect(named.code).toBe(2);
  });

  test('rejects a changed number and names its place: exit code 1', async () => {
    const { cwd, file } = await withCertificate();
    const text = readFileSync(file, 'utf8');
    const { margin } = JSON.parse(text).conclusions.find((one: { holds: string }) => one.holds === 'no');
    writeFileSync(file, text.replace(`"margin": "${margin}"`, '"margin": "-7/2"'));
    const { code, stdout } = await lakatos(['verify', file], cwd);
    expect(code).toBe(1);
    expect(stdout).toContain('rejected');
    expect(stdout).toMatch(/where +conclusions\[0\]\.margin\n +stated +-7\/2\n/);
    const asJson = await lakatos(['verify', file, '--json'], cwd);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ schema: 1, claim: 'demo/refuted', accepted: false });
    expect(asJson.code).toBe(1);
  });

  test('shows control characters of the file as code points', async () => {
    const { file } = await withCertificate();
    forge(file, (certificate) => ({
      ...certificate,
      claim: { ...certificate.claim, id: 'demo/\u001b[2J\u0007\u0000' },
    }));
    const elsewhere = project({ 'certificate.json': readFileSync(file, 'utf8') });
    const { stdout } = await lakatos(['verify', 'certificate.json'], elsewhere);
    expect(stdout).toContain('demo/\\u001b[2J\\u0007\\u0000  verified');
  });

  test('reads a file with a byte order mark', async () => {
    const { file } = await withCertificate();
    const elsewhere = project({ 'certificate.json': `\ufeff${readFileSync(file, 'utf8')}` });
    expect((await lakatos(['verify', 'certificate.json'], elsewhere)).code).toBe(0);
  });

  test('refuses numbers that nobody can write out, and nesting that nobody can follow', async () => {
    const { file } = await withCertificate();
    const text = readFileSync(file, 'utf8');
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const elsewhere = project({
      'wide.json': text.replace(/"margin": "[^"]+"/, '"margin": "[-1e999999999, 1]"'),
      'deep.json': text.replace('"premises": []', `"premises": ${nested}`),
    });
    const wide = await lakatos(['verify', 'wide.json'], elsewhere);
    expect(wide.stdout).toContain('rejected');
    expect([wide.code, wide.stderr]).toEqual([1, '']);
    const deep = await lakatos(['verify', 'deep.json'], elsewhere);
    expect(faultsIn(deep.stderr)[0].slice(0, 2)).toEqual([
      'a certificate is not nested deeply',
      'deep.json.claim.premises',
    ]);
    expect(deep.code).toBe(2);
  });

  test.each([
    ['two values of one name', 'twice.json', 'a record has one value of each name'],
    ['a missing file', 'none.json', 'this command reads a file'],
    ['no JSON', 'broken.json', 'this file must be JSON'],
    ['another document', 'other.json', 'a certificate says that it is one'],
    ['a newer schema', 'newer.json', 'a certificate has a schema version that this version of lakatos does not know'],
  ])('is wrong input for %s: exit code 2, in five parts', async (_what, file, message) => {
    const cwd = project({
      'broken.json': '{',
      'twice.json': '{ "type": "certificate", "claim": { "id": "a", "\\u0069d": "b" } }',
      'other.json': '{ "type": "mdp" }',
      'newer.json': '{ "type": "certificate", "schema": 2 }',
    });
    const { code, stdout, stderr } = await lakatos(['verify', file], cwd);
    expect(stdout).toBe('');
    expect(faultsIn(stderr).map(([what]) => what)).toEqual([message]);
    expect(code).toBe(2);
  });
});

describe('lakatos verify FILE of a proof', () => {
  const square = `import { answerRewards, atLeast, bandits, claim } from 'lakatos';

export default claim({
  id: 'demo/square',
  title: 'A square is not negative',
  source: { document: 'notes.md', quote: 'squares are not negative' },
  forAll: { bandit: bandits({ answers: 2 }) },
  then: {
    'the first reward squared is not negative': ({ bandit }, { multiply }) =>
      atLeast(multiply(answerRewards(bandit)[0], answerRewards(bandit)[0]), 0),
  },
  expect: 'holds',
  proofs: { answers: [2] },
});
`;

  const withProof = async () => {
    const cwd = project({
      'properties/demo/square.ts': square,
    });
    await lakatos(['check', '--certificates', 'out', '--cases', '50', '--workers', '1'], cwd);
    return { cwd, file: join(cwd, 'out/demo/square.json') };
  };

  test('builds the questions again from the claim and compares: exit code 0', async () => {
    const { cwd, file } = await withProof();
    const { code, stdout } = await lakatos(['verify', file], cwd);
    expect(stdout).toContain('verified: the claim is true of 1 shape');
    expect(stdout).toContain('✓ the proof search, run again, asks no question but those that are stated');
    expect(code).toBe(0);
  });

  test('is not written where a shape was cut off: the claim asks for all of them', async () => {
    const cwd = project({
      'properties/demo/square.ts': square
        .replace('answers: 2', 'answers: [2, 3]')
        .replace('answers: [2] }', 'answers: [2, 3], seconds: 8 }')
        .replace('atLeast(', 'isProver(bandit) && bandit.actions === 3 ? forEver() : atLeast(')
        .replace(
          'export default',
          "const isProver = (mdp) => mdp.arithmetic.name === 'symbolic';\nconst forEver = () => {\n  for (;;) {}\n};\n\nexport default",
        ),
    });
    const { stdout } = await lakatos(['check', '--certificates', 'out', '--cases', '50', '--workers', '1'], cwd);
    expect(stdout).toMatch(/inconclusive[\s\S]*only that for 2 answers/);
    expect(existsSync(join(cwd, 'out/demo/square.json'))).toBe(false);
  });

  test('without the claim says what was not compared: exit code 3', async () => {
    const { file } = await withProof();
    const elsewhere = project({ 'certificate.json': readFileSync(file, 'utf8') });
    const { code, stdout } = await lakatos(['verify', 'certificate.json'], elsewhere);
    expect(stdout).toContain('only the stated questions were looked at, not whether they are those of the claim');
    expect(stdout).not.toContain('verified');
    expect(code).toBe(3);
  });

  test.each([
    [
      'another contradiction',
      (certificate: Forged) => ({ ...certificate, questions: [['(assert (< 1.0 0.0))']] }),
      /the stated questions do not prove this shape\n +where +shapes\[0\]\n/,
    ],
    [
      'another shape',
      (certificate: Forged) => ({ ...certificate, shapes: [{ ...certificate.shapes[0], size: { answers: 1000 } }] }),
      /the claim asks for no proof of this shape\n +where +shapes\[0\].size\n/,
    ],
    [
      'other words for what it covers',
      (certificate: Forged) => ({ ...certificate, shapes: [{ ...certificate.shapes[0], covers: 'everything' }] }),
      /the proof search comes to something else\n +where +shapes\[0\].covers\n/,
    ],
  ])('rejects %s, with digests made to fit: exit code 1', async (_what, change, message) => {
    const { cwd, file } = await withProof();
    forge(file, change);
    const { code, stdout } = await lakatos(['verify', file], cwd);
    expect(stdout).toMatch(message);
    expect(code).toBe(1);
  });
});

describe('lakatos export <file or id> --to FORM', () => {
  test('json is the certificate, from the id, from the counterexample file and from a certificate', async () => {
    const { cwd, file } = await withCertificate();
    const outputs = await Promise.all(
      ['demo/refuted', 'properties/counterexamples/demo/refuted.json', file].map((target) =>
        lakatos(['export', target, '--to', 'json'], cwd),
      ),
    );
    for (const { code, stdout } of outputs) {
      expect(code).toBe(0);
      expect(stdout).toBe(readFileSync(file, 'utf8'));
    }
  });

  test('python --output FILE writes a script', async () => {
    const { cwd, file } = await withCertificate();
    const { code, stdout } = await lakatos(['export', file, '--to', 'python', '--output', 'again.py'], cwd);
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'again.py'), 'utf8')).toContain('#!/usr/bin/env python3');
    const python = spawnSync('python3', ['again.py'], { cwd, encoding: 'utf8' });
    if (python.error === undefined) expect([python.status, python.stderr]).toEqual([0, '']);
  });

  test('markdown is a note', async () => {
    const { cwd } = await withCertificate();
    const { stdout } = await lakatos(['export', 'demo/refuted', '--to', 'markdown'], cwd);
    expect(stdout).toContain('# A counterexample to “A digit has this property”');
  });

  test.each(['markdown', 'python'])(
    '%s is not written of a certificate that verify rejects: exit code 2',
    async (form) => {
      const { cwd, file } = await withCertificate();
      forge(file, (certificate) => ({ ...certificate, violated: 'PPO converges' }));
      const { code, stdout, stderr } = await lakatos(['export', file, '--to', form], cwd);
      expect(stdout).toBe('');
      expect(faultsIn(stderr)[0][0]).toMatch(/^a certificate is verified before it is exported: /);
      expect(faultsIn(stderr)[0][1]).toBe('out/demo/refuted.json, violated');
      expect(code).toBe(2);
    },
  );

  test('drn needs a world in the instance: exit code 2', async () => {
    const { cwd, file } = await withCertificate();
    const { code, stderr } = await lakatos(['export', file, '--to', 'drn'], cwd);
    expect(faultsIn(stderr)[0][0]).toBe('this format holds one world');
    expect(code).toBe(2);
  });

  test.each([
    [['demo/survives', '--to', 'json'], 'there is no stored case of this name'],
    [['demo/refuted', '--to', 'latex'], 'this option takes one of a few words'],
    [['demo/refuted'], 'the command line cannot be read'],
  ])('%j is wrong input: exit code 2, in five parts', async (args, message) => {
    const { cwd } = await withCertificate();
    const { code, stderr } = await lakatos(['export', ...args], cwd);
    expect(faultsIn(stderr).map(([what]) => what)).toEqual([message]);
    expect(code).toBe(2);
  });
});
