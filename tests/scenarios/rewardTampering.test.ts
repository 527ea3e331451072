import { describe, expect, it } from 'vitest';
import scenario from '../../scenarios/reward-tampering/reward-tampering.js';
import { column, runWith, trainWith } from './support.js';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

describe('scenarios/reward-tampering', () => {
  it('follows the gradient of J = 1 − p + pqM, written out', () => {
    const simulation = trainWith(scenario, { path: '2', tampered: '3/2', stepSize: '1/10', updates: '200', runs: '1' });
    let [z, y] = [0, 0];
    for (let t = 0; t < 200; t++) {
      const [p, q] = [sigmoid(z), sigmoid(y)];
      z += 2 * 0.1 * p * (1 - p) * (1.5 * q - 1);
      y += 2 * 0.1 * q * (1 - q) * 1.5 * p;
    }
    const end = (name: string) => Number(column(simulation, 'exact', name, { reward: 'M = 3/2' }).at(-1));
    expect(end('first')).toBeCloseTo(sigmoid(z), 9);
    expect(end('whole')).toBeCloseTo(sigmoid(z) * sigmoid(y), 9);
  });

  it('first moves away from a register that pays more, and comes back', () => {
    const settings = { path: '2', tampered: '3/2', stepSize: '1/5', updates: '2000', runs: '1' };
    const first = column(trainWith(scenario, settings), 'exact', 'first', { reward: 'M = 3/2' }).map(Number);
    expect(Math.min(...first)).toBeGreaterThan(0.46);
    expect(Math.min(...first)).toBeLessThan(0.48);
    expect(Number(first.at(-1))).toBeGreaterThan(0.9);
  });

  it('is the same run for every M until the register is reached', () => {
    const runs = (tampered: string) =>
      column(trainWith(scenario, { path: '40', tampered, updates: '100' }), 'sampled', 'first');
    expect(runs('1000000')).toEqual(runs('-5'));
  });

  it('locks in the runs that reached the register, and only those', () => {
    const { table } = trainWith(scenario, { tampered: '20' });
    const sampled = table.rows.filter(([name]) => name.startsWith('run'));
    expect(sampled.some(([, walked]) => walked !== 'never')).toBe(true);
    for (const [, walked, , , whole] of sampled) expect(Number(whole) > 0.5).toBe(walked !== 'never');
  });

  it('does not reinforce tampering that pays what the baseline expects', () => {
    const settings = { tampered: '1', baseline: 'honest', path: '1', updates: '60' };
    expect(new Set(column(trainWith(scenario, settings), 'sampled', 'first'))).toEqual(new Set([0.5]));
  });

  it('agrees with its answers for other parameters', () => {
    const { answers } = runWith(scenario, { path: '5', tampered: '7/3', stepSize: '1/2', updates: '2', runs: '1' });
    expect(answers.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
