import { InvalidInput } from '../../../errors/index.js';
import type { Certificate, Program } from '../../certificate/certificate.js';
import { conclusionLines, verdictLines } from './conclusions.js';
import { definitions } from './definitions.js';
import { functions } from './functions.js';
import { instanceLines } from './instance.js';
import { factLines, linkLines } from './links.js';
import { comment, identifiers } from './names.js';
import { enclosures, fractionTables, reporting } from './prelude.js';
import { functionNames, programLines } from './program.js';
import { quantityLines, shownInstance } from './quantities.js';

/** A Python script that derives the counterexample of a certificate again and needs nothing but Python's standard
 *  library: fractions throughout, rational enclosures with proved remainders where there is an exponential. It prints
 *  the instance's quantities and both sides of every clause, and exits with 0 iff the violation is confirmed.
 *  @throws InvalidInput for a certificate without a program */
export const exportPython = (certificate: Certificate): string => {
  const { program } = certificate;
  if ('omitted' in program) throw withoutProgram(certificate, program.omitted);
  const names = identifiers();
  const instance = instanceLines(certificate.instance, names);
  const { lines, reference } = programLines(certificate, program, names);
  const used = functionsIn(program);
  const digits = certificate.digits ?? 20;
  return [
    ...header(certificate),
    ...modulesFor(used, instance),
    'from fractions import Fraction as F',
    '',
    '# Bits of the bounds of what is not rational.',
    `BITS = ${Math.ceil((2 * digits + 20) * Math.log2(10))}`,
    'if hasattr(sys, "set_int_max_str_digits"):',
    '    sys.set_int_max_str_digits(0)',
    '',
    '',
    enclosures,
    '',
    '',
    ...used.flatMap((name) => [functions[name], '', '']),
    fractionTables,
    '',
    '',
    reporting,
    '',
    '',
    ...section('Definitions'),
    '',
    '',
    definitions,
    '',
    '',
    ...section('The instance'),
    ...instance,
    ...shownInstance(certificate, names),
    '',
    ...section('What follows from the instance by definition'),
    ...quantityLines(certificate, names),
    '',
    ...section('The claim, computed step by step as lakatos did'),
    ...lines,
    '',
    ...linkLines(certificate, program, reference, names),
    ...factLines(program, reference),
    ...section('Both sides of every premise and clause'),
    ...conclusionLines(certificate.conclusions, reference),
    ...verdictLines(certificate),
    '',
  ].join('\n');
};

const header = ({ claim, violated, versions }: Certificate): string[] => {
  const quoted = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"""', "'''");
  return [
    '#!/usr/bin/env python3',
    `"""A counterexample, derived again from the definitions.`,
    '',
    `    claim    ${quoted(claim.id)}`,
    `             ${quoted(claim.title)}`,
    ...(claim.formula === undefined ? [] : [`             ${quoted(claim.formula)}`]),
    `    source   ${quoted(claim.source.document)}: ${quoted(claim.source.quote)}`,
    `    false    ${quoted(violated)}`,
    '',
    "Needs only Python's standard library. Rational numbers are fractions; where the claim needs an exponential, a",
    'number is enclosed by two fractions, and a sign is decided only where both bounds have it.',
    'Exit code 0: the violation is confirmed. 1: it is not. 3: not everything could be checked.',
    '',
    `Written by lakatos ${quoted(versions.lakatos)}.`,
    '"""',
  ];
};

/** The functions that a program calls, and those that they call. */
const functionsIn = ({ steps }: Program): string[] => {
  const calls: string[] = Object.entries(functionNames).flatMap(([name, python]) =>
    steps.some((line) => line.includes(`= ${name}(`)) ? [python] : [],
  );
  return Object.keys(functions).filter((name) => calls.includes(name) || (name === 'exp' && calls.includes('log')));
};

const modulesFor = (used: readonly string[], instance: readonly string[]): string[] => [
  ...(instance.some((line) => line.includes('json.loads')) ? ['import json'] : []),
  ...(used.includes('log') || used.includes('square_root') ? ['import math'] : []),
  'import sys',
];

const section = (title: string): string[] => [`# ${'-'.repeat(98)}`, ...comment(title), ''];

const withoutProgram = ({ claim }: Certificate, why: string): InvalidInput =>
  new InvalidInput({
    what: 'a script needs the program of the claim',
    where: `certificate of ${claim.id}, program`,
    seen: `none: ${why}`,
    expected: 'a certificate that carries its program',
    fix: 'export a smaller counterexample, or use --to json, which keeps the named quantities',
  });
