import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Certificate, Program } from '../../../src/certification/certificate/certificate.js';
import { exportPython } from '../../../src/certification/index.js';
import { compare } from '../../../src/certification/verify/decimal.js';
import { type Enclosure, readValue } from '../../../src/certification/verify/value.js';
import { certificateOf, refutedClaims } from '../catalogue.js';

const refuted = await refutedClaims();
const hasPython = spawnSync('python3', ['--version']).status === 0;
const where = hasPython ? 'run by python3' : 'not run: there is no python3 here';
const folder = mkdtempSync(join(tmpdir(), 'lakatos-python-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (name: string, script: string) => {
  const file = join(folder, `${name.replaceAll('/', '_')}.py`);
  writeFileSync(file, script);
  return spawnSync('python3', ['-I', file], { encoding: 'utf8' });
};

describe.each(refuted)(`exportPython(certificate of $id), ${where},`, (entry) => {
  const certificate = certificateOf(entry);
  const script = exportPython(certificate);

  test.runIf(hasPython)('confirms the violation and prints the same margins', () => {
    const { status, stdout, stderr } = run(entry.id, script);
    expect(stderr).toBe('');
    expect(stdout).toContain(`confirmed: ${entry.id} is false of this instance`);
    expect(status).toBe(0);
    const printed = [...stdout.matchAll(/^ {4}margin (.+)$/gm)].map(([, text]) => text);
    const stated = certificate.conclusions.flatMap((one) => (one.relation === 'boolean' ? [] : [one.margin]));
    expect(printed.length).toBe(stated.length);
    for (const [index, margin] of stated.entries()) {
      expect(agrees(printed[index], margin), `${printed[index]} is ${margin}`).toBe(true);
    }
  });
});

/** Whether a printed margin is the stated fraction; of two enclosures of one number, whether they meet. */
const agrees = (printed: string, stated: string): boolean => {
  const [one, other] = [readValue(printed), readValue(stated)];
  if (one === undefined || other === undefined) return false;
  if ('exact' in one || 'exact' in other) return printed === stated;
  return meet(one, other);
};

const meet = (one: Enclosure, other: Enclosure): boolean =>
  compare(one.low, other.high) <= 0 && compare(other.low, one.high) <= 0;

test('exportPython(certificate) writes no part of a name into the program', () => {
  const entry = refuted.find((one) => Object.keys(namesOf(certificateOf(one))).length > 0);
  if (entry === undefined) throw new Error('no certificate names a step');
  const certificate = certificateOf(entry);
  const [[step, meaning]] = Object.entries(namesOf(certificate)).filter(([, name]) => !name.startsWith('updated'));
  const names = { [step]: `${meaning}+exit(0)` };
  const script = exportPython({ ...certificate, program: { ...(certificate.program as Program), names } });
  const code = script.split('\n').map((line) => line.replace(/ {2}#.*$/, ''));
  expect(code.filter((line) => line.includes('+exit(0)'))).toEqual([]);
});

const namesOf = ({ program }: Certificate): Program['names'] => ('omitted' in program ? {} : program.names);
