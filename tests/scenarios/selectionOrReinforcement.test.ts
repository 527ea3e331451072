import { describe, expect, it } from 'vitest';
import { ratioAt, timeAt, uneven } from '../../scenarios/selection-or-reinforcement/_tiedArms.js';
import scenario from '../../scenarios/selection-or-reinforcement/selection-or-reinforcement.js';
import { interval, portable } from '../../src/arithmetic/index.js';
import { column, runWith, trainWith } from './support.js';

const A = interval(30);

/** P(loser)/P(winner) at time t by Runge–Kutta on the three logits. */
const integrated = (weights: readonly number[], until: number): number => {
  const flow = (theta: readonly number[]): number[] => {
    const total = theta.reduce((sum, z) => sum + Math.exp(z), 0);
    const p = theta.map((z) => Math.exp(z) / total);
    return p.map((each, a) => each * ((a === 2 ? 0 : 1) - (1 - p[2])));
  };
  const moved = (theta: readonly number[], by: readonly number[], size: number) =>
    theta.map((z, i) => z + size * by[i]);
  let theta = weights.map(Math.log);
  const size = 0.05;
  for (let t = 0; t < until - size / 2; t += size) {
    const a = flow(theta);
    const b = flow(moved(theta, a, size / 2));
    const c = flow(moved(theta, b, size / 2));
    const d = flow(moved(theta, c, size));
    theta = theta.map((z, i) => z + (size / 6) * (a[i] + 2 * b[i] + 2 * c[i] + d[i]));
  }
  return Math.exp(theta[1] - theta[0]);
};

describe('scenarios/selection-or-reinforcement', () => {
  it.each([1, 20, 400])('solves the flow of tied answers as an integrator does, at time %d', (time) => {
    expect(A.toNumber(ratioAt(uneven, A.integer(time)))).toBeCloseTo(integrated([0.5, 0.3, 0.2], time), 8);
  });

  it('starts its clock at 0', () => {
    expect(timeAt(portable, { winner: 0.5, loser: 0.3, other: 0.2 }, 2)).toBe(0);
  });

  it('keeps close to the flow in small steps', () => {
    const simulation = trainWith(scenario, { stepSize: '1/20', updates: '400' });
    const end = (name: string) => Number(column(simulation, 'training', name, { run: 'gradient, as set' }).at(-1));
    expect(end('second') / end('first')).toBeCloseTo(integrated([0.5, 0.3, 0.2], 20), 3);
  });

  it('forgets the start where one answer is best', () => {
    const simulation = trainWith(scenario, { rewards: '1,1/2,0', updates: '2000' });
    for (const run of ['gradient, as set', 'gradient, first two swapped', 'natural gradient, as set']) {
      expect(column(simulation, 'training', 'first', { run }).at(-1)).toBeGreaterThan(0.98);
    }
  });

  it('keeps the proportion of tied answers under the natural gradient', () => {
    const simulation = runWith(scenario, { updates: '30' });
    const of = (name: string) => column(simulation, 'training', name, { run: 'natural gradient, as set' }).map(Number);
    of('first').forEach((first, i) => {
      expect(of('second')[i] / first).toBeCloseTo(3 / 5, 10);
    });
  });

  it('gives other histories for another seed, and the same for the same', () => {
    const paths = (seed: number) =>
      column(trainWith(scenario, { updates: '50' }, seed), 'training', 'first', { kind: 'sampled' });
    expect(paths(2)).toEqual(paths(2));
    expect(paths(2)).not.toEqual(paths(3));
  });
});
