import { InvalidInput, seen } from '../../../errors/index.js';

/** Rows count downwards, columns to the right. */
export interface Direction {
  readonly rows: number;
  readonly columns: number;
}

export const directions = {
  up: { rows: -1, columns: 0 },
  right: { rows: 0, columns: 1 },
  down: { rows: 1, columns: 0 },
  left: { rows: 0, columns: -1 },
  upRight: { rows: -1, columns: 1 },
  downRight: { rows: 1, columns: 1 },
  downLeft: { rows: 1, columns: -1 },
  upLeft: { rows: -1, columns: -1 },
  stay: { rows: 0, columns: 0 },
} as const satisfies Readonly<Record<string, Direction>>;

export type Move = keyof typeof directions;

/** 'four': up, right, down, left. 'king': these and the diagonals upRight, downRight, downLeft, upLeft. Or a list, in the
 *  order that numbers the actions. */
export type Moves = 'four' | 'king' | readonly Move[];

/** The moves in the order of the actions. @throws InvalidInput */
export const readMoves = (value: unknown, where: string): readonly Move[] => {
  if (value === undefined || value === 'four') return ['up', 'right', 'down', 'left'];
  if (value === 'king') return ['up', 'right', 'down', 'left', 'upRight', 'downRight', 'downLeft', 'upLeft'];
  const known = Array.isArray(value) && value.length > 0 && value.every((move) => Object.hasOwn(directions, move));
  if (known && new Set(value).size === value.length) return value as Move[];
  throw new InvalidInput({
    what: 'the moves of a grid are named once each',
    where,
    seen: seen(value),
    expected: `'four', 'king', or a list of ${Object.keys(directions).join(', ')}`,
    fix: "write for example ['left', 'down', 'right', 'up']",
  });
};

/** The two directions at right angles to a move. */
export const sideways = (direction: Direction): readonly [Direction, Direction] => [
  { rows: direction.columns, columns: -direction.rows },
  { rows: -direction.columns, columns: direction.rows },
];
