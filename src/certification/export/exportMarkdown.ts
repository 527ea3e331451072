import type { InputDocument } from '../../claims/index.js';
import { visibleLines } from '../../errors/index.js';
import type { Certificate, CertifiedConclusion, NumberTable, Quantity } from '../certificate/certificate.js';
import { readAnswers, readWorld } from '../verify/readWorld.js';
import type { World } from '../verify/world.js';

/** A note for a paper: the statement, the instance as tables, what follows from it, and the margin of every clause.
 *  @param certificate one that `verifyCertificate` accepts: the note says that it is certified */
export const exportMarkdown = (certificate: Certificate): string => visibleLines(linesOf(certificate).join('\n'));

const linesOf = (certificate: Certificate): string[] => {
  const { claim, instance, violated, versions, arithmetic, digits } = certificate;
  return [
    `# A counterexample to “${oneLine(claim.title)}”`,
    '',
    `Claim \`${oneLine(claim.id)}\`${claim.formula === undefined ? '' : `: ${oneLine(claim.formula)}`}`,
    '',
    `> ${oneLine(claim.source.quote)}`,
    `>`,
    `> (${oneLine(claim.source.document)})`,
    '',
    `False of the instance below: **${oneLine(violated)}**.`,
    '',
    '## The instance',
    '',
    ...Object.entries(instance).flatMap(([name, document]) => [
      `**${oneLine(name)}**`,
      '',
      ...inputLines(name, document),
      '',
    ]),
    '## What follows from it',
    '',
    ...table(
      ['quantity', 'values'],
      certificate.quantities.map((quantity) => [nameOf(quantity), rows(quantity.values)]),
    ),
    '',
    '## Both sides',
    '',
    ...table(['', 'left', '', 'right', 'margin', ''], certificate.conclusions.map(conclusionRow)),
    '',
    arithmetic === 'rational'
      ? 'Every number is exact.'
      : `Numbers in brackets are enclosures with ${digits} significant digits, rounded outward: the true number lies between the two.`,
    `Certified by lakatos ${oneLine(versions.lakatos)}; \`lakatos verify\` checks the certificate, \`lakatos export --to python\` writes a script that derives it again.`,
    '',
  ];
};

/** A text of the file cannot begin a line of its own. */
const oneLine = (text: string): string => text.replaceAll(/\s*[\n\r]\s*/g, ' ');

const inputLines = (name: string, document: InputDocument): string[] => {
  switch (document.type) {
    case 'mdp':
      return worldLines(readWorld(document, name));
    case 'bandit':
      return table(
        ['answer', 'reward'],
        readAnswers(document, name).reward[0].map((reward, answer) => [String(answer), String(reward)]),
      );
    case 'number':
    case 'integer':
      return [String(document.value)];
    case 'tabularPolicy':
    case 'tiedPolicy':
    case 'linearPolicy':
    case 'sharedTrunkPolicy':
      return [
        ...table(
          ['state', ...(document.probabilities as string[][])[0].map((_, action) => `π(${action}|s)`)],
          (document.probabilities as string[][]).map((row, state) => [String(state), ...row]),
        ),
        ...Object.entries(document).flatMap(([field, value]) =>
          field === 'type' || field === 'probabilities' ? [] : ['', `${field}: \`${JSON.stringify(value)}\``],
        ),
      ];
    default:
      return ['```json', JSON.stringify(document), '```'];
  }
};

const worldLines = (world: World): string[] => {
  const { states, actions, discount, horizon, initial, transition, reward, available, terminal } = world;
  const pairs = Array.from({ length: states * actions }, (_, index) => [Math.floor(index / actions), index % actions]);
  const ends = terminal.flatMap((isTerminal, state) => (isTerminal ? [state] : []));
  return [
    `Discount ${discount}${horizon === undefined ? '' : `, horizon ${horizon}`}; initial distribution (${initial.join(', ')})${ends.length === 0 ? '' : `; terminal: ${ends.join(', ')}`}.`,
    '',
    ...table(
      ['state', 'action', 'reward', ...Array.from({ length: states }, (_, next) => `to ${next}`)],
      pairs.flatMap(([s, a]) =>
        available[s][a] ? [[String(s), String(a), String(reward[s][a]), ...transition[s][a].map(String)]] : [],
      ),
    ),
    ...(world.transitionReward === undefined ? [] : ['', 'The reward depends on the next state; its mean is shown.']),
  ];
};

const symbols: Readonly<Record<Quantity['quantity'], string>> = {
  stateValues: 'V(s)',
  stateValuesByStep: 'V_t(s)',
  actionValues: 'Q(s,a)',
  advantages: 'A(s,a)',
  discountedVisits: 'd(s)',
  expectedReturn: 'J',
  policyGradient: '∇J',
  expectedTdErrors: 'E[δ](s,a)',
  updatedPolicy: 'π′(a|s)',
};

const nameOf = (quantity: Quantity): string =>
  quantity.quantity === 'updatedPolicy'
    ? `${symbols.updatedPolicy} of ${quantity.of} after ${quantity.updates}`
    : `${symbols[quantity.quantity]} of ${quantity.of}`;

const rows = (values: Quantity['values'] | null): string => {
  if (values === null) return '·';
  if (typeof values === 'string') return values;
  const parts = (values as readonly (NumberTable | null)[]).map(rows);
  return Array.isArray(values[0]) || values[0] === null ? parts.join('; ') : `(${parts.join(', ')})`;
};

const conclusionRow = (conclusion: CertifiedConclusion): string[] => {
  const mark = { yes: 'holds', no: '**violated**', undecided: 'undecided' }[conclusion.holds];
  if (conclusion.relation === 'boolean') return [conclusion.name, '', '', '', '', mark];
  const { name, of, left, right, relation, margin } = conclusion;
  const sign = { atLeast: '≥', above: '>', equal: '=', differ: '≠' }[relation];
  return [of === undefined ? name : `${name} (${of})`, left.value, sign, right.value, margin, mark];
};

const table = (head: readonly string[], body: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...body].map((row) => `| ${row.map(cell).join(' | ')} |`);

/** A bar would end the cell. */
const cell = (text: string): string => oneLine(text.replaceAll('|', '\\|'));
