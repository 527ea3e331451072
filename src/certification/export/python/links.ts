import type { Certificate, Program } from '../../certificate/certificate.js';
import { comment, type Identifiers, literal } from './names.js';
import { type Reference, statedNumber } from './program.js';
import { definedIn, keyOf } from './quantities.js';

/** The program and the definitions must agree wherever they speak of the same number. */
export const linkLines = (
  certificate: Certificate,
  program: Program,
  reference: Reference,
  names: Identifiers,
): string[] => {
  const lines = Object.entries(program.names).flatMap(([step, meaning]) => {
    const indices = /(?:\[\d+\])*$/.exec(meaning)?.[0] ?? '';
    const quantity = definedIn(certificate).find((one) => meaning === `${keyOf(one)}${indices}`);
    if (quantity === undefined) return [];
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

const signs: Readonly<Record<string, number>> = { '= 0': 0, '> 0': 1, '< 0': -1 };

/** The facts that the branches of the claim relied on, decided again. */
export const factLines = ({ facts }: Program, reference: Reference): string[] => {
  if (facts.length === 0) return [];
  const lines = facts.map((fact) => {
    const [step, ...words] = fact.split(' ');
    const relation = words.join(' ');
    const variable = reference(step);
    const what = literal(`${variable} ${relation}`);
    return relation === '= 1' ? `check(${what}, ${variable} == 1)` : `rely(${what}, ${variable}, ${signs[relation]})`;
  });
  return [...comment('What the branches of the claim relied on.'), ...lines, ''];
};
