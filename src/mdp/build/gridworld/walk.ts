import { type Rational, rational } from '../../../arithmetic/index.js';
import { require } from '../../../errors/index.js';
import { numberAt } from '../../reading/at.js';
import type { Outcome } from '../fromOutcomes.js';
import { type GridMap, onlyCell } from './map.js';
import { type Direction, sideways } from './moves.js';
import type { StepRewards } from './rewards.js';

/** The rules of walking on a map. */
export interface Walk {
  readonly map: GridMap;
  /** Cell to which cliffs lead; absent where there is none. */
  readonly start?: number;
  readonly slip: Rational;
  readonly wind: readonly number[];
  readonly pays: StepRewards;
}

/** All ways in which one action in one cell can go. */
export const outcomesOf = (walk: Walk, cell: number, direction: Direction): readonly Outcome[] => {
  const letter = walk.map.letters[cell];
  const here = walk.map.legend[letter];
  if (here.kind === 'jump') {
    const place = `gridworld.legend["${letter}"]`;
    const target = onlyCell(walk.map, (other) => other === here.to, {
      noun: `the target of a jump ("${here.to}")`,
      where: `${place}.to`,
      fix: 'mark it on the map, or jump to a letter that stands there',
    });
    require(walk.map.legend[walk.map.letters[target]].kind !== 'wall', () => ({
      what: 'a jump leads to a cell that one can stand on',
      where: `${place}.to`,
      seen: `"${here.to}", a wall`,
      expected: 'the letter of a floor, a goal, a hole or a cliff',
      fix: 'name another letter, or explain this one as floor',
    }));
    return [outcome(walk, rational.one, target, numberAt(rational, here.reward, `${place}.reward`))];
  }
  if (rational.isZero(walk.slip)) return [stepped(walk, rational.one, cell, direction)];
  const half = rational.multiply(walk.slip, rational.ratio(1, 2));
  const [left, right] = sideways(direction);
  return [
    stepped(walk, rational.subtract(rational.one, walk.slip), cell, direction),
    stepped(walk, half, cell, left),
    stepped(walk, half, cell, right),
  ];
};

const stepped = (walk: Walk, probability: Rational, cell: number, direction: Direction): Outcome => {
  const { rows, columns, letters, legend } = walk.map;
  const column = cell % columns;
  const wantedRow = Math.floor(cell / columns) + direction.rows - walk.wind[column];
  const wantedColumn = column + direction.columns;
  const row = Math.min(Math.max(wantedRow, 0), rows - 1);
  const reached = row * columns + Math.min(Math.max(wantedColumn, 0), columns - 1);
  if (legend[letters[reached]].kind === 'wall') return outcome(walk, probability, cell, walk.pays.bump);
  const isOnMap = row === wantedRow && reached === row * columns + wantedColumn;
  // Held back in one coordinate, a step still leads somewhere, and pays what entering that cell pays.
  const pays = reached === cell && !isOnMap ? walk.pays.bump : walk.pays.entering[reached];
  return outcome(walk, probability, reached, pays);
};

const outcome = (walk: Walk, probability: Rational, cell: number, reward: Rational): Outcome => {
  const { letters, legend, stateOf } = walk.map;
  const landing = legend[letters[cell]].kind === 'cliff' ? (walk.start ?? cell) : cell;
  return { probability, nextState: stateOf[landing], reward };
};
