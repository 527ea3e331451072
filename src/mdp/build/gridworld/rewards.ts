import { type Rational, rational } from '../../../arithmetic/index.js';
import { require, seen } from '../../../errors/index.js';
import { numberAt, recordAt } from '../../reading/at.js';
import type { GridMap } from './map.js';

/** What a step pays. */
export interface StepRewards {
  /** A step into a cell, [rows · columns]. */
  readonly entering: readonly Rational[];
  /** A step that the border or a wall kept where it was. */
  readonly bump: Rational;
}

const kinds = ['step', 'bump', 'goal', 'hole', 'cliff'];

/** The reward of each cell: that of its letter, else that of its kind, else that of a plain step. */
export const readGridRewards = (value: unknown, map: GridMap): StepRewards => {
  const where = 'gridworld.rewards';
  const given = value === undefined ? {} : recordAt(value, where, 'an object { step, bump, goal, hole, cliff }');
  for (const name of Object.keys(given)) {
    require(kinds.includes(name), () => ({
      what: 'a grid pays for steps, bumps, goals, holes and cliffs',
      where: `${where}.${name}`,
      seen: seen(given[name]),
      expected: `one of ${kinds.join(', ')}`,
      fix: `give other cells a reward in the legend: { X: { kind: 'floor', reward: 1 } }`,
    }));
  }
  const step = numberAt(rational, given.step ?? 0, `${where}.step`);
  const ofKind = (kind: string): Rational =>
    given[kind] === undefined ? step : numberAt(rational, given[kind], `${where}.${kind}`);
  return {
    bump: ofKind('bump'),
    entering: map.letters.map((letter) => {
      const cell = map.legend[letter];
      if (cell.kind === 'jump' || cell.kind === 'wall') return step;
      if (cell.reward !== undefined) {
        return numberAt(rational, cell.reward, `gridworld.legend[${seen(letter)}].reward`);
      }
      return cell.kind === 'floor' || cell.kind === 'start' ? step : ofKind(cell.kind);
    }),
  };
};
