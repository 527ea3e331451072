import { InvalidInput } from '../../../errors/index.js';
import type {
  Certificate,
  CertifiedConclusion,
  DefinedQuantity,
  NumberTable,
  Program,
} from '../../certificate/certificate.js';
import { definitions } from './definitions.js';
import { instanceLines } from './instance.js';
import { comment, type Identifiers, identifiers, literal } from './names.js';
import { enclosureClass, fractionTables, reporting } from './prelude.js';
import { programLines, type Reference, statedNumber } from './program.js';

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
  const digits = certificate.digits ?? 20;
  return [
    ...header(certificate),
    'import json',
    'import math',
    'import sys',
    'from fractions import Fraction as F',
    '',
    '# Bits of the bounds of what is not rational.',
    `BITS = ${Math.ceil((2 * digits + 20) * Math.log2(10))}`,
    'if hasattr(sys, "set_int_max_str_digits"):',
    '    sys.set_int_max_str_digits(0)',
    '',
    '',
    enclosureClass,
    '',
    '',
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
    'Exit code 0: the violation is confirmed. 1: it is not.',
    '',
    `Written by lakatos ${quoted(versions.lakatos)}.`,
    '"""',
  ];
};

const section = (title: string): string[] => [`# ${'-'.repeat(98)}`, ...comment(title), ''];

const functionsOf: Readonly<Record<DefinedQuantity['quantity'], { readonly call: string; readonly symbol: string }>> = {
  stateValues: { call: 'state_values', symbol: 'V' },
  stateValuesByStep: { call: 'values_by_step', symbol: 'V_t' },
  actionValues: { call: 'action_values', symbol: 'Q' },
  advantages: { call: 'advantages', symbol: 'A' },
  discountedVisits: { call: 'discounted_visits', symbol: 'd' },
  expectedReturn: { call: 'expected_return', symbol: 'J' },
  policyGradient: { call: 'policy_gradient', symbol: '∇J' },
  expectedTdErrors: { call: 'td_errors', symbol: 'E[δ]' },
};

const keyOf = ({ quantity, mdp, of }: DefinedQuantity): string => `${quantity}(${mdp}, ${of})`;

const definedIn = ({ quantities }: Certificate): DefinedQuantity[] =>
  quantities.flatMap((quantity) => (quantity.quantity === 'updatedPolicy' ? [] : [quantity]));

const quantityLines = (certificate: Certificate, names: Identifiers): string[] => {
  const lines = definedIn(certificate).flatMap((quantity) => {
    const { call, symbol } = functionsOf[quantity.quantity];
    const key = literal(keyOf(quantity));
    const [mdp, of] = [quantity.mdp, quantity.of].map((input) => names.of(`instance ${input}`, input));
    return [
      `values[${key}] = ${call}(${mdp}, ${of})`,
      `show(${literal(symbol)}, ${key}, values[${key}])`,
      `check(${key}, values[${key}] == fractions(${table(quantity.values)}))`,
    ];
  });
  return [
    'values = {}',
    '',
    '',
    'def show(symbol, name, table):',
    '    """Prints a table of fractions, a state a line where it has rows."""',
    '    rows = table if isinstance(table, list) and isinstance(table[0], list) else None',
    '    print(f"{symbol:4} {name}", "" if rows else " ".join(map(str, table)) if isinstance(table, list) else table)',
    '    for index, row in enumerate(rows or []):',
    '        print(f"       {index}:", " ".join(map(str, row)))',
    '',
    '',
    ...lines,
  ];
};

const table = (values: NumberTable): string =>
  typeof values === 'string' ? literal(values) : `[${values.map(table).join(', ')}]`;

/** The program and the definitions must agree wherever they speak of the same number. */
const linkLines = (certificate: Certificate, program: Program, reference: Reference, names: Identifiers): string[] => {
  const lines = Object.entries(program.names).flatMap(([step, meaning]) => {
    const quantity = definedIn(certificate).find((one) => meaning.startsWith(keyOf(one)));
    if (quantity === undefined) return [];
    const indices = meaning.slice(keyOf(quantity).length);
    return [`check(${literal(meaning)}, ${reference(step)} == values[${literal(keyOf(quantity))}]${indices})`];
  });
  const updated = certificate.quantities.flatMap((quantity) => {
    if (quantity.quantity !== 'updatedPolicy') return [];
    const base = names.of(`instance ${quantity.of}`, quantity.of);
    return quantity.values.flatMap((row, state) => {
      const steps = quantity.steps[state];
      if (row === null || steps === null) return [];
      const entries = steps.map((step, action) =>
        step === '' ? `${base}["probabilities"][${state}][${action}]` : reference(step),
      );
      const name = `${quantity.of} after ${quantity.updates}, state ${state}`;
      return [
        `print(${literal(`π′   ${name}:`)}, ${entries.map((entry) => `text(${entry})`).join(', ')})`,
        ...row.map(
          (stated, action) =>
            `check(${literal(`${name}, action ${action}`)}, inside(${entries[action]}, ${statedNumber(stated)}))`,
        ),
      ];
    });
  });
  return [
    ...(lines.length === 0 ? [] : comment('The program and the definitions agree.')),
    ...lines,
    ...(updated.length === 0 ? [] : ['', ...comment('Policies that the program trains.'), ...updated]),
    '',
  ];
};

const relations: Readonly<Record<string, string>> = { '= 0': '== 0', '= 1': '== 1', '> 0': '> 0', '< 0': '< 0' };

const factLines = ({ facts }: Program, reference: Reference): string[] => {
  if (facts.length === 0) return [];
  const lines = facts.map((fact) => {
    const [step, ...words] = fact.split(' ');
    const relation = words.join(' ');
    const variable = reference(step);
    const condition = relation === '= 1' ? `${variable} == 1` : `sign(${variable}) ${relations[relation]}`;
    return `check(${literal(`${variable} ${relation}`)}, ${condition})`;
  });
  return [...comment('What the branches of the claim relied on.'), ...lines, ''];
};

const conclusionLines = (conclusions: readonly CertifiedConclusion[], reference: Reference): string[] => [
  'confirmed = set()',
  '',
  '',
  'def conclude(part, name, relation, left, right, stated):',
  '    """Prints both sides and the margin, and notes what is violated."""',
  '    margin = left - right',
  '    if relation == "=":',
  '        margin = -absolute(margin)',
  '    s = sign(margin)',
  '    holds = s > 0 if relation == ">" else s >= 0',
  '    print(f"{part} \\"{name}\\": left {relation} right", "holds" if holds else "is VIOLATED")',
  '    print("    left  ", text(left))',
  '    print("    right ", text(right))',
  '    print("    margin", text(margin))',
  '    check(f"margin of {part} \\"{name}\\"", inside(margin, stated))',
  '    if not holds:',
  '        confirmed.add((part, name))',
  '',
  '',
  ...conclusions.flatMap((conclusion) => {
    if (conclusion.relation === 'boolean') {
      return comment(
        `The ${conclusion.part} "${conclusion.name}" says yes or no without comparing numbers: not checked.`,
      );
    }
    if (conclusion.holds === 'undecided')
      return comment(`An entry of "${conclusion.name}" is too close to call: left out.`);
    const { part, name, relation, left, right, margin, of } = conclusion;
    const words = { atLeast: '>=', above: '>', equal: '=' }[relation];
    return [
      ...(of === undefined ? [] : [`# ${of.replaceAll('\n', ' ')}`]),
      `conclude(${literal(part)}, ${literal(name)}, ${literal(words)}, ${reference(left.step ?? 'x0')}, ${reference(right.step ?? 'x0')}, ${statedNumber(margin)})`,
    ];
  }),
];

const verdictLines = ({ claim, violated }: Certificate): string[] => [
  '',
  `if any(part == "premise" for part, _ in confirmed):`,
  '    failures.append("a premise is not met")',
  `if ("clause", ${literal(violated)}) in confirmed and not failures:`,
  `    print(${literal(`confirmed: ${claim.id} is false of this instance`)})`,
  '    sys.exit(0)',
  `print(${literal(`NOT confirmed: ${claim.id}`)}, *failures, sep="\\n  ")`,
  'sys.exit(1)',
];

const withoutProgram = ({ claim }: Certificate, why: string): InvalidInput =>
  new InvalidInput({
    what: 'a script needs the program of the claim',
    where: `certificate of ${claim.id}, program`,
    seen: `none: ${why}`,
    expected: 'a certificate that carries its program',
    fix: 'export a smaller counterexample, or use --to json, which keeps the named quantities',
  });
