import { closest, InvalidInput, require, seen } from '../../../errors/index.js';
import type { Numeral } from '../../reading/at.js';
import { recordAt } from '../../reading/at.js';

/** What a letter of the map stands for. 'floor' and 'start' are walked on, a 'wall' is not; 'goal' and 'hole' end the
 *  episode; stepping onto a 'cliff' puts you back to the start, and the episode goes on. */
export type CellKind = 'floor' | 'start' | 'wall' | 'goal' | 'hole' | 'cliff';

/** A cell with a reward of its own, or one that sends every action to the cell marked with another letter. */
export type Cell =
  | CellKind
  | {
      readonly kind: CellKind;
      /** What a step into this cell pays, in place of the reward of its kind. */
      readonly reward?: Numeral;
    }
  | {
      readonly kind: 'jump';
      /** The letter, standing once on the map, of the cell where every action leads. */
      readonly to: string;
      /** What every action in this cell pays. */
      readonly reward: Numeral;
    };

/** Letters of the map. */
export type Legend = Readonly<Record<string, Cell>>;

/** FrozenLake's and CliffWalking's letters, with dots and blanks for floor and # for walls. */
export const defaultLegend: Legend = {
  S: 'start',
  F: 'floor',
  '.': 'floor',
  ' ': 'floor',
  G: 'goal',
  H: 'hole',
  C: 'cliff',
  '#': 'wall',
};

export type CellRecord = Exclude<Cell, CellKind>;

/** Nobody ever steps into a wall. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = { wall: ['kind'], jump: ['kind', 'to', 'reward'] };

const kinds = ['floor', 'start', 'wall', 'goal', 'hole', 'cliff', 'jump'];

/** The default legend with the caller's letters over it. @throws InvalidInput naming the letter */
export const readLegend = (value: unknown, where: string): Readonly<Record<string, CellRecord>> => {
  const own = value === undefined ? {} : recordAt(value, where, "an object { letter: 'floor' }");
  const entries = Object.entries({ ...defaultLegend, ...own });
  return Object.fromEntries(entries.map(([letter, cell]) => [letter, readCell(letter, cell, where)]));
};

const readCell = (letter: string, cell: unknown, where: string): CellRecord => {
  const place = `${where}[${seen(letter)}]`;
  require([...letter].length === 1, () => ({
    what: 'a legend explains single letters',
    where: place,
    seen: seen(letter),
    expected: 'one letter',
    fix: "write for example { X: 'wall' }",
  }));
  const record = typeof cell === 'string' ? { kind: cell } : recordAt(cell, place, "'floor' or { kind: 'floor' }");
  if (typeof record.kind !== 'string' || !kinds.includes(record.kind) || cell === 'jump') {
    throw new InvalidInput({
      what: 'the legend names a kind of cell that does not exist',
      where: place,
      seen: seen(cell),
      expected: "'floor', 'start', 'wall', 'goal', 'hole', 'cliff', or { kind: 'jump', to: letter, reward: number }",
      fix: 'use one of these',
    });
  }
  const fields = fieldsOf[record.kind] ?? ['kind', 'reward'];
  for (const name of Object.keys(record)) {
    require(fields.includes(name), () => {
      const [similar] = closest(name, fields, 1);
      return {
        what: `a ${String(record.kind)} of the legend has no such field`,
        where: `${place}.${name}`,
        seen: seen(record[name]),
        expected: fields.join(', '),
        fix: similar === undefined ? 'remove it' : `write ${similar}`,
      };
    });
  }
  return record as unknown as CellRecord;
};
