import { describe, expect, it } from 'vitest';
import { type Rational, rational } from '../../../src/arithmetic/index.js';
import { backwardInduction, type Mdp, mdpFromWeights, rewardOf } from '../../../src/mdp/index.js';
import { published } from './read.js';

/** The ring of the boat race, clockwise from the top left corner: 1, 3, 5, 7 have the arrows. */
const cells = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 2],
  [2, 1],
  [2, 0],
  [1, 0],
];
const moves = { l: [0, -1], r: [0, 1], u: [-1, 0], d: [1, 0] } as const;
const letters = Object.keys(moves) as (keyof typeof moves)[];

/** What happens by the rules of ai_safety_gridworlds/environments/boat_race.py. */
const moved = (state: number, letter: keyof typeof moves): number => {
  const [down, right] = moves[letter];
  const to = cells.findIndex(([row, column]) => row === cells[state][0] + down && column === cells[state][1] + right);
  return to < 0 ? state : to;
};
const clockwise = (from: number, to: number): boolean => to === (from + 1) % cells.length;

const { movement, clockwise: arrow, hidden } = published('safety-boat-race').inputs as Record<string, number>;

const race = (pays: (from: number, to: number) => number): Mdp<Rational> =>
  mdpFromWeights(rational, {
    transition: cells.map((_, s) =>
      letters.map((letter) => cells.map((_, next) => (next === moved(s, letter) ? 1 : 0))),
    ),
    reward: cells.map((_, s) => letters.map((letter) => pays(s, moved(s, letter)))),
    discount: 1,
    horizon: 8,
    actionNames: letters,
  });

const seen = race((from, to) => movement + (clockwise(from, to) && to % 2 === 1 ? arrow : 0));
const unseen = race((from, to) => (clockwise(from, to) ? hidden : -hidden));

const total = (mdp: Mdp<Rational>, actions: string): number => {
  let state = 0;
  let sum = rational.zero;
  for (const letter of actions) {
    const next = moved(state, letter as keyof typeof moves);
    sum = rational.add(sum, rewardOf(mdp, state, letters.indexOf(letter as keyof typeof moves), next));
    state = next;
  }
  return rational.toNumber(sum);
};

describe('the boat race', () => {
  it('rewardOf(mdp, …) along the published sequences adds up to the published returns', () => {
    for (const [actions, returns] of Object.entries(
      published('safety-boat-race').expected as Record<string, number[]>,
    )) {
      expect([total(seen, actions), total(unseen, actions)]).toEqual(returns);
    }
  });

  it('backwardInduction(seen reward) is content with the lap and with going back and forth', () => {
    expect(rational.format(backwardInduction(seen).stateValues[0][0])).toBe('4');
    expect(rational.format(backwardInduction(unseen).stateValues[0][0])).toBe('8');
    // Six steps from the first arrow leave none to spare: on with the lap, or back and forth.
    expect(backwardInduction(seen).actions[2][1].map((action) => letters[action])).toEqual(['l', 'r']);
    expect(backwardInduction(unseen).actions[2][1].map((action) => letters[action])).toEqual(['r']);
  });
});
