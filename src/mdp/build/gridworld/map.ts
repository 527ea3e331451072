import { InvalidInput, require, seen } from '../../../errors/index.js';
import { arrayAt } from '../../reading/at.js';
import type { CellRecord } from './cells.js';

/** A parsed map. Cells that can be stood on are states, numbered row after row. */
export interface GridMap {
  readonly rows: number;
  readonly columns: number;
  /** [rows · columns]. */
  readonly letters: readonly string[];
  /** Cell of each letter of the map. */
  readonly legend: Readonly<Record<string, CellRecord>>;
  /** State of each cell, [rows · columns]; −1 for walls and cliffs, where nobody ever stands. */
  readonly stateOf: readonly number[];
  /** Cell of each state, [S]. */
  readonly cells: readonly number[];
}

/** Reads a map of text. @throws InvalidInput naming row and column of a letter that is wrong */
export const readMap = (value: unknown, legend: GridMap['legend'], where: string): GridMap => {
  const lines = arrayAt(value, where, 'a list of lines').map((line, row) => {
    require(typeof line === 'string' && line !== '', () => ({
      what: 'a line of a map is a text that is not empty',
      where: `${where}[row ${row}]`,
      seen: seen(line),
      expected: 'a text such as "S..G"',
      fix: 'write the line, or take it out',
    }));
    return [...(line as string)];
  });
  require(lines.length > 0, () => ({
    what: 'a map has at least one line',
    where,
    seen: '[]',
    expected: 'a list of lines',
    fix: 'write for example ["S.G"]',
  }));
  const columns = lines[0].length;
  lines.forEach((line, row) => {
    require(line.length === columns, () => ({
      what: 'all lines of a map have the same length',
      where: `${where}[row ${row}]`,
      seen: `${line.length} letters: ${seen(line.join(''))}`,
      expected: `${columns} letters, as in row 0`,
      fix: 'fill the line up with walls (#) or floor (.)',
    }));
    line.forEach((letter, column) => {
      if (!Object.hasOwn(legend, letter)) throw unknownLetter(letter, legend, `${where}[row ${row}][column ${column}]`);
    });
  });
  const letters = lines.flat();
  const cells = [...letters.keys()].filter((cell) => !['wall', 'cliff'].includes(legend[letters[cell]].kind));
  const stateOf = letters.map((_, cell) => cells.indexOf(cell));
  return { rows: lines.length, columns, letters, legend, stateOf, cells };
};

const unknownLetter = (letter: string, legend: GridMap['legend'], where: string): InvalidInput =>
  new InvalidInput({
    what: 'the map has a letter that the legend does not explain',
    where,
    seen: seen(letter),
    expected: `one of ${Object.keys(legend).map(seen).join(' ')}`,
    fix: `explain it: legend: { ${seen(letter)}: 'floor' }`,
  });

/** What is looked for on a map, and what to do where there is none of it. */
export interface Sought {
  readonly noun: string;
  readonly where: string;
  readonly fix: string;
}

/** The one cell with this property. @throws InvalidInput saying how many there are */
export const onlyCell = (map: GridMap, has: (letter: string) => boolean, { noun, where, fix }: Sought): number => {
  const found = [...map.letters.keys()].filter((cell) => has(map.letters[cell]));
  if (found.length === 1) return found[0];
  throw new InvalidInput({
    what: `${noun} stands exactly once on the map`,
    where,
    seen: found.length === 0 ? 'none' : found.map((cell) => cellName(map, cell)).join(' and '),
    expected: 'one cell',
    fix: found.length === 0 ? fix : 'keep one of them',
  });
};

/** "row 2, column 0". */
const cellName = (map: GridMap, cell: number): string =>
  `row ${Math.floor(cell / map.columns)}, column ${cell % map.columns}`;
