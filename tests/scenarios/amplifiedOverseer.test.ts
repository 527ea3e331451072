import { describe, expect, it } from 'vitest';
import scenario from '../../scenarios/amplified-overseer.js';
import { column, runWith, trainWith } from './support.js';

const simulation = trainWith(scenario);

describe('scenarios/amplified-overseer', () => {
  it('shows what a count of all pairs of draws shows', () => {
    const weights = [97, 2, 1];
    const best = [0, 0, 0];
    weights.forEach((first, i) => {
      weights.forEach((second, j) => {
        best[Math.max(i, j)] += first * second;
      });
    });
    expect(simulation.table.rows.find(([name]) => name === 'best of n')?.[1]).toBe(`${best[2]}/10000`);
  });

  it('shows what a count of all evaluations of a noisy search shows', () => {
    const scores = [0, 0.5, 1];
    let shown = 0;
    for (let signs = 0; signs < 8; signs++) {
      const seen = scores.map((score, i) => score + ((signs >> i) & 1 ? 0.4 : -0.4));
      if (seen.indexOf(Math.max(...seen)) === 2) shown++;
    }
    expect(simulation.table.rows.find(([name]) => name === 'noisy')?.[1]).toBe(`${shown / 2}/4`);
  });

  it('ends near what is demonstrated when imitating, and near X* when the score is rewarded', () => {
    const end = (learner: string) => column(simulation, 'training', 'best', { learner }).at(-1);
    expect(end('imitation: random subset')).toBeCloseTo(2 / 3, 2);
    expect(end('imitation: limited')).toBeLessThan(0.01);
    expect(end('imitation: exhaustive')).toBeGreaterThan(0.99);
    expect(end('REINFORCE on the score')).toBeGreaterThan(0.99);
  });

  it('is slower by probability than by cross-entropy, by about 1/p*', () => {
    const reaches = (learner: string) =>
      column(simulation, 'training', 'update', { learner })[
        column(simulation, 'training', 'best', { learner }).findIndex((probability) => Number(probability) > 0.5)
      ];
    expect(Number(reaches('by probability: exhaustive'))).toBeGreaterThan(
      10 * Number(reaches('imitation: exhaustive')),
    );
  });

  it('keeps its answers for other parameters', () => {
    const other = runWith(scenario, { scores: '2,1,2,0', prior: '1,2,3,4', draws: '3', rounds: '4' });
    expect(other.answers.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('refuses weights for more answers than have scores', () => {
    expect(() => runWith(scenario, { prior: '1,1' })).toThrow(/every answer has a score and a weight/);
  });
});
