import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
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

test.each([
  [withUndecidedPremise, 'the premise "eˣ·eˣ = e²ˣ" holds to', 'cannot be told from equality'],
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
