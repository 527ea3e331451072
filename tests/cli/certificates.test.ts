import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsIn, isRefuted, lakatos, project, survives } from './support.js';

const folder = () => project({ 'properties/demo/refuted.ts': isRefuted(), 'properties/demo/survives.ts': survives() });

const withCertificate = async () => {
  const cwd = folder();
  const checked = await lakatos(['check', '--certificates', 'out', '--cases', '200'], cwd);
  return { cwd, checked, file: join(cwd, 'out/demo/refuted.json') };
};

describe('lakatos check --certificates DIR', () => {
  test('writes a certificate of each refuted claim and says how many', async () => {
    const { cwd, checked, file } = await withCertificate();
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
    expect(stdout).toContain('verified: the claim is false, "the conclusion"');
    expect(code).toBe(0);
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

  test.each([
    ['a missing file', 'none.json', 'this command reads a file'],
    ['no JSON', 'broken.json', 'this file must be JSON'],
    ['another document', 'other.json', 'a certificate says that it is one'],
    ['a newer schema', 'newer.json', 'a certificate has a schema version that this version of lakatos does not know'],
  ])('is wrong input for %s: exit code 2, in five parts', async (_what, file, message) => {
    const cwd = project({
      'broken.json': '{',
      'other.json': '{ "type": "mdp" }',
      'newer.json': '{ "type": "certificate", "schema": 2 }',
    });
    const { code, stdout, stderr } = await lakatos(['verify', file], cwd);
    expect(stdout).toBe('');
    expect(faultsIn(stderr).map(([what]) => what)).toEqual([message]);
    expect(code).toBe(2);
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
