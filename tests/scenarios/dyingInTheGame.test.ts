import { describe, expect, it } from 'vitest';
import scenario from '../../scenarios/dying-in-the-game/dying-in-the-game.js';
import { column, runWith, trainWith } from './support.js';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

describe('scenarios/dying-in-the-game', () => {
  const simulation = trainWith(scenario, {
    screens: '2',
    updates: '100',
    stepSize: '1/2',
    runs: '400',
    episodes: '40',
  });
  const of = (learner: string, name: string) => column(simulation, 'training', name, { learner }).map(Number);

  it('follows the gradient of J = p + pq with two screens that are told apart', () => {
    let [z, y] = [0, 0];
    for (let t = 0; t < 100; t++) {
      const [p, q] = [sigmoid(z), sigmoid(y)];
      z += 2 * 0.5 * p * (1 - p) * (1 + q);
      y += 2 * 0.5 * q * (1 - q) * p;
    }
    expect(of('sees which screen it is', 'score').at(-1)).toBeCloseTo(sigmoid(z) * (1 + sigmoid(y)), 9);
    expect(of('sees which screen it is', 'dies').at(-1)).toBeCloseTo(1 - sigmoid(z) * sigmoid(y), 9);
  });

  it('follows the gradient of J = q + q(1 − q) with two screens that look alike, to half marks at most', () => {
    let z = 0;
    for (let t = 0; t < 100; t++) {
      const q = sigmoid(z);
      z += 2 * 0.5 * q * (1 - q) * (2 - 2 * q);
    }
    const q = sigmoid(z);
    expect(of('all screens look alike', 'score').at(-1)).toBeCloseTo(q * (2 - q), 9);
    expect(Math.max(...of('all screens look alike', 'score'))).toBeLessThan(1);
  });

  it('never lowers the score where screens are told apart, and never dies less where they are not', () => {
    const scores = of('sees which screen it is', 'score');
    expect(scores.every((score, i) => i === 0 || score >= scores[i - 1])).toBe(true);
    expect(scores.at(-1)).toBeLessThan(2);
    expect(of('all screens look alike', 'dies').at(-1)).toBeGreaterThan(0.75);
  });

  it('leaves the better answer untried as often as its law says', () => {
    const share = (learner: string) => Number(column(simulation, 'commitment', 'untried', { learner }).at(-1));
    expect(Math.abs(share('natural gradient') - 0.3295)).toBeLessThan(0.1);
    expect(share('REINFORCE')).toBeLessThan(0.1);
  });

  it('agrees with its answers for other numbers of screens', () => {
    const { answers } = runWith(scenario, { screens: '7', updates: '1', runs: '1', episodes: '1' });
    expect(answers.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
