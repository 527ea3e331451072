import { describe, expect, test } from 'vitest';
import { portable, rational, readNumber } from '../../../src/arithmetic/index.js';
import { ppo, reinforce } from '../../../src/learners/index.js';
import { bandit, mdpFromArrays } from '../../../src/mdp/index.js';
import { stepPolicy, tabularPolicy, uniformPolicy } from '../../../src/policies/index.js';

const { format, zero } = rational;
const read = (text: string | number) => readNumber(rational, text);
type Numeral = string | number;

/** One sampled answer of two that are equally likely. */
const sampled = (reward: Numeral) => ({
  states: [0, 1],
  actions: [0],
  rewards: [read(reward)],
  end: 'terminated' as const,
});

describe('the numbers of entries I1–I8', () => {
  const set = (reward: Numeral) => bandit(rational, [reward, 0]);
  const ppoUpdate = (reward: Numeral, value: Numeral, stepSize: Numeral) =>
    ppo
      .onEpisodes(set(reward), uniformPolicy(set(reward)), [sampled(reward)], {
        stepSize,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'given', stateValues: [read(value), zero] },
      })
      .parameters.slice(0, 2)
      .map(format);

  test('I1: four times the reward is four times the step', () => {
    const update = (reward: Numeral, stepSize: Numeral) =>
      reinforce
        .onEpisodes(set(reward), uniformPolicy(set(reward)), [sampled(reward)], { stepSize })
        .parameters.slice(0, 2)
        .map(format);
    expect(update(12, '1/5')).toEqual(['6/5', '-6/5']);
    expect(update(3, '4/5')).toEqual(['6/5', '-6/5']);
    expect([ppoUpdate(12, 0, '1/5'), ppoUpdate(3, 0, '4/5')]).toEqual([
      ['6/5', '-6/5'],
      ['6/5', '-6/5'],
    ]);
  });

  test('I1: not with a critic of 1 that is not scaled: (12 − 1)/5 against 4·(3 − 1)/5, halved', () => {
    expect([ppoUpdate(12, 1, '1/5')[0], ppoUpdate(3, 1, '4/5')[0]]).toEqual(['11/10', '4/5']);
  });

  test('I2: normalised with a floor of 1 the scale shows: rewards (2c, 0) give c/(c + 1)', () => {
    const update = (scale: number) => {
      const answers = bandit(rational, [2 * scale, 0]);
      const both = [0, 1].map((answer) => ({
        states: [0, 1],
        actions: [answer],
        rewards: [read(answer === 0 ? 2 * scale : 0)],
        end: 'terminated' as const,
      }));
      const options = { stepSize: 2, clipRange: '1/5', gaeLambda: 1 } as const;
      const critic = { kind: 'given', stateValues: [zero, zero] } as const;
      const normalised = (epsilon: Numeral) =>
        format(
          ppo.onEpisodes(answers, uniformPolicy(answers), both, {
            ...options,
            critic,
            advantageNormalization: { over: 'batch', deviation: 'population', epsilon },
          }).parameters[0],
        );
      return [normalised(0), normalised(1)];
    };
    // advantages ±c, deviation c
    expect([1, 3, 1024].map(update)).toEqual([
      ['1', '1/2'],
      ['1', '3/4'],
      ['1', '1024/1025'],
    ]);
  });

  test('I3: a payment of 1 for each step, where going on takes one step more, moves the gradient by 1/4', () => {
    const world = (payment: number) =>
      mdpFromArrays(rational, {
        transition: [
          [
            [0, 0, 1],
            [0, 1, 0],
          ],
          [
            [0, 0, 1],
            [0, 0, 1],
          ],
          null,
        ],
        reward: [[payment, payment], [payment, payment], null],
        discount: 1,
        terminal: [2],
      });
    const policy = tabularPolicy(rational, [
      ['1/2', '1/2'],
      ['1/2', '1/2'],
      [0, 0],
    ]);
    const onward = (payment: number) =>
      format(reinforce.expected(world(payment), policy, { stepSize: 1 }).parameters[1]);
    // p(1 − p)·(2 − 1)
    expect([onward(0), onward(1)]).toEqual(['0', '1/4']);
  });

  test('I5: repeated updates of one known answer add up to log-odds that grow like ln t', () => {
    const answers = bandit(portable, [1, 0]);
    let policy = uniformPolicy(answers);
    const known = { states: [0, 1], actions: [0], rewards: [1], end: 'terminated' as const };
    // w′ = w·e^{c/(1 + w)} with c = 2α = 1/2: 1 + ct/2 ≤ w ≤ 1 + ckt, k = (e^{c/2} − 1)/(c/2)
    const k = (Math.exp(1 / 4) - 1) * 4;
    for (let t = 1; t <= 1000; t++) {
      const { parameters } = reinforce.onEpisodes(answers, policy, [known], { stepSize: 0.25 });
      policy = stepPolicy(policy, parameters);
      const [first, second] = policy.probabilities;
      expect(first / second).toBeGreaterThanOrEqual(1 + t / 4);
      expect(first / second).toBeLessThanOrEqual(1 + (k * t) / 2 + 1e-9);
    }
  });
});
