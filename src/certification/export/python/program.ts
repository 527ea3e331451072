import type { Certificate, Program } from '../../certificate/certificate.js';
import { type Line, parseLine } from '../../verify/parseProgram.js';
import { type Identifiers, literal } from './names.js';

/** How a step is written where it is used: a variable, or a constant in place. */
export type Reference = (step: string) => string;

export interface ProgramText {
  readonly lines: readonly string[];
  readonly reference: Reference;
}

/** The recorded program as Python assignments, in its own order, variables named after what they mean where that is
 *  known. Systems are solved again, and compared with the stated solution. */
export const programLines = ({ instance }: Certificate, program: Program, names: Identifiers): ProgramText => {
  const lines = program.steps.map((text, index) => parseLine(text, index) as Line);
  const isInput = (line: Line): boolean => line.kind === 'input' && line.place in instance;
  const variables = lines.map((line, index) =>
    line.kind === 'input' && isInput(line)
      ? names.of(`instance ${line.place}`, line.place)
      : variableOf(line, `x${index}`, program.names, names),
  );
  const text: string[] = [];
  const solved = new Set<number>();
  const reference: Reference = (step) => variables[Number(step.slice(1))];
  lines.forEach((line, index) => {
    if (line.kind === 'constant' || isInput(line)) return;
    if (line.kind === 'solution' && !solved.has(line.system)) {
      solved.add(line.system);
      text.push(...systemLines(program, line.system, reference));
    }
    const meaning = program.names[`x${index}`];
    const remark = meaning === undefined ? '' : `  # ${meaning.replaceAll(/\s+/g, ' ')}`;
    text.push(`${variables[index]} = ${expression(line, variables, Object.keys(instance), names)}${remark}`);
  });
  return { lines: text, reference };
};

const variableOf = (line: Line, step: string, meanings: Program['names'], names: Identifiers): string => {
  if (line.kind === 'constant')
    return `F(${/^-?\d+$/.test(String(line.value)) ? line.value : literal(String(line.value))})`;
  const meaning = line.kind === 'input' ? shortPlace(line.place) : shortName(meanings[step]);
  return names.of(`step ${step}`, meaning ?? step);
};

/** "mdp.transition[0][1][0]" as transition_0_1_0, "policy.probabilities[0][1]" as policy_0_1. */
const shortPlace = (place: string): string => {
  const parts = /^(.*?)(?:\.(\w+))?((?:\[\d+\])*)$/.exec(place);
  const field = parts?.[2] === undefined || parts[2] === 'probabilities' ? parts?.[1] : parts[2];
  return `${field}${(parts?.[3] ?? '').replaceAll(/\[(\d+)\]/g, '_$1')}`;
};

const symbols: Readonly<Record<string, string>> = {
  stateValues: 'V',
  stateValuesByStep: 'V_at',
  actionValues: 'Q',
  advantages: 'A',
  discountedVisits: 'd',
  expectedReturn: 'J',
  policyGradient: 'gradient',
  expectedTdErrors: 'td_error',
};

/** "advantages(mdp, policy)[0][1]" as A_0_1, "updatedPolicy(policy, 2)[0][1]" as policy_after_2_0_1. */
const shortName = (meaning: string | undefined): string | undefined => {
  const parts = meaning === undefined ? null : /^(\w+)\((.+), (.+)\)((?:\[\d+\])*)$/.exec(meaning);
  if (parts === null) return undefined;
  const base = parts[1] === 'updatedPolicy' ? `${parts[2]}_after_${parts[3]}` : symbols[parts[1]];
  return base && `${base}${parts[4].replaceAll(/\[(\d+)\]/g, '_$1')}`;
};

const operators = { sum: '+', difference: '-', product: '*', quotient: '/' } as const;

/** What the functions of a program are called in Python. */
export const functionNames = {
  negate: '-',
  absolute: 'absolute',
  minimum: 'minimum',
  maximum: 'maximum',
  exp: 'exp',
  log: 'log',
  squareRoot: 'square_root',
  select: 'select',
} as const;

const expression = (
  line: Line,
  variables: readonly string[],
  inputs: readonly string[],
  names: Identifiers,
): string => {
  switch (line.kind) {
    case 'input':
      return placeExpression(line.place, inputs, names);
    case 'constant':
      return String(line.value);
    case 'solution':
      return `system_${line.system}[${line.entry}]`;
    case 'function': {
      const operands = line.operands.map((operand) => variables[operand]).join(', ');
      return line.name === 'negate' ? `-${operands}` : `${functionNames[line.name]}(${operands})`;
    }
    default:
      return line.operands.map((operand) => variables[operand]).join(` ${operators[line.kind]} `);
  }
};

/** mdp["transition"][0][1][0]. */
const placeExpression = (place: string, inputs: readonly string[], names: Identifiers): string => {
  const input = inputs
    .filter((name) => place === name || place.startsWith(`${name}.`) || place.startsWith(`${name}[`))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '');
  const rest = place.slice(input.length).replaceAll(/\.(\w+)/g, '["$1"]');
  return `${names.of(`instance ${input}`, input)}${rest}`;
};

const systemLines = ({ systems }: Program, index: number, reference: Reference): string[] => {
  const { matrix, rhs, solution } = systems[index];
  const rows = matrix.map((row) => `[${row.map(reference).join(', ')}]`);
  return [
    `# The x with M·x = b.`,
    `system_${index} = solve([${rows.join(', ')}], [${rhs.map(reference).join(', ')}])`,
    ...solution.map(
      (text, entry) =>
        `check("system ${index}, entry ${entry}", inside(system_${index}[${entry}], ${statedNumber(text)}))`,
    ),
  ];
};

/** A number of the certificate as Python: a fraction, or a pair of bounds. */
export const statedNumber = (text: string): string => {
  const bounds = /^\[(.+), (.+)\]$/.exec(text);
  if (bounds !== null) return `(F(${literal(bounds[1])}), F(${literal(bounds[2])}))`;
  return /^-?\d+(\/\d+)?$/.test(text) ? `F(${literal(text)})` : `(F(${literal(text)}), F(${literal(text)}))`;
};
