import { describe, expect, it } from 'vitest';
import scenario from '../../scenarios/coin-run/coin-run.js';
import { column, runWith, trainWith } from './support.js';

const ends = (settings: Readonly<Record<string, string>>, scale: string) => {
  const simulation = trainWith(scenario, { updates: '500', ...settings });
  const last = (name: string) => Number(column(simulation, 'training', name, { scale: `β = ${scale}` }).at(-1));
  return { training: last('training'), test: last('test') };
};

describe('scenarios/coin-run', () => {
  it('trains as hand-written gradient ascent on two weights does', () => {
    let [c, b] = [0.25, -0.5];
    for (let t = 0; t < 500; t++) {
      const p = 1 / (1 + Math.exp(-(c + 3 * b)));
      c += 0.1 * p * (1 - p);
      b += 0.1 * p * (1 - p) * 3;
    }
    const settings = { featureScale: '3', coinWeight: '1/4', biasWeight: '-1/2', stepSize: '1/10', stepRule: 'plain' };
    const { training, test } = ends(settings, '3');
    expect(training).toBeCloseTo(1 / (1 + Math.exp(-(c + 3 * b))), 9);
    expect(test).toBeCloseTo(1 / (1 + Math.exp(-(3 * b - c))), 9);
  });

  it('shows one training curve for all scales when the step is normalised', () => {
    const simulation = trainWith(scenario, { updates: '300' });
    const curve = (scale: string) => column(simulation, 'training', 'training', { scale });
    expect(curve('β = 2').length).toBeGreaterThan(50);
    curve('β = 2').forEach((probability, i) => {
      expect(probability).toBeCloseTo(Number(curve('β = 1/2')[i]), 10);
    });
  });

  it('learns the coin below β = 1 and the right above it, from weights 0', () => {
    expect(ends({}, '1/2').test).toBeLessThan(0.1);
    expect(ends({}, '2').test).toBeGreaterThan(0.9);
    expect(ends({}, '1').test).toBe(0.5);
  });

  it('keeps for ever what the initial weights say of the test at β = 1', () => {
    expect(ends({ coinWeight: '1', biasWeight: '-1' }, '1').test).toBeCloseTo(1 / (1 + Math.exp(2)), 9);
  });

  it('agrees with its answers for other scales', () => {
    const { answers } = runWith(scenario, { featureScale: '7/3', updates: '10' });
    expect(answers.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
