import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import { type GridworldOptions, gridworld, optimalValues, rewardOf, stateValues } from '../../../src/mdp/index.js';
import { choosing, faultOf, fractions } from '../support.js';

const world = (options: Partial<GridworldOptions>) =>
  gridworld(rational, { map: ['S.G'], discount: '1/2', rewards: { goal: 1 }, ...options });

const row = (mdp: ReturnType<typeof world>, s: number, a: number): string[] =>
  fractions(mdp.transition.slice((s * mdp.actions + a) * mdp.states, (s * mdp.actions + a + 1) * mdp.states));

describe('gridworld(arithmetic, options)', () => {
  it('numbers the cells one can stand on, row after row, and names them', () => {
    const mdp = world({ map: ['S#G', '.C.'] });
    expect(mdp.stateNames).toEqual(['0,0', '0,2', '1,0', '1,2']);
    expect(mdp.actionNames).toEqual(['up', 'right', 'down', 'left']);
    expect(mdp.terminal).toEqual([false, true, false, false]);
  });

  it('stays in place against borders and walls', () => {
    const mdp = world({ map: ['S#G', '...'], rewards: { step: -1, bump: -2, goal: 5 } });
    expect(row(mdp, 0, 0)).toEqual(['1', '0', '0', '0', '0']);
    expect(row(mdp, 0, 1)).toEqual(['1', '0', '0', '0', '0']);
    expect(row(mdp, 0, 2)).toEqual(['0', '0', '1', '0', '0']);
    expect(fractions(mdp.reward.slice(0, 4))).toEqual(['-2', '-2', '-1', '-2']);
  });

  it('slips to both sides with half of the probability each, merging what lands in one cell', () => {
    const mdp = world({ map: ['S.G'], slip: '1/5' });
    // Right from the start: 4/5 on, up and down both bump and stay.
    expect(row(mdp, 0, 1)).toEqual(['1/5', '4/5', '0']);
    expect(row(mdp, 1, 0)).toEqual(['1/10', '4/5', '1/10']);
  });

  it('pays for the cell that is entered, on the transition where that differs', () => {
    const mdp = world({ map: ['SG'], slip: '1/2', rewards: { step: -1, goal: 3 } });
    // Right: 1/2 into the goal for 3, 1/2 bump for −1.
    expect(rational.format(mdp.reward[1])).toBe('1');
    expect(rational.format(rewardOf(mdp, 0, 1, 1))).toBe('3');
    expect(rational.format(rewardOf(mdp, 0, 1, 0))).toBe('-1');
  });

  it('pays for the cell that a step gets into, also where the border holds it back in one coordinate', () => {
    // Right from (0,1) the wind blows up against the border: into the goal all the same.
    const blown = world({
      map: ['S.G', '...'],
      wind: [1, 1, 0],
      rewards: { step: -1, bump: -7, goal: 10 },
      discount: 1,
    });
    expect(fractions(optimalValues(blown).stateValues)).toEqual(['9', '10', '0', '9', '10', '10']);
    const along = world({ map: ['S.G'], moves: ['upRight'], rewards: { goal: 10 }, discount: 1 });
    expect(fractions(optimalValues(along).stateValues)).toEqual(['10', '10', '0']);
    // Down and right along the lower border, onto a cell with a reward of its own, and off a cliff.
    const legend = { X: { kind: 'floor', reward: 5 } } as const;
    const below = world({ map: ['SXG'], legend, moves: ['downRight'], rewards: { bump: -7, goal: 1 } });
    expect(fractions(below.reward.slice(0, 2))).toEqual(['5', '1']);
    const cliff = world({ map: ['SC', '.G'], moves: ['upRight'], rewards: { bump: -7, cliff: -100 } });
    expect(fractions(cliff.reward.slice(0, 1))).toEqual(['-100']);
  });

  it('blows by the column that is left, not the one that is entered', () => {
    const mdp = world({ map: ['..G', 'S..'], wind: [0, 1, 0], start: 'anywhere' });
    const at = (name: string): number => mdp.stateNames?.indexOf(name) ?? -1;
    expect(row(mdp, at('1,0'), 1)[at('1,1')]).toBe('1');
    expect(row(mdp, at('1,1'), 1)[at('0,2')]).toBe('1');
  });

  it('sends a step onto a cliff back to the start, and goes on', () => {
    const mdp = world({ map: ['SCG', '...'], rewards: { step: -1, cliff: -100 } });
    expect(row(mdp, 0, 1)).toEqual(['1', '0', '0', '0', '0']);
    expect(rational.format(mdp.reward[1])).toBe('-100');
  });

  it('jumps from a marked cell whatever is done there', () => {
    const mdp = world({
      map: ['SJ.b'],
      legend: { J: { kind: 'jump', to: 'b', reward: 10 }, b: 'goal' },
      rewards: {},
      discount: '1/2',
    });
    for (let a = 0; a < 4; a++) expect(row(mdp, 1, a)).toEqual(['0', '0', '0', '1']);
    expect(fractions(stateValues(mdp, choosing(mdp, [1, 0, 0, -1])))[0]).toBe('5');
  });

  it('takes other letters, moves and rewards from the caller', () => {
    const mdp = world({
      map: ['A~X'],
      legend: { A: 'start', '~': { kind: 'floor', reward: '-1/2' }, X: { kind: 'goal', reward: 7 } },
      moves: ['right', 'stay'],
      discount: 1,
    });
    expect(mdp.actions).toBe(2);
    expect(fractions(optimalValues(mdp).stateValues)).toEqual(['13/2', '7', '0']);
  });

  it("starts uniformly on live cells with start: 'anywhere'", () => {
    expect(fractions(world({ map: ['S.G', '.H#'], start: 'anywhere' }).initial)).toEqual([
      '1/3',
      '1/3',
      '0',
      '1/3',
      '0',
    ]);
  });

  it.each([
    ['a ragged map', { map: ['S.G', '..'] }, 'gridworld.map[row 1]', '2 letters: ".."'],
    ['an unknown letter', { map: ['S.G', '.?.'] }, 'gridworld.map[row 1][column 1]', '"?"'],
    ['two starts', { map: ['SSG'] }, 'gridworld.map', 'row 0, column 0 and row 0, column 1'],
    ['no start', { map: ['..G'] }, 'gridworld.map', 'none'],
    ['an empty map', { map: [] }, 'gridworld.map', '[]'],
    ['an empty line', { map: ['S.G', ''] }, 'gridworld.map[row 1]', '""'],
    ['a map that is no list', { map: 'S.G' }, 'gridworld.map', '"S.G"'],
    ['a legend of two letters', { legend: { ab: 'floor' } }, 'gridworld.legend["ab"]', '"ab"'],
    ['an unknown kind of cell', { legend: { X: 'lava' } }, 'gridworld.legend["X"]', '"lava"'],
    [
      'a jump to nowhere',
      { map: ['SJG'], legend: { J: { kind: 'jump', to: 'b', reward: 1 } } },
      'gridworld.legend["J"].to',
      'none',
    ],
    [
      'a jump without reward',
      { map: ['SJG'], legend: { J: { kind: 'jump', to: 'G' } } },
      'gridworld.legend["J"].reward',
      'undefined',
    ],
    [
      'a jump to a wall',
      { map: ['SJ#', '..G'], legend: { J: { kind: 'jump', to: '#', reward: 1 } } },
      'gridworld.legend["J"].to',
      '"#", a wall',
    ],
    [
      'a misspelt field of a cell',
      { map: ['SXG'], legend: { X: { kind: 'floor', rewards: 100 } } },
      'gridworld.legend["X"].rewards',
      '100',
    ],
    [
      'a reward for entering a wall',
      { map: ['SXG'], legend: { X: { kind: 'wall', reward: 1 } } },
      'gridworld.legend["X"].reward',
      '1',
    ],
    ['a slip above 1', { slip: 2 }, 'gridworld.slip', '2'],
    ['a negative slip', { slip: '-1/5' }, 'gridworld.slip', '-1/5'],
    ['wind for too few columns', { wind: [1] }, 'gridworld.wind', '1 entries: [1]'],
    ['wind by half a cell', { wind: [0, 0.5, 0] }, 'gridworld.wind[column 1]', '0.5'],
    ['an unknown move', { moves: ['north'] }, 'gridworld.moves', '["north"]'],
    ['a move twice', { moves: ['up', 'up'] }, 'gridworld.moves', '["up","up"]'],
    ['an unknown reward', { rewards: { lava: 1 } }, 'gridworld.rewards.lava', '1'],
    ['an unknown start', { start: 'home' }, 'gridworld.start', '"home"'],
    ['a missing discount', { discount: undefined }, 'gridworld.discount', 'undefined'],
    ['only goals', { map: ['GG'], start: 'anywhere' }, 'gridworld.map', 'only walls, goals and holes'],
    [
      'discount 1 without an end',
      { map: ['S..'], discount: 1, rewards: { step: -1 } },
      'gridworld.discount, from state "0,0"',
      'discount 1 and no horizon, where no policy ever reaches a terminal state',
    ],
  ])('names the place of %s', (_, options, where, seen) => {
    expect(faultOf(() => world(options as Partial<GridworldOptions>))).toMatchObject({ where, seen });
  });

  it.each([
    [
      'a jump whose target is missing',
      { map: ['SJG'], legend: { J: { kind: 'jump', to: 'X', reward: 0 }, X: 'floor' } },
      'mark it on the map, or jump to a letter that stands there',
    ],
    ['a missing start', { map: ['..G'] }, "mark it on the map, or start: 'anywhere'"],
    [
      'a missing start to which cliffs lead back',
      { map: ['.CG'], start: 'anywhere' },
      'mark it on the map: cliffs lead back to it',
    ],
    [
      'discount 1 without an end',
      { map: ['S..'], discount: 1, rewards: { step: -1 } },
      'write discount: "9/10", add horizon: 10, or put a goal (G) or a hole (H) within reach on the map',
    ],
  ])('says what to do about %s in words of its own options', (_, options, fix) => {
    expect(faultOf(() => world(options as Partial<GridworldOptions>)).fix).toBe(fix);
  });
});
