import { describe, expect, it } from 'vitest';
import { type Rational, rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import { mdps } from '../../src/generators/index.js';
import { type Mdp, mdpFromArrays, mdpToDocument, reachability } from '../../src/mdp/index.js';
import { drawCase, realiseCase, seeded } from './cases.js';

const isOne = (x: Rational): boolean => rational.sign(rational.subtract(x, rational.one)) === 0;

/** Every deterministic world with 3 states and 2 actions, at least one state terminal and one not. */
function* deterministicWorlds(): Generator<{ terminal: boolean[]; next: number[][] }> {
  for (let flags = 1; flags < 7; flags++) {
    const terminal = [0, 1, 2].map((state) => (flags >> state) % 2 === 1);
    const live = terminal.filter((ends) => !ends).length;
    for (let code = 0; code < 9 ** live; code++) {
      let rest = code;
      const next = terminal.map((ends) => {
        if (ends) return [];
        const row = [rest % 3, Math.floor(rest / 3) % 3];
        rest = Math.floor(rest / 9);
        return row;
      });
      yield { terminal, next };
    }
  }
}

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

/** The world with state s called order[s]. */
const worldIn = (
  order: readonly number[],
  terminal: readonly boolean[],
  next: readonly (readonly number[])[],
): Mdp<Rational> => {
  const old = [0, 1, 2].map((state) => order.indexOf(state));
  return mdpFromArrays(rational, {
    transition: old.map((state) =>
      [0, 1].map((action) =>
        [0, 1, 2].map((to) => (next[state].length > 0 && order[next[state][action]] === to ? 1 : 0)),
      ),
    ),
    reward: [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    initial: old.map((state) => (state === terminal.indexOf(false) ? 1 : 0)),
    discount: '1/2',
    terminal: old.map((state) => terminal[state]),
  });
};

describe("mdps({ termination: 'always' })", () => {
  it('reach a terminal state with probability 1 under every policy', () => {
    const random = seeded(5);
    const generator = mdps({ states: [2, 5], termination: 'always', weights: 2 });
    for (let i = 0; i < 400; i++) {
      const mdp = realiseCase(drawCase({ mdp: generator }, random), rational).mdp as Mdp<Rational>;
      const ends = mdp.terminal.flatMap((terminal, state) => (terminal ? [state] : []));
      expect(reachability(mdp, ends, 'minimum').every(isOne)).toBe(true);
    }
  });

  it('include every deterministic world of 3 states × 2 actions that always ends, in some order of its states', () => {
    const generator = mdps({
      states: 3,
      actions: 2,
      termination: 'always',
      dynamics: 'deterministic',
      discounts: ['1/2'],
    });
    const shape = { states: 3, actions: 2 };
    let ending = 0;
    for (const { terminal, next } of deterministicWorlds()) {
      const worlds = orders.map((order) => worldIn(order, terminal, next));
      const targets = worlds[0].terminal.flatMap((ends, state) => (ends ? [state] : []));
      const alwaysEnds = reachability(worlds[0], targets, 'minimum').every(isOne);
      const isDrawn = worlds.some((world) => generator.decode({ ...mdpToDocument(world) }, shape) !== undefined);
      expect(isDrawn).toBe(alwaysEnds);
      if (alwaysEnds) ending++;
    }
    // Two terminal states (3 choices): both actions of the live one lead to one of them, 2² ways. One terminal state
    // (3 choices): both live states go straight to it by both actions (1), or one of them does and the other never
    // stays, but goes to that one at least once (2 · 3).
    expect(ending).toBe(3 * 4 + 3 * (1 + 2 * 3));
  });
});

describe('mdps(options)', () => {
  it.each([
    ['states', { states: [3, 2] as const }],
    ['states', { states: 0 }],
    ['states', { states: 1, termination: 'always' as const }],
    ['actions', { actions: 1.5 }],
    ['weights', { weights: 0 }],
    ['rewards', { rewards: { from: 1, to: 0 } }],
    ['rewards.from', { rewards: { from: '1/3', to: 1, denominator: 2 } }],
    ['rewards.denominator', { rewards: { from: 0, to: 1, denominator: 0 } }],
    ['rewardSparsity', { rewardSparsity: Number.NaN }],
    ['discounts', { discounts: [] }],
    ['discounts', { discounts: ['3/2'] }],
    ['discounts', { discounts: [1], termination: 'some' as const }],
    ['horizon', { horizon: 0 }],
    ['termination', { termination: 'sometimes' as 'some' }],
  ])('refuses %s out of its range: %j', (field, options) => {
    expect(() => mdps(options)).toThrowError(InvalidInput);
    try {
      mdps(options);
    } catch (error) {
      const { fault } = error as InvalidInput;
      expect(fault.where).toContain(field);
      expect(Object.values(fault).every((part) => part.length > 0)).toBe(true);
    }
  });

  it('says what is drawn', () => {
    expect(mdps({ states: [2, 5], actions: [2, 3] }).description).toBe(
      'MDPs with 2–5 states and 2–3 actions, rewards in {-3, …, 3}, discount in {0, …, 9/10} in steps of 1/10',
    );
  });

  it('draws discounts with the frequency of the list, and horizons of the range', () => {
    const random = seeded(6);
    const counts = new Map<string, number>();
    for (let i = 0; i < 3000; i++) {
      const mdp = realiseCase(drawCase({ mdp: mdps({ discounts: [0, 0.2, 1], horizon: [1, 2] }) }, random), rational)
        .mdp as Mdp<Rational>;
      const key = `${rational.format(mdp.discount)} ${mdp.horizon}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(['0 1', '0 2', '1 1', '1 2', '1/5 1', '1/5 2']);
    // 500 expected each, standard deviation √(3000·(1/6)·(5/6)) = 20.4
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(5 * 20.4);
  });

  it('removing the middle of a chain leaves a chain', () => {
    const generator = mdps({ states: [2, 3], actions: 1, dynamics: 'deterministic', discounts: ['1/2'] });
    const chain = mdpFromArrays(rational, {
      transition: [[[0, 1, 0]], [[0, 0, 1]], [[0, 0, 1]]],
      reward: [[0], [0], [1]],
      initial: [1, 0, 0],
      discount: '1/2',
    });
    const shape = { states: 3, actions: 1 };
    const genome = generator.decode({ ...mdpToDocument(chain) }, shape)!;
    const shorter = generator.edit(genome, shape, { kind: 'removeState', state: 1 })!;
    const mdp = generator.realise(shorter, { shape: { states: 2, actions: 1 }, arithmetic: rational, earlier: {} });
    expect(mdp.transition.map(rational.format)).toEqual(['0', '1', '0', '1']);
    expect(mdp.reward.map(rational.format)).toEqual(['0', '1']);
  });
});
