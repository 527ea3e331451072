import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import {
  type GymnasiumTransition,
  gridworld,
  mdpFromGymnasium,
  optimalValues,
  reachability,
  stateValues,
} from '../../../src/mdp/index.js';
import { choosing, fractions } from '../support.js';
import { published } from './read.js';

const frozenLake = (options: { slip: string | number; discount: string | number; horizon?: number }) =>
  gridworld(rational, {
    map: published('gym-frozenlake4x4-slippery-g0.99').inputs.map as string[],
    moves: ['left', 'down', 'right', 'up'],
    rewards: { goal: 1 },
    ...options,
  });

/** gymnasium/envs/toy_text/cliffwalking.py: P[s][a] = [(1.0, s', reward, terminated)]. */
const cliffWalkingTable = (): GymnasiumTransition[][][] => {
  const moves = [
    [-1, 0],
    [0, 1],
    [1, 0],
    [0, -1],
  ];
  return Array.from({ length: 48 }, (_, s) =>
    moves.map(([down, right]): GymnasiumTransition[] => {
      const row = Math.min(Math.max(Math.floor(s / 12) + down, 0), 3);
      const column = Math.min(Math.max((s % 12) + right, 0), 11);
      if (row === 3 && column >= 1 && column <= 10) return [[1.0, 36, -100, false]];
      return [[1.0, row * 12 + column, -1, row === 3 && column === 11]];
    }),
  );
};

describe('Gymnasium toy text', () => {
  it('optimalValues(slippery FrozenLake, γ = 99/100) is the quoted table, exactly at the start', () => {
    const vector = published('gym-frozenlake4x4-slippery-g0.99');
    const { stateValues: values, actions } = optimalValues(frozenLake({ slip: '2/3', discount: '99/100' }));
    const exact = vector.exact as { v_start: string; policy: number[] };
    expect(rational.format(values[0])).toBe(exact.v_start);
    const quoted = (vector.expected as { v: number[] }).v;
    values.forEach((value, s) => {
      expect(Math.abs(rational.toNumber(value) - quoted[s])).toBeLessThan(1e-5);
      if (actions[s].length > 0) expect(actions[s]).toContain(exact.policy[s]);
    });
  });

  it('stateValues(slippery FrozenLake, the quoted policy) equals the optimal values', () => {
    const mdp = frozenLake({ slip: '2/3', discount: '99/100' });
    const { policy } = published('gym-frozenlake4x4-slippery-g0.99').exact as { policy: number[] };
    expect(fractions(stateValues(mdp, choosing(mdp, policy)))).toEqual(fractions(optimalValues(mdp).stateValues));
  });

  it('optimalValues(dry FrozenLake) is γ⁵, not γ⁶', () => {
    const { stateValues: values } = optimalValues(frozenLake({ slip: 0, discount: '99/100' }));
    expect(rational.format(values[0])).toBe(
      (published('gym-frozenlake4x4-deterministic').exact as { v_start: string }).v_start,
    );
  });

  it('reachability(slippery FrozenLake, goal) is 14/17 without and below with the 100-step limit', () => {
    const unlimited = frozenLake({ slip: '2/3', discount: 1 });
    expect(rational.format(reachability(unlimited, [15], 'maximum')[0])).toBe('14/17');
    const limited = frozenLake({ slip: '2/3', discount: 1, horizon: 100 });
    expect(rational.toNumber(reachability(limited, [15], 'maximum')[0])).toBeCloseTo(0.7442, 4);
  });

  it('mdpFromGymnasium(FrozenLake) has the same values as the map, third by third', () => {
    const doubles = [1 / 3, 1 / 3, 1 / 3];
    const map = frozenLake({ slip: '2/3', discount: '99/100' });
    const dry = frozenLake({ slip: 0, discount: 1 });
    const table = Array.from({ length: 16 }, (_, s) =>
      Array.from({ length: 4 }, (_, a): GymnasiumTransition[] => {
        if (map.terminal[s]) return [[1.0, s, 0, true]];
        // One entry a direction, duplicates and all, as frozen_lake.py writes them: (a − 1) mod 4, a, (a + 1) mod 4.
        return [(a + 3) % 4, a, (a + 1) % 4].map((direction, entry): GymnasiumTransition => {
          const next = dry.transition.findIndex((p, at) => at >= (s * 4 + direction) * 16 && !rational.isZero(p)) % 16;
          return [doubles[entry], next, next === 15 ? 1 : 0, map.terminal[next]];
        });
      }),
    );
    const mdp = mdpFromGymnasium(rational, table, { initial: 0, discount: '99/100', largestDenominator: 100 });
    expect(mdp.states).toBe(17);
    expect(fractions(optimalValues(mdp).stateValues.slice(0, 16))).toEqual(fractions(optimalValues(map).stateValues));
  });

  it('optimalValues(CliffWalking table) is −13, although the goal state goes on in the table', () => {
    const mdp = mdpFromGymnasium(rational, cliffWalkingTable(), { initial: 36, discount: 1 });
    const { stateValues: values } = optimalValues(mdp);
    expect(rational.format(values[36])).toBe(
      (published('gym-cliffwalking-optimal').exact as { optimal: string }).optimal,
    );
    expect(rational.format(values[48])).toBe('0');
  });

  it('optimalValues(CliffWalking map) is −13; two longer ways cost −15 and −17', () => {
    const mdp = gridworld(rational, {
      map: ['............', '............', '............', 'SCCCCCCCCCCG'],
      rewards: { step: -1, cliff: -100 },
      discount: 1,
    });
    const at = (name: string): number => mdp.stateNames?.indexOf(name) ?? -1;
    expect(rational.format(optimalValues(mdp).stateValues[at('3,0')])).toBe('-13');
    const along = (row: number): string => {
      const [up, right, down] = [0, 1, 2];
      const choices = Array.from({ length: mdp.states }, () => up);
      for (let r = row + 1; r < 4; r++) choices[at(`${r},11`)] = down;
      for (let column = 0; column < 11; column++) choices[at(`${row},${column}`)] = right;
      choices[at(`${row},11`)] = down;
      return rational.format(stateValues({ ...mdp, horizon: 40 }, choosing(mdp, choices))[at('3,0')]);
    };
    const { second_row_path, safest_top_path } = published('gym-cliffwalking-optimal').expected as Record<
      string,
      number
    >;
    expect(along(1)).toBe(String(second_row_path));
    expect(along(0)).toBe(String(safest_top_path));
  });
});
