import { type Rational, rational } from '../../arithmetic/index.js';
import type { InputDocument } from '../../claims/index.js';
import { type Mdp, mdpFromDocument, pair } from '../../mdp/index.js';
import { pad } from '../terminal/wrap.js';
import { describeMdp, shortNames } from './mdpLines.js';
import { counted } from './words.js';

/** A value of a stored case, a line or more for a reader: short tables are written out, the rest is JSON.
 *  @param inputs the instance that it belongs to: its world says what states are called and which actions they have */
export const describeInput = (
  document: InputDocument,
  inputs: Readonly<Record<string, InputDocument>> = {},
): string[] => {
  const describe = descriptions[document.type];
  try {
    return describe === undefined ? [compact(document)] : describe(document, worldOf(inputs));
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

const descriptions: Readonly<
  Record<string, ((document: InputDocument, world: Mdp<Rational> | undefined) => string[]) | undefined>
> = {
  number: ({ value }) => [String(value)],
  integer: ({ value }) => [String(value)],
  json: ({ value }) => [JSON.stringify(value)],
  bandit: ({ rewards }) => [`${counted((rewards as unknown[]).length, 'answer')}, rewards ${row(rewards)}`],
  stateValues: ({ values }) => [row(values)],
  rewardTable: ({ values }) => [`${row(values)} by state and action`],
  tabularPolicy: ({ probabilities }, world) => stateRows(probabilities as Table, world),
  tiedPolicy: ({ probabilities, observation }, world) => [
    `observations of the states: ${row(observation)}`,
    ...stateRows(probabilities as Table, world),
  ],
  linearPolicy: ({ probabilities, features }, world) => [
    ...stateRows(probabilities as Table, world),
    ...(features as Table[]).map((actions, state) => `features at s${state}: ${actions.map(row).join('  ')}`),
  ],
  sharedTrunkPolicy: ({ probabilities, trunk, policyHead, valueHead }, world) => [
    ...stateRows(probabilities as Table, world),
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

/** Rows of terminal states are zero throughout and say nothing. A state that does not have all actions names those that
 *  it has. */
const stateRows = (table: Table, world: Mdp<Rational> | undefined): string[] => {
  const fits =
    world !== undefined && world.states === table.length && table.every((row) => row.length === world.actions);
  const names = fits ? shortNames(world) : undefined;
  const labels = table.map((_, state) => names?.states[state] ?? `s${state}`);
  const width = Math.max(0, ...labels.map((label) => label.length));
  return table.flatMap((values, state) => {
    if (values.every((value) => String(value) === '0')) return [];
    const has = (action: number): boolean => !fits || world.available[pair(world, state, action)];
    const shown = values.every((_, action) => has(action))
      ? row(values)
      : values
          .flatMap((value, action) => (has(action) ? [`${names?.actions[action]} ${plain(value)}`] : []))
          .join(', ');
    return [`${pad(labels[state], width)}  ${shown}`];
  });
};

/** The one world of an instance; undefined where there is none, or several, or it cannot be read. */
const worldOf = (inputs: Readonly<Record<string, InputDocument>>): Mdp<Rational> | undefined => {
  const worlds = Object.values(inputs).filter(({ type }) => type === 'mdp');
  if (worlds.length !== 1) return undefined;
  try {
    return mdpFromDocument(rational, worlds[0]);
  } catch {
    return undefined;
  }
};

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
