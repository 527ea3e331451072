import { describe, expect, it } from 'vitest';
import { crossover } from '../../scenarios/reporter-and-simulator/_crossover.js';
import scenario from '../../scenarios/reporter-and-simulator/reporter-and-simulator.js';
import { column, runWith, trainWith } from './support.js';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

describe('scenarios/reporter-and-simulator', () => {
  const simulation = trainWith(scenario, { featureScale: '1/2', updates: '300' });
  const end = (grading: string, reporter: string, name: string) =>
    Number(column(simulation, 'training', name, { grading, reporter }).at(-1));

  it('trains the linear reporter as gradient ascent on two weights does', () => {
    const c = 0.5;
    let [z, y] = [0, Math.log(1 / 2)];
    for (let t = 0; t < 300; t++) {
      const [agree, differ] = [0.9 * sigmoid(z) * sigmoid(-z), 0.1 * sigmoid(y) * sigmoid(-y)];
      const [truth, belief] = [c * (agree + differ), agree - differ];
      z += c * truth + belief;
      y += c * truth - belief;
    }
    expect(end('always', 'linear', 'first')).toBeCloseTo(sigmoid(y), 9);
  });

  it('gives each context of a table what is rewarded there, at the time of the closed form', () => {
    const differ = 2 / 3;
    const time = (p: number) => 1 / (1 - p) - 1 / p + 2 * Math.log(p / (1 - p));
    const trained = trainWith(scenario, { updates: '2000', stepSize: '1/20' });
    const p = Number(column(trained, 'training', 'second', { grading: 'always', reporter: 'tabular' }).at(-1));
    const elapsed = (2000 / 20) * 0.05 * 2;
    expect(time(p) - time(1 - differ)).toBeCloseTo(elapsed, 1);
  });

  it('is honest on both sides when linear, on one side when tabular, where one side is misgraded', () => {
    const c1 = trainWith(scenario, { updates: '300' });
    const at = (reporter: string, name: string) =>
      Number(column(c1, 'training', name, { grading: 'one side', reporter }).at(-1));
    expect(at('linear', 'first')).toBeGreaterThan(0.9);
    expect(at('linear', 'second')).toBeGreaterThan(0.9);
    expect(at('tabular', 'first')).toBeGreaterThan(0.9);
    expect(at('tabular', 'second')).toBeLessThan(0.1);
  });

  it('first turns away from honesty when the truth is a faint feature, though every grade is right', () => {
    const probabilities = column(simulation, 'training', 'first', { grading: 'always', reporter: 'linear' });
    expect(Number(probabilities[1])).toBeLessThan(Number(probabilities[0]));
  });

  it.each([
    [0.7, 1.6],
    [0.5, 2.2],
    [0.4, 2.7],
    [0.3, 3.7],
    [0.2, 6.9],
    [0.1, 23.8],
  ])('a truth of scale %d turns honest at 10^%d', (scale, published) => {
    expect(crossover(scale, 0.1)).toBeCloseTo(published, 1);
  });

  it('a truth as loud as the belief is honest at once', () => expect(crossover(1, 0.1)).toBe(0));

  it('agrees with its answers for other parameters', () => {
    const { answers } = runWith(scenario, { featureScale: '1/7', disagreement: '2/9', updates: '5' });
    expect(answers.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
