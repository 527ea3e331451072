import { describe, expect, it } from 'vitest';
import { type Arithmetic, float64, interval, rational } from '../../../src/arithmetic/index.js';
import {
  answerRewards,
  bandit,
  banditFromRewards,
  expectedReturn,
  optimalValues,
  stateValues,
  validateMdp,
} from '../../../src/mdp/index.js';
import { faultOf, fractions, policyOfWeights } from '../support.js';

describe('bandit(arithmetic, rewards)', () => {
  it('is one question whose answers end the episode', () => {
    const answers = bandit(rational, [1, '3/4', 0]);
    validateMdp(answers);
    expect([answers.states, answers.actions]).toEqual([2, 3]);
    expect(fractions(answerRewards(answers))).toEqual(['1', '3/4', '0']);
    expect(answers.terminal).toEqual([false, true]);
  });

  it('has the mean reward as its value: 1/10·1 + 7/10·3/4 = 5/8', () => {
    const answers = bandit(rational, [1, '3/4', 0]);
    const policy = policyOfWeights(answers, [1, 7, 2]);
    expect(rational.format(expectedReturn(answers, policy))).toBe('5/8');
    expect(fractions(stateValues(answers, policy))).toEqual(['5/8', '0']);
  });

  it('keeps tied best answers', () => {
    expect(optimalValues(bandit(rational, [1, 0, 1])).actions).toEqual([[0, 2], []]);
  });

  it('takes numbers of the arithmetic as they are', () => {
    expect(fractions(answerRewards(bandit(rational, [rational.ratio(1, 3)])))).toEqual(['1/3']);
    expect(answerRewards(banditFromRewards(float64, [0.1, 0.2]))).toEqual([0.1, 0.2]);
  });

  it('refuses no answers, and an answer without a number', () => {
    expect(faultOf(() => bandit(rational, [])).where).toBe('bandit.rewards');
    expect(faultOf(() => bandit(rational, [1, Number.NaN]))).toMatchObject({
      where: 'bandit.rewards[answer 1]',
      seen: 'NaN',
    });
    expect(faultOf(() => bandit(float64, ['one'])).seen).toBe('"one"');
  });

  it('refuses a record that is no number of the arithmetic', () => {
    const third = interval(20).ratio(1, 3);
    expect(answerRewards(bandit(interval(20), [third]))).toEqual([third]);
    for (const arithmetic of [rational, float64, interval(20)] as Arithmetic<unknown>[]) {
      for (const entry of [{}, [], [1], { low: 1 }, null]) {
        expect(
          faultOf(() => bandit(arithmetic, [1, entry])),
          arithmetic.name,
        ).toMatchObject({
          where: 'bandit.rewards[answer 1]',
          seen: JSON.stringify(entry),
        });
      }
    }
  });
});
