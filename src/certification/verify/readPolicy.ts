import { type Rational, rational } from '../../arithmetic/index.js';
import { readCountAt, readListAt, readNestedAt, readRowAt, UnreadableTable } from './readTables.js';
import type { StatedPolicy, World } from './world.js';

type Document = Readonly<Record<string, unknown>>;

/** Reads a policy that acts in one of these worlds.
 *  @throws UnreadableTable unless its rows are distributions over the actions of that world, and rows that share their
 *          logits are proportional */
export const readPolicy = (document: Document, place: string, worlds: Iterable<World>): StatedPolicy => {
  const rows = readListAt(document.probabilities, `${place}.probabilities`);
  const columns = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (columns === 0) throw new UnreadableTable(`${place}.probabilities`, rows, 'a row for each state, of all actions');
  const probabilities = rows.map((row, s) => readPolicyRow(row, columns, `${place}.probabilities[${s}]`));
  requireWorld(probabilities, `${place}.probabilities`, [...worlds]);
  const observation =
    document.observation === undefined
      ? undefined
      : readListAt(document.observation, `${place}.observation`, rows.length).map((entry, s) =>
          readCountAt(entry, `${place}.observation[${s}]`),
        );
  if (observation !== undefined) requireTied(probabilities, observation, `${place}.probabilities`);
  return {
    type: document.type as string,
    probabilities,
    ...(observation === undefined ? {} : { observation }),
    ...(document.features === undefined
      ? {}
      : { features: readNestedAt(document.features, `${place}.features`) as StatedPolicy['features'] }),
  };
};

const readPolicyRow = (row: unknown, columns: number, where: string): Rational[] => {
  const entries = readRowAt(row, where, columns);
  const total = entries.reduce(rational.add, rational.zero);
  const isDistribution = entries.every((entry) => entry.sign() >= 0) && (total.isOne() || total.isZero());
  if (isDistribution) return entries;
  throw new UnreadableTable(where, row, 'probabilities that sum to 1, or zeros where an episode ends');
};

type Rows = readonly (readonly Rational[])[];

const isZeroRow = (row: readonly Rational[]): boolean => row.every((entry) => entry.isZero());

/** The policy must fit some world among the inputs; where there are none, it must act somewhere. */
const requireWorld = (rows: Rows, where: string, worlds: readonly World[]): void => {
  if (worlds.length === 0 && rows.every(isZeroRow))
    throw new UnreadableTable(where, texts(rows), 'a row that sums to 1');
  const misfits = worlds.map((world) => misfitOf(rows, where, world));
  const [first] = misfits;
  if (first !== undefined && misfits.every((misfit) => misfit !== undefined)) throw first;
};

/** What keeps a policy from being one of a world: its shape, a state in which it does nothing, an action that is not. */
const misfitOf = (rows: Rows, where: string, world: World): UnreadableTable | undefined => {
  const { states, actions, terminal, available } = world;
  if (rows.length !== states || rows[0].length !== actions) {
    const expected = `${states} rows of ${actions}, as the world has states and actions`;
    return new UnreadableTable(where, texts(rows), expected);
  }
  const wrong = rows.findIndex(
    (row, s) => !terminal[s] && (isZeroRow(row) || row.some((entry, a) => !available[s][a] && !entry.isZero())),
  );
  if (wrong < 0) return undefined;
  const expected = 'probabilities that sum to 1 over the actions of a state that is not terminal';
  return new UnreadableTable(`${where}[${wrong}]`, texts(rows)[wrong], expected);
};

/** States of one observation share their logits: on the actions that both take, their rows are proportional. */
const requireTied = (rows: Rows, observation: readonly number[], where: string): void => {
  rows.forEach((row, s) => {
    for (let other = 0; other < s; other++) {
      if (observation[other] !== observation[s]) continue;
      const shared = row.flatMap((entry, a) => (entry.isZero() || rows[other][a].isZero() ? [] : [a]));
      const isTied = shared.every(
        (a) => row[shared[0]].times(rows[other][a]).compare(rows[other][shared[0]].times(row[a])) === 0,
      );
      if (!isTied) {
        throw new UnreadableTable(
          `${where}[${s}]`,
          texts(rows)[s],
          `the odds of state ${other}, of the same observation`,
        );
      }
    }
  });
};

const texts = (rows: Rows): string[][] => rows.map((row) => row.map(String));
