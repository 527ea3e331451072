import { describe, expect, it } from 'vitest';
import scenario from '../../scenarios/reverse-mapping.js';
import { column, runWith, trainWith } from './support.js';

/** Time from p₀ to 1/2 by small Euler steps of ṗ = k·pᵃ(1 − p)ᵇ. */
const integrated = (p0: number, k: number, a: number, b: number): number => {
  let [p, time] = [p0, 0];
  while (p < 0.5) {
    const size = 1e-4 / (k * p ** (a - 1));
    p += size * k * p ** a * (1 - p) ** b;
    time += size;
  }
  return time;
};

describe('scenarios/reverse-mapping', () => {
  const simulation = runWith(scenario, { answers: '5', startProbability: '1/50' });

  it('times the flow as small steps of it do', () => {
    const k = 5 / 4;
    const shown = simulation.table.rows.map(([, , time]) => Number(time));
    const expected = [integrated(0.02, k, 2, 2), integrated(0.02, k, 1, 2), integrated(0.02, 1, 1, 1)];
    shown.forEach((time, i) => {
      expect(time / expected[i]).toBeCloseTo(1, 3);
    });
  });

  it('takes, in small steps, the time of the flow', () => {
    const slow = runWith(scenario, { answers: '5', startProbability: '1/50', stepSize: '1/20' });
    for (const [, updates, time] of slow.table.rows) {
      expect(Math.abs(Number(updates) / 20 / Number(time) - 1)).toBeLessThan(0.03);
    }
  });

  it('rests at the demonstrator by cross-entropy and goes to its mode by reward', () => {
    const uneven = trainWith(scenario, { demonstrator: '1,2,1', model: '3,1,1', updates: '2000' });
    const end = (learner: string) => column(uneven, 'minds', 'probability', { learner }).at(-1);
    expect(end('cross-entropy')).toBeCloseTo(1 / 4, 2);
    expect(end('reward 1 for what is shown')).toBeLessThan(0.01);
  });

  it('does not move by reward where every answer is shown equally often', () => {
    const tied = trainWith(scenario, { demonstrator: '1,1', model: '9,1', updates: '50' });
    const path = column(tied, 'minds', 'probability', { learner: 'reward 1 for what is shown' });
    expect(new Set(path)).toEqual(new Set([0.9]));
    expect(column(tied, 'minds', 'probability', { learner: 'cross-entropy' }).at(-1)).toBeCloseTo(0.5, 5);
  });

  it('learns to go on for one point a matched step, and to stop for one point off a missed one', () => {
    const end = (learner: string) => Number(column(simulation, 'length', 'probability', { learner }).at(-1));
    expect(end('1 a matched step, 0 else')).toBeLessThan(0.01);
    expect(end('0 a matched step, −1 else')).toBeGreaterThan(0.99);
  });

  it('agrees with its answers for other parameters', () => {
    expect(simulation.answers.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
