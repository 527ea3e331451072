import { describe, expect, test } from 'vitest';
import { float64 } from '../../../src/arithmetic/index.js';
import { type PpoOptions, ppo } from '../../../src/learners/index.js';
import { type Episode, mdpFromArrays } from '../../../src/mdp/index.js';
import { softmaxPolicy } from '../../../src/policies/index.js';
import { type ReferenceStep, referencePpo } from './referencePpo.js';

/** Two live states and an end; γ = 1/2. Values and rewards are chosen so that no step stands near a kink. */
const arrays = {
  transition: [
    [
      [0, 1, 0],
      [0, 0, 1],
    ],
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
    null,
  ],
  reward: [[2, -1], [1, 3], null],
  discount: '1/2',
  terminal: [2],
};
const logits = [
  [0.2, -0.3],
  [0.5, 0.1],
  [0, 0],
];
const available = [true, true, true, true, false, false];
const values = [0.4, -0.6, 0];
const episodes: Episode<number>[] = [
  { states: [0, 1, 0, 2], actions: [0, 0, 1], rewards: [2, 1, -1], end: 'terminated' },
  { states: [0, 1], actions: [0], rewards: [2], end: 'truncated' },
];
/** By hand, γλ = 1/4: δ = (2 − .3 − .4, 1 + .2 + .6, −1 − .4) and for the cut one 2 − .3 − .4. */
const deltas = [1.3, 1.8, -1.4];
const raw = [1.3 + 0.25 * (1.8 + 0.25 * -1.4), 1.8 + 0.25 * -1.4, -1.4, 1.3];
const oldValues = [0.4, -0.6, 0.4, 0.4];
const stepsWith = (advantages: readonly number[], weights = [1, 1, 1, 1]): ReferenceStep[] =>
  [
    [0, 0],
    [1, 0],
    [0, 1],
    [0, 0],
  ].map(([state, action], i) => ({
    state,
    action,
    weight: weights[i],
    advantage: advantages[i],
    target: raw[i] + oldValues[i],
  }));

const world = mdpFromArrays(float64, arrays);
const policy = softmaxPolicy(float64, logits, available);
const common: PpoOptions<number> = {
  stepSize: 0.3,
  clipRange: 0.2,
  gaeLambda: 0.5,
  critic: { kind: 'tabular', stateValues: [...values.slice(0, 2), 55], stepSize: 0.2 },
};
const settings = { stepSize: 0.3, clipRange: 0.2, criticStepSize: 0.2 };
const whole = { steps: [0, 1, 2, 3], divisor: 2 };

const expectNear = (seen: readonly number[] | undefined, reference: readonly number[]): void => {
  for (const [i, entry] of reference.entries()) expect(seen?.[i]).toBeCloseTo(entry, 7);
};

const expectClose = (options: PpoOptions<number>, reference: ReturnType<typeof referencePpo>): void => {
  const update = ppo.onEpisodes(world, policy, episodes, options);
  expectNear(update.parameters, reference.parameters);
  expectNear(update.stateValues, reference.stateValues);
};

describe('ppo.onEpisodes(mdp, policy, episodes, options) ascends its objective', () => {
  const run = (advantages: readonly number[], more: Partial<Parameters<typeof referencePpo>[3]>) =>
    referencePpo(logits, values, stepsWith(advantages), { ...settings, minibatches: [whole], ...more });

  test('one epoch', () => {
    expect(deltas.length).toBe(3);
    expectClose(common, run(raw, {}));
  });

  test('three epochs: ratios start at 1 and move, and clip (M32); advantages and targets stay (M09, M28)', () => {
    const far = { ...common, stepSize: 1.5, epochs: 3 };
    const reference = run(raw, { stepSize: 1.5, minibatches: [whole, whole, whole] });
    expectClose(far, reference);
    // The clip is at work: without it the same three epochs end elsewhere.
    const free = run(raw, { stepSize: 1.5, clipRange: 1e9, minibatches: [whole, whole, whole] });
    expect(Math.abs(free.parameters[0] - reference.parameters[0])).toBeGreaterThan(0.05);
  });

  test('two minibatches in order, two epochs', () => {
    const parts = [
      { steps: [0, 1], divisor: 1 },
      { steps: [2, 3], divisor: 1 },
    ];
    expectClose({ ...common, epochs: 2, minibatches: { count: 2 } }, run(raw, { minibatches: [...parts, ...parts] }));
  });

  test('means over steps', () => {
    expectClose({ ...common, averaging: 'overSteps' }, run(raw, { minibatches: [{ ...whole, divisor: 4 }] }));
  });

  test('discounted state weights', () => {
    const reference = referencePpo(logits, values, stepsWith(raw, [1, 0.5, 0.25, 1]), {
      ...settings,
      minibatches: [whole],
    });
    const update = ppo.onEpisodes(world, policy, episodes, { ...common, stateWeighting: 'discounted' });
    expectNear(update.parameters, reference.parameters);
  });

  test('entropy bonus and value clip over four epochs', () => {
    const bonus = { entropyBonus: 0.4, valueClipRange: 0.15 };
    const minibatches = [whole, whole, whole, whole];
    expectClose({ ...common, ...bonus, epochs: 4 }, run(raw, { ...bonus, minibatches }));
  });

  test('advantages normalised over the batch, from the raw ones in each epoch (M26, M28)', () => {
    const epsilon = 0.5;
    const mean = raw.reduce((a, b) => a + b, 0) / 4;
    const deviation = Math.sqrt(raw.reduce((a, b) => a + (b - mean) ** 2, 0) / 3);
    const normalised = raw.map((a) => (a - mean) / (deviation + epsilon));
    const advantageNormalization = { over: 'batch', deviation: 'sample', epsilon } as const;
    expectClose({ ...common, epochs: 2, advantageNormalization }, run(normalised, { minibatches: [whole, whole] }));
  });

  test('advantages normalised over each minibatch', () => {
    const signs = [raw[0] > raw[1] ? 1 : -1, raw[2] > raw[3] ? 1 : -1];
    const normalised = [signs[0], -signs[0], signs[1], -signs[1]];
    const minibatches = [
      { steps: [0, 1], divisor: 1 },
      { steps: [2, 3], divisor: 1 },
    ];
    const advantageNormalization = { over: 'minibatch', deviation: 'population' } as const;
    expectClose({ ...common, minibatches: { count: 2 }, advantageNormalization }, run(normalised, { minibatches }));
  });

  test('a shuffle depends on its seed alone and deals out every step once', () => {
    const shuffled = (shuffleSeed: number) =>
      ppo.onEpisodes(world, policy, episodes, { ...common, minibatches: { count: 4, shuffleSeed } }).parameters;
    expect(shuffled(1)).toEqual(shuffled(1));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => shuffled(seed).join())).size).toBeGreaterThan(1);
    const single = ppo.onEpisodes(world, policy, episodes, { ...common, minibatches: { count: 1, shuffleSeed: 9 } });
    ppo.onEpisodes(world, policy, episodes, common).parameters.forEach((x, i) => {
      expect(single.parameters[i]).toBeCloseTo(x, 12);
    });
  });

  test('the KL stop looks before a step, at the mean estimate of the divergence of old from new (M33)', () => {
    const parametersOf = (options: Partial<PpoOptions<number>>) =>
      ppo.onEpisodes(world, policy, episodes, { ...common, ...options }).parameters;
    const one = parametersOf({ epochs: 1 });
    const two = parametersOf({ epochs: 2 });
    expect(two).not.toEqual(one);
    const moved = softmaxPolicy(
      float64,
      logits.map((row, s) => row.map((z, a) => z + one[2 * s + a])),
      available,
    );
    const ratios = stepsWith(raw).map(({ state, action }) => {
      const index = 2 * state + action;
      return moved.probabilities[index] / policy.probabilities[index];
    });
    const meanOf = (estimate: (ratio: number) => number) => ratios.reduce((sum, ratio) => sum + estimate(ratio), 0) / 4;
    const means = {
      k1: meanOf((ratio) => -Math.log(ratio)),
      k2: meanOf((ratio) => Math.log(ratio) ** 2 / 2),
      k3: meanOf((ratio) => ratio - 1 - Math.log(ratio)),
    };
    const stopAt = (estimator: 'k1' | 'k2' | 'k3', threshold: number) =>
      parametersOf({ epochs: 2, klStop: { estimator, threshold } });
    for (const estimator of ['k2', 'k3'] as const) {
      expect(stopAt(estimator, means[estimator] * 1.000001)).toEqual(two);
      expect(stopAt(estimator, means[estimator] * 0.999999)).toEqual(one);
    }
    // On samples that became likelier k1 is negative: a threshold of 0 lets the second step pass.
    expect(means.k1).toBeLessThan(0);
    expect(stopAt('k1', 0)).toEqual(two);
    const threshold = { klStop: { estimator: 'k1', threshold: -0.001 } } as const;
    expect(() => parametersOf(threshold)).toThrow(/compared with a number ≥ 0/);
    expect(() => ppo.expected(world, policy, { ...common, ...threshold })).toThrow(/compared with a number ≥ 0/);
  });
});
