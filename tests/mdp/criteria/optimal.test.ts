import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64, type Rational, rational } from '../../../src/arithmetic/index.js';
import {
  actionValuesFrom,
  backwardInduction,
  finiteHorizonValues,
  inducedChain,
  type Mdp,
  mdpFromWeights,
  mdpIn,
  optimalTotalReward,
  optimalValues,
  reachability,
  reachabilityUnder,
  stateValues,
  totalReward,
} from '../../../src/mdp/index.js';
import { allChoices, choosing, faultOf, fractions, run, worlds } from '../support.js';

const A = rational;

const greatest = (values: readonly Rational[]): Rational => values.reduce((best, value) => A.maximum(best, value));

describe('optimalValues(mdp)', () => {
  it('is the best of all deterministic policies, state by state', () => {
    run(
      fc.property(worlds({ states: [1, 3], termination: 'some' }), (mdp) => {
        const all = allChoices(mdp).map((choices) => stateValues(mdp, choosing(mdp, choices)));
        const best = all[0].map((_, s) => greatest(all.map((values) => values[s])));
        expect(fractions(optimalValues(mdp).stateValues)).toEqual(fractions(best));
      }),
      60,
    );
  });

  it('lists exactly the actions that start an optimal policy, ties kept', () => {
    run(
      fc.property(worlds({ states: [1, 3], rewards: [0, 1], weights: 1, termination: 'some' }), (mdp) => {
        const { stateValues: best, actions } = optimalValues(mdp);
        const optimal = allChoices(mdp).filter((choices) =>
          stateValues(mdp, choosing(mdp, choices)).every((value, s) => A.sign(A.subtract(value, best[s])) === 0),
        );
        actions.forEach((listed, s) => {
          const used = [...new Set(optimal.map((choices) => choices[s]))].filter((a) => a >= 0);
          expect(listed).toEqual(used.sort());
        });
      }),
      60,
    );
  });

  it('never lists an action that is not available, although its blank row looks better', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[1], null]], reward: [[-1, null]], discount: '1/2' });
    expect(optimalValues(mdp).actions).toEqual([[0]]);
    expect(fractions(optimalValues(mdp).stateValues)).toEqual(['-2']);
  });

  it('comes to rest in doubles, near the exact values', () => {
    run(
      fc.property(worlds({ states: [1, 4], termination: 'some', discount: '9/10' }), (mdp) => {
        const exact = optimalValues(mdp).stateValues;
        optimalValues(mdpIn(float64, mdp)).stateValues.forEach((value, s) => {
          expect(value).toBeCloseTo(A.toNumber(exact[s]), 8);
        });
      }),
      60,
    );
  });

  it('refuses an undiscounted world without a finite optimum, naming the state', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [
        [
          [1, 0],
          [0, 1],
        ],
        null,
      ],
      reward: [[1, 0], null],
      terminal: [1],
      discount: 1,
    });
    expect(faultOf(() => optimalValues(mdp)).where).toBe('mdp, from state 0');
  });
});

describe('backwardInduction(mdp)', () => {
  it('is the best of all policies that may look at the clock: V*_t by trying every action at every step', () => {
    const best = (mdp: Mdp<Rational>, s: number, steps: number): Rational => {
      if (steps === 0 || mdp.terminal[s]) return A.zero;
      const rest = Array.from({ length: mdp.states }, (_, next) => best(mdp, next, steps - 1));
      const Q = actionValuesFrom(mdp, rest).slice(s * mdp.actions, (s + 1) * mdp.actions);
      return greatest(Q.filter((_, a) => mdp.available[s * mdp.actions + a]));
    };
    run(
      fc.property(worlds({ states: [1, 3], actions: [1, 2], discount: 1, horizon: 3, termination: 'some' }), (mdp) => {
        const { stateValues: timed } = backwardInduction(mdp);
        for (const t of [0, 1, 2, 3]) {
          expect(fractions(timed[t])).toEqual(fractions(timed[t].map((_, s) => best(mdp, s, 3 - t))));
        }
        expect(fractions(optimalValues(mdp).stateValues)).toEqual(fractions(timed[0]));
      }),
      30,
    );
  });

  it('changes its mind near the end: the far prize first, the near one at the last step', () => {
    const mdp = mdpFromWeights(rational, {
      // Action 0 pays 1 now and stays; action 1 moves on for a prize of 5 one step later.
      transition: [
        [
          [1, 0],
          [0, 1],
        ],
        [
          [1, 0],
          [1, 0],
        ],
      ],
      reward: [
        [1, 0],
        [5, 5],
      ],
      discount: 1,
      horizon: 3,
    });
    expect(backwardInduction(mdp).actions.map((step) => step[0])).toEqual([[0, 1], [1], [0]]);
    expect(fractions(backwardInduction(mdp).stateValues.map((values) => values[0]))).toEqual(['6', '5', '1', '0']);
  });

  it('and finiteHorizonValues refuse a model without a horizon', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[1]]], reward: [1], discount: 0 });
    expect(faultOf(() => backwardInduction(mdp)).where).toBe('mdp.horizon');
    expect(faultOf(() => finiteHorizonValues(mdp, choosing(mdp, [0]))).where).toBe('mdp.horizon');
  });
});

/** Long-run mean reward from each state, by squaring the lazy chain (I + P)/2 into its limit; an independent oracle. */
const longRunMean = (mdp: Mdp<Rational>, choices: readonly number[]): { mean: number[]; occupied: number[][] } => {
  const S = mdp.states;
  const chain = inducedChain(mdp, choosing(mdp, choices));
  let limit = Array.from({ length: S }, (_, s) =>
    Array.from({ length: S }, (_, next) => {
      const stays = mdp.terminal[s] ? 1 : 0;
      const move = mdp.terminal[s] ? 0 : A.toNumber(chain.transition[s * S + next]);
      return s === next ? (1 + (stays || move)) / 2 : move / 2;
    }),
  );
  for (let k = 0; k < 14; k++) {
    limit = limit.map((row) => row.map((_, next) => row.reduce((total, p, via) => total + p * limit[via][next], 0)));
  }
  const pay = chain.reward.map(A.toNumber);
  return { mean: limit.map((row) => row.reduce((total, p, s) => total + p * pay[s], 0)), occupied: limit };
};

describe('totalReward(mdp, policy)', () => {
  it('is the sum of 400 steps where it is finite, and names the states that keep being paid', () => {
    run(
      fc.property(
        worlds({ states: [1, 3], actions: [1, 2], weights: 1, rewards: [-1, 1], termination: 'some', discount: '1/2' }),
        (mdp) => {
          for (const choices of allChoices(mdp)) {
            const policy = choosing(mdp, choices);
            const result = totalReward(mdp, policy);
            const { occupied } = longRunMean(mdp, choices);
            const pay = inducedChain(mdp, policy).reward.map(A.toNumber);
            const paysForEver = occupied.map((row) => row.some((p, s) => p > 1e-6 && pay[s] !== 0));
            const named = paysForEver.flatMap((pays, s) => (pays ? [s] : []));
            if (result.kind === 'diverges') expect(result.states).toEqual(named);
            else {
              expect(named).toEqual([]);
              const rounded = mdpIn(float64, { ...mdp, discount: A.one, horizon: 400 });
              const sums = finiteHorizonValues(rounded, choosing(rounded, choices))[0];
              result.stateValues.forEach((value, s) => {
                expect(sums[s]).toBeCloseTo(A.toNumber(value), 8);
              });
            }
          }
        },
      ),
      60,
    );
  });

  it('of a loop that pays nothing is 0, of one that pays +1 and −1 in turn diverges', () => {
    const loop = (first: number, second: number) =>
      mdpFromWeights(rational, {
        transition: [[[0, 1]], [[1, 0]]],
        reward: [first, second],
        discount: '1/2',
      });
    const result = totalReward(loop(0, 0), choosing(loop(0, 0), [0, 0]));
    expect(result.kind === 'finite' && fractions(result.stateValues)).toEqual(['0', '0']);
    expect(totalReward(loop(1, -1), choosing(loop(1, -1), [0, 0]))).toEqual({ kind: 'diverges', states: [0, 1] });
  });
});

describe('optimalTotalReward(mdp)', () => {
  const sparse = worlds({
    states: [1, 4],
    actions: [1, 2],
    weights: 1,
    rewards: [-1, 1],
    termination: 'some',
    discount: '1/2',
  });

  it('is the best of all deterministic policies whose total converges; +infinity where one keeps a positive mean', () => {
    const kinds = { finite: 0, unbounded: 0, lost: 0 };
    run(
      fc.property(sparse, (mdp) => {
        const policies = allChoices(mdp);
        const totals = policies.map((choices) => totalReward(mdp, choosing(mdp, choices)));
        const result = optimalTotalReward(mdp);
        for (let s = 0; s < mdp.states; s++) {
          const profits = policies.some((choices) => {
            const { mean, occupied } = longRunMean(mdp, choices);
            return mean.some(
              (gain, other) => gain > 1e-6 && occupied[other][other] > 1e-6 && occupied[s][other] > 1e-6,
            );
          });
          const finite = totals.flatMap((total, index) => {
            if (total.kind === 'finite') return [total.stateValues[s]];
            if (total.states.includes(s)) return [];
            const reached = { ...mdp, initial: mdp.initial.map((_, at) => (at === s ? A.one : A.zero)) };
            return [valueFrom(reached, policies[index], s)];
          });
          const at = result.kind === 'diverges' ? result.states.indexOf(s) : -1;
          if (profits) {
            kinds.unbounded++;
            expect(result.kind === 'diverges' && result.towards[at]).toBe('+infinity');
          } else if (finite.length === 0) {
            kinds.lost++;
            expect(result.kind === 'diverges' && result.towards[at]).toBe('noPolicyConverges');
          } else {
            expect(at).toBe(-1);
            if (result.kind !== 'finite') continue;
            kinds.finite++;
            expect(A.format(result.stateValues[s])).toBe(A.format(greatest(finite)));
          }
        }
      }),
      400,
    );
    expect(Math.min(kinds.finite, kinds.unbounded, kinds.lost)).toBeGreaterThan(20);
  });

  /** The total from one state under a policy that may diverge elsewhere: the sum of many steps, as a fraction it must equal. */
  const valueFrom = (mdp: Mdp<Rational>, choices: readonly number[], s: number): Rational => {
    const closed = { ...mdp, terminal: mdp.terminal.slice(), available: mdp.available.slice() };
    const total = totalReward(closed, choosing(closed, choices));
    if (total.kind === 'finite') return total.stateValues[s];
    // Cut the diverging states off: they are not reached from s.
    for (const lost of total.states) closed.terminal[lost] = true;
    const blank = (index: number): boolean => closed.terminal[Math.floor(index / closed.actions)];
    const model: Mdp<Rational> = {
      ...closed,
      reward: closed.reward.map((reward, index) => (blank(index) ? A.zero : reward)),
      available: closed.available.map((may, index) => may && !blank(index)),
      transition: closed.transition.map((p, at) => (blank(Math.floor(at / closed.states)) ? A.zero : p)),
    };
    const rest = totalReward(model, choosing(model, choices));
    if (rest.kind !== 'finite') throw new Error('the diverging states were cut off');
    return rest.stateValues[s];
  };

  it('attains its values by `choices`, which never loop for a reward that is put off', () => {
    run(
      fc.property(sparse, (mdp) => {
        const result = optimalTotalReward(mdp);
        if (result.kind !== 'finite') return;
        const attained = totalReward(mdp, choosing(mdp, result.choices));
        expect(attained.kind === 'finite' && fractions(attained.stateValues)).toEqual(fractions(result.stateValues));
      }),
      150,
    );
  });

  it('agrees in doubles', () => {
    run(
      fc.property(sparse, (mdp) => {
        const exact = optimalTotalReward(mdp);
        const rounded = optimalTotalReward(mdpIn(float64, mdp));
        expect(rounded.kind).toBe(exact.kind);
        if (exact.kind === 'finite' && rounded.kind === 'finite') {
          rounded.stateValues.forEach((value, s) => {
            expect(value).toBeCloseTo(A.toNumber(exact.stateValues[s]), 8);
          });
        }
      }),
      150,
    );
  });

  it('prefers a loop that pays nothing to a way out that costs', () => {
    // Staying is free, leaving costs 1: 0 is right, −1 and "diverges" are the two known mistakes.
    const mdp = mdpFromWeights(rational, {
      transition: [
        [
          [1, 0],
          [0, 1],
        ],
        null,
      ],
      reward: [[0, -1], null],
      terminal: [1],
      discount: 1,
    });
    const result = optimalTotalReward(mdp);
    expect(result.kind === 'finite' && fractions(result.stateValues)).toEqual(['0', '0']);
    expect(result.kind === 'finite' && result.choices).toEqual([0, -1]);
  });

  it('leaves a loop that pays nothing for a prize, although staying ties with it at every step', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [
        [
          [1, 0],
          [0, 1],
        ],
        null,
      ],
      reward: [[0, 1], null],
      terminal: [1],
      discount: 1,
    });
    const result = optimalTotalReward(mdp);
    expect(result.kind === 'finite' && fractions(result.stateValues)).toEqual(['1', '0']);
    expect(result.kind === 'finite' && result.actions[0]).toEqual([0, 1]);
    expect(result.kind === 'finite' && result.choices[0]).toBe(1);
  });

  it('pays its way out of a loop that costs, and has no answer where there is no way out', () => {
    const model = (wayOut: number[] | null) =>
      mdpFromWeights(rational, {
        transition: [[[1, 0], wayOut], null],
        reward: [[-1, wayOut && -5], null],
        terminal: [1],
        discount: '1/2',
      });
    const out = optimalTotalReward(model([0, 1]));
    expect(out.kind === 'finite' && fractions(out.stateValues)).toEqual(['-5', '0']);
    // Out with probability 1/2 at each try: V = −5 + V/2.
    const slow = optimalTotalReward(model([1, 1]));
    expect(slow.kind === 'finite' && fractions(slow.stateValues)).toEqual(['-10', '0']);
    expect(optimalTotalReward(model(null))).toEqual({
      kind: 'diverges',
      states: [0],
      towards: ['noPolicyConverges'],
    });
  });
});

describe('reachability(mdp, targets, …)', () => {
  it('is the best and the worst of all deterministic policies', () => {
    run(
      fc.property(
        worlds({ states: [2, 4], actions: [1, 2], weights: 2, termination: 'some' }),
        fc.nat(3),
        (mdp, pick) => {
          const target = pick % mdp.states;
          const all = allChoices(mdp).map((choices) => reachabilityUnder(mdp, choosing(mdp, choices), [target]));
          const best = all[0].map((_, s) => greatest(all.map((values) => values[s])));
          const worst = all[0].map((_, s) =>
            all.map((values) => values[s]).reduce((low, value) => A.minimum(low, value)),
          );
          expect(fractions(reachability(mdp, [target], 'maximum'))).toEqual(fractions(best));
          expect(fractions(reachability(mdp, [target], 'minimum'))).toEqual(fractions(worst));
        },
      ),
      80,
    );
  });

  it('reachabilityUnder(mdp, policy, targets) is the mass that 3000 steps bring there', () => {
    run(
      fc.property(worlds({ states: [2, 4], actions: [1, 1], weights: 2 }), fc.nat(3), (mdp, pick) => {
        const target = pick % mdp.states;
        const policy = choosing(
          mdp,
          mdp.terminal.map(() => 0),
        );
        const P = inducedChain(mdp, policy).transition.map(A.toNumber);
        let reached = mdp.terminal.map((_, s): number => (s === target ? 1 : 0));
        for (let t = 0; t < 3000; t++) {
          reached = reached.map((_, s) =>
            s === target ? 1 : reached.reduce((total, value, next) => total + P[s * mdp.states + next] * value, 0),
          );
        }
        reachabilityUnder(mdp, policy, [target]).forEach((value, s) => {
          expect(A.toNumber(value)).toBeCloseTo(reached[s], 6);
        });
      }),
      60,
    );
  });

  it('refuses a target that is no state', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[1]]], reward: [1], discount: 0 });
    expect(faultOf(() => reachability(mdp, [1], 'maximum'))).toMatchObject({ where: 'targets', seen: '1' });
  });
});
