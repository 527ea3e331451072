import { describe, expect, it } from 'vitest';
import scenario from '../../scenarios/ppo-equations.js';
import { column, runWith, trainWith } from './support.js';

describe('scenarios/ppo-equations', () => {
  it('estimates advantages as the plain double sum of eq. 11 and 12 does', () => {
    const settings = { rewards: '1,-2,1/2,3', values: '1/3,0,2,-1', discount: '9/10', gaeLambda: '3/4' };
    const simulation = runWith(scenario, settings);
    const rewards = [1, -2, 0.5, 3];
    const values = [1 / 3, 0, 2, -1, 0];
    const deltas = rewards.map((reward, t) => reward + 0.9 * values[t + 1] - values[t]);
    const expected = deltas.map((_, t) => deltas.slice(t).reduce((sum, delta, l) => sum + 0.675 ** l * delta, 0));
    column(simulation, 'advantages', 'advantage', { estimator: 'recursion' }).forEach((advantage, t) => {
      expect(advantage).toBeCloseTo(expected[t], 10);
    });
    expect(simulation.answers.every(({ agrees }) => agrees)).toBe(true);
  });

  it('trains the recursion to wait and the printed exponent to grab, where waiting is worth more', () => {
    const simulation = trainWith(scenario);
    expect(column(simulation, 'training', 'probability', { estimator: 'recursion' }).at(-1)).toBeGreaterThan(0.9);
    expect(column(simulation, 'training', 'probability', { estimator: 'as printed' }).at(-1)).toBeLessThan(0.1);
  });

  it('trains both alike once grabbing pays more than λ', () => {
    const simulation = trainWith(scenario, { atOnce: '3/5' });
    for (const estimator of ['recursion', 'as printed']) {
      expect(column(simulation, 'training', 'probability', { estimator }).at(-1)).toBeLessThan(0.1);
    }
  });
});
