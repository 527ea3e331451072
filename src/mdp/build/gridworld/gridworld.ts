import { type Arithmetic, type Rational, rational } from '../../../arithmetic/index.js';
import { InvalidInput, require, requireKnownFields, seen } from '../../../errors/index.js';
import { mdpFromTables } from '../../fromTables.js';
import { mdpIn } from '../../inArithmetic.js';
import type { Mdp } from '../../mdp.js';
import { arrayAt, type Numeral, numberAt } from '../../reading/at.js';
import { readHorizon } from '../../reading/horizon.js';
import { validateMdp } from '../../validate.js';
import { type Outcome, tablesFromOutcomes } from '../fromOutcomes.js';
import { type Legend, readLegend } from './cells.js';
import { type GridMap, onlyCell, readMap } from './map.js';
import { directions, type Moves, readMoves } from './moves.js';
import { readGridRewards } from './rewards.js';
import { outcomesOf, type Walk } from './walk.js';

/** A world drawn in text. */
export interface GridworldOptions {
  /** Lines of equal length, one letter a cell: S start, G goal, H hole, C cliff, # wall, . F or blank floor. */
  readonly map: readonly string[];
  /** Further letters, or other meanings for these. */
  readonly legend?: Legend;
  /** Actions, in their order; 'four' if absent. */
  readonly moves?: Moves;
  /** Probability of being carried to one of the two sides of the intended direction, half each; 0 if absent.
   *  FrozenLake's slippery ice is "2/3", the 0.8/0.1/0.1 grid of Russell and Norvig is "1/5". */
  readonly slip?: Numeral;
  /** Cells by which each step is blown upwards, by the column it leaves, [columns]; no wind if absent. */
  readonly wind?: readonly number[];
  readonly rewards?: GridRewards;
  /** 'atStart': at the S. 'anywhere': uniformly on the cells that do not end the episode. */
  readonly start?: 'atStart' | 'anywhere';
  readonly discount: Numeral;
  readonly horizon?: number;
}

/** What a step pays in all, by where it leads; what is not given is paid as a plain step. A reward in the legend
 *  goes before these. */
export interface GridRewards {
  /** 0 if absent. */
  readonly step?: Numeral;
  /** A step that the border or a wall keeps where it was; one that is held back in one coordinate and gets somewhere else
   *  pays for that cell. */
  readonly bump?: Numeral;
  readonly goal?: Numeral;
  readonly hole?: Numeral;
  readonly cliff?: Numeral;
}

/** An MDP from a text map. States are the cells one can stand on, row after row, named "row,column" from 0; goals and
 *  holes are terminal. A step adds move and wind, is held back by the border in each coordinate, and stays where it is
 *  if that ends in a wall.
 *  @example gridworld(rational, { map: ['SFFF', 'FHFH', 'FFFH', 'HFFG'], moves: ['left', 'down', 'right', 'up'],
 *                                 slip: '2/3', rewards: { goal: 1 }, discount: '99/100' })
 *  @throws InvalidInput for a ragged map, an unknown letter, no start or two, and whatever else cannot be meant */
export const gridworld = <T>(arithmetic: Arithmetic<T>, options: GridworldOptions): Mdp<T> => {
  requireKnownFields(
    options,
    {
      map: true,
      legend: true,
      moves: true,
      slip: true,
      wind: true,
      rewards: true,
      start: true,
      discount: true,
      horizon: true,
    },
    'gridworld(…)',
  );
  const map = readMap(options.map, readLegend(options.legend, 'gridworld.legend'), 'gridworld.map');
  const moves = readMoves(options.moves, 'gridworld.moves');
  const kindOf = (cell: number): string => map.legend[map.letters[cell]].kind;
  const terminal = map.cells.map((cell) => ['goal', 'hole'].includes(kindOf(cell)));
  const start = readStart(options.start, map);
  const walk: Walk = {
    map,
    start,
    slip: readSlip(options.slip),
    wind: readWind(options.wind, map),
    pays: readGridRewards(options.rewards, map),
  };
  const outcomes = map.cells.flatMap((cell, s) =>
    moves.map((move): readonly Outcome[] => (terminal[s] ? [] : outcomesOf(walk, cell, directions[move]))),
  );
  const mdp = mdpFromTables(rational, {
    states: map.cells.length,
    actions: moves.length,
    ...tablesFromOutcomes(map.cells.length, outcomes),
    initial: initialOf(options.start === 'anywhere' ? undefined : start, terminal, map),
    discount: numberAt(rational, options.discount, 'gridworld.discount'),
    horizon: readHorizon(options.horizon, 'gridworld.horizon'),
    terminal,
    stateNames: map.cells.map((cell) => `${Math.floor(cell / map.columns)},${cell % map.columns}`),
    actionNames: moves,
  });
  validateMdp(mdp, 'gridworld', 'put a goal (G) or a hole (H) within reach on the map');
  return mdpIn(arithmetic, mdp);
};

/** The cell of the start, or none when episodes start anywhere and no cliff leads back to it. */
const readStart = (value: unknown, map: GridMap): number | undefined => {
  require(value === undefined || value === 'atStart' || value === 'anywhere', () => ({
    what: 'an episode starts at the start or anywhere',
    where: 'gridworld.start',
    seen: seen(value),
    expected: "'atStart' or 'anywhere'",
    fix: "mark the start with S on the map, or write start: 'anywhere'",
  }));
  const cliffs = map.letters.some((letter) => map.legend[letter].kind === 'cliff');
  if (value === 'anywhere' && !cliffs) return undefined;
  return onlyCell(map, (letter) => map.legend[letter].kind === 'start', {
    noun: 'the start (S)',
    where: 'gridworld.map',
    fix: cliffs ? 'mark it on the map: cliffs lead back to it' : "mark it on the map, or start: 'anywhere'",
  });
};

const initialOf = (start: number | undefined, terminal: readonly boolean[], map: GridMap): Rational[] => {
  const live = terminal.filter((is) => !is).length;
  if (live === 0) {
    throw new InvalidInput({
      what: 'a map has a cell on which an episode can start',
      where: 'gridworld.map',
      seen: 'only walls, goals and holes',
      expected: 'a start or floor',
      fix: 'add S to the map',
    });
  }
  return map.cells.map((cell, s) => {
    if (start !== undefined) return cell === start ? rational.one : rational.zero;
    return terminal[s] ? rational.zero : rational.ratio(1, live);
  });
};

const readSlip = (value: unknown): Rational => {
  const slip = numberAt(rational, value ?? 0, 'gridworld.slip');
  require(rational.sign(slip) !== -1 && rational.sign(rational.subtract(slip, rational.one)) !== 1, () => ({
    what: 'the probability of slipping lies between 0 and 1',
    where: 'gridworld.slip',
    seen: rational.format(slip),
    expected: '0 ≤ slip ≤ 1',
    fix: 'write for example "1/5": one in ten to each side',
  }));
  return slip;
};

const readWind = (value: unknown, map: GridMap): readonly number[] => {
  if (value === undefined) return new Array(map.columns).fill(0);
  const wind = arrayAt(value, 'gridworld.wind', 'one number for each column of the map', map.columns);
  wind.forEach((cells, column) => {
    require(Number.isSafeInteger(cells), () => ({
      what: 'wind blows by a whole number of cells',
      where: `gridworld.wind[column ${column}]`,
      seen: seen(cells),
      expected: 'an integer; negative blows downwards',
      fix: 'write for example [0, 0, 1, 2]',
    }));
  });
  return wind as readonly number[];
};
