import type { InputDocument } from '../../claims/index.js';
import { describeMdp } from './mdpLines.js';
import { counted } from './words.js';

/** A value of a stored case, a line or more for a reader: short tables are written out, the rest is JSON. */
export const describeInput = (document: InputDocument): string[] => {
  const describe = descriptions[document.type];
  try {
    return describe === undefined ? [compact(document)] : describe(document);
  } catch {
    return [compact(document)];
  }
};

/** How large an instance is, in a few words: "2 states × 2 actions", "3 answers"; '' when nothing says so. */
export const describeSize = (inputs: Readonly<Record<string, InputDocument>>): string => {
  for (const document of Object.values(inputs)) {
    const size = sizeOf(document);
    if (size !== undefined) return size;
  }
  return '';
};

const sizeOf = ({ type, states, actions, rewards }: InputDocument): string | undefined => {
  if (type === 'mdp' && typeof states === 'number' && typeof actions === 'number') {
    return `${counted(states, 'state')} × ${counted(actions, 'action')}`;
  }
  return type === 'bandit' && Array.isArray(rewards) ? counted(rewards.length, 'answer') : undefined;
};

type Table = readonly (readonly unknown[])[];

const descriptions: Readonly<Record<string, ((document: InputDocument) => string[]) | undefined>> = {
  number: ({ value }) => [String(value)],
  integer: ({ value }) => [String(value)],
  json: ({ value }) => [JSON.stringify(value)],
  bandit: ({ rewards }) => [`${counted((rewards as unknown[]).length, 'answer')}, rewards ${row(rewards)}`],
  stateValues: ({ values }) => [row(values)],
  rewardTable: ({ values }) => [`${row(values)} by state and action`],
  tabularPolicy: ({ probabilities }) => stateRows(probabilities as Table),
  tiedPolicy: ({ probabilities, observation }) => [
    `observations of the states: ${row(observation)}`,
    ...stateRows(probabilities as Table),
  ],
  linearPolicy: ({ probabilities, features }) => [
    ...stateRows(probabilities as Table),
    ...(features as Table[]).map((actions, state) => `features at s${state}: ${actions.map(row).join('  ')}`),
  ],
  sharedTrunkPolicy: ({ probabilities, trunk, policyHead, valueHead }) => [
    ...stateRows(probabilities as Table),
    `features h: ${(trunk as Table).map(row).join('  ')}`,
    `policy head W: ${(policyHead as Table).map(row).join('  ')}`,
    `value head v: ${row(valueHead)}`,
  ],
  overseer: ({ type: _type, kind, ...rest }) => [
    [
      String(kind),
      ...Object.entries(rest)
        .filter(([name, value]) => !(name === 'ties' && value === 'first'))
        .map(([name, value]) => `${name} ${plain(value)}`),
    ].join(', '),
  ],
  rollouts: ({ episodes }) => (episodes as InputDocument[]).map(describeEpisode),
  mdp: describeMdp,
};

/** "(1/2, 1/2)" */
const row = (values: unknown): string => `(${(values as readonly unknown[]).map(plain).join(', ')})`;

/** Rows of terminal states are zero throughout and say nothing. */
const stateRows = (table: Table): string[] =>
  table.flatMap((values, state) =>
    values.every((value) => String(value) === '0') ? [] : [`s${state}  ${row(values)}`],
  );

const plain = (value: unknown): string =>
  Array.isArray(value) ? row(value) : typeof value === 'object' && value !== null ? compact(value) : String(value);

/** JSON without its quotes where nothing is lost: {type: mdp, states: 2}. */
const compact = (value: object): string =>
  JSON.stringify(value)
    .replaceAll(/"([\w/.-]+)"/g, '$1')
    .replaceAll(':', ': ')
    .replaceAll(',', ', ');

/** "s0 –a1→ s2 –a0→ s1 (truncated)" */
const describeEpisode = ({ states, actions, end }: InputDocument): string => {
  const [first, ...next] = states as readonly number[];
  const steps = next.map((state, t) => ` –a${(actions as readonly number[])[t]}→ s${state}`);
  return `s${first}${steps.join('')} (${String(end)})`;
};
