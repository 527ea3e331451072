import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Program } from '../../../src/certification/certificate/certificate.js';
import { exportPython, makeCertificate, verifyCertificate } from '../../../src/certification/index.js';
import { above, type Claim, claim, equal, fractions, type InputDocument } from '../../../src/index.js';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const source = { document: 'made up', quote: 'made up' };
const half: InputDocument = { type: 'number', value: '1/2' };

/** eˣ·eˣ = e²ˣ: true, and never shown by enclosures however narrow they are. */
const withUndecidedPremise = claim({
  id: 'test/undecided-premise',
  title: 'where eˣ·eˣ = e²ˣ, x is above 1',
  source,
  forAll: { x: fractions({ from: 0, to: 1, denominator: 4 }) },
  given: {
    'eˣ·eˣ = e²ˣ': ({ x }, { add, exp, multiply }) => equal(multiply(exp(x), exp(x)), exp(add(x, x))),
  },
  then: { 'x > 1': ({ x }) => above(x, 1) },
  expect: 'refuted',
}) as Claim;

const withBooleanClause = claim({
  id: 'test/boolean-clause',
  title: 'x is above 1',
  source,
  forAll: { x: fractions({ from: 0, to: 1, denominator: 4 }) },
  then: { 'x > 1': ({ x }, { one, sign, subtract }) => sign(subtract(x, one)) === 1 },
  expect: 'refuted',
}) as Claim;

/** Where eˣ·eˣ is e²ˣ the claim takes the middle branch: known by the identity test, and never by enclosures. */
const withUndecidedFact = claim({
  id: 'test/undecided-fact',
  title: 'the sign of eˣ·eˣ − e²ˣ is not 0',
  source,
  forAll: { x: fractions({ from: 0, to: 1, denominator: 4 }) },
  then: {
    'a sign': ({ x }, { add, exp, multiply, one, select, subtract, zero }) =>
      above(select(subtract(multiply(exp(x), exp(x)), exp(add(x, x))), one, zero, one), 0),
  },
  expect: 'refuted',
}) as Claim;

test.each([
  [withUndecidedPremise, 'the premise "eˣ·eˣ = e²ˣ" holds to', 'cannot be told from equality'],
  [withUndecidedFact, 'x', 'an enclosure contains 0 and more'],
  [withBooleanClause, 'says yes or no without comparing numbers', 'says yes or no without comparing numbers'],
])('what $id cannot have checked is said, and neither confirmed nor contradicted', (stated, limit, remark) => {
  const certificate = makeCertificate(stated, { x: half }, '0.1.0');
  const { accepted, limits } = verifyCertificate(certificate);
  expect(accepted).toBe(true);
  expect(limits.join('\n')).toContain(limit);
  if (!hasPython) return;
  const { status, stdout, stderr } = spawnSync('python3', ['-I', '-'], {
    input: exportPython(certificate),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toContain(`NOT confirmed, nor contradicted: ${stated.id}`);
  expect(stdout).toContain(remark);
  expect(status).toBe(3);
});

test.runIf(hasPython).each([
  ['1 / (eˣ·eˣ − e²ˣ)', 'x7 = x1 / x6', 'NOT confirmed: line', 'a divisor may be 0', 3],
  ['0 / (eˣ·eˣ − e²ˣ)', 'x7 = x0 / x6', 'NOT confirmed: line', 'an enclosure contains 0 and more', 3],
  ['x / 0', 'x7 = x1 / x0', 'NOT confirmed of this certificate', 'divides by 0', 1],
])('a step %s ends the script in words', (_step, step, start, reason, code) => {
  const certificate = makeCertificate(withUndecidedFact, { x: half }, '0.1.0');
  const program = certificate.program as Program;
  expect(program.steps[6]).toBe('x6 = x3 - x5');
  const script = exportPython({ ...certificate, program: { ...program, steps: [...program.steps, step] } });
  const { status, stdout, stderr } = spawnSync('python3', ['-I', '-'], { input: script, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain(start);
  expect(stdout).toContain(reason);
  expect(status).toBe(code);
});
