import { describe, expect, it } from 'vitest';
import { chain, split } from '../../scenarios/sparse-reward/_worlds.js';
import scenario from '../../scenarios/sparse-reward/sparse-reward.js';
import { rational } from '../../src/arithmetic/index.js';
import { averageUpdate, ppo } from '../../src/learners/index.js';
import { stateValues } from '../../src/mdp/index.js';
import { uniformPolicy } from '../../src/policies/index.js';
import { column, runWith, trainWith } from './support.js';

const simulation = trainWith(scenario, { updates: '50' });

describe('scenarios/sparse-reward', () => {
  it('splits the gradient as the mean over all episodes does', () => {
    const mdp = chain(rational, 3);
    const policy = uniformPolicy(mdp);
    const gaeLambda = rational.ratio(2, 3);
    const values = stateValues(mdp, policy);
    const { direct, mediated } = split(mdp, policy, { gaeLambda, values });
    const mean = (stateValuesOfCritic: readonly (typeof gaeLambda)[]) =>
      averageUpdate(
        rational,
        ppo.enumerated(mdp, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          critic: { kind: 'given', stateValues: stateValuesOfCritic },
        }),
      ).parameters.map(String);
    expect(direct.map(String)).toEqual(mean(rational.zeros(4)));
    expect(direct.map((x, i) => String(rational.add(x, mediated[i])))).toEqual(mean(values));
  });

  it('pays 1 at the end of the chain and nothing before', () => {
    const mdp = chain(rational, 3);
    expect(stateValues(mdp, uniformPolicy(mdp)).map(String)).toEqual(['1/8', '1/4', '1/2', '0']);
  });

  it('shows λ^d at delay d', () => {
    for (const lambda of ['0.5', '0.95', '1']) {
      const shares = column(simulation, 'delay', 'share', { lambda: `λ = ${lambda}` }).map(Number);
      const delays = column(simulation, 'delay', 'delay', { lambda: `λ = ${lambda}` }).map(Number);
      expect(delays).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      shares.forEach((share, i) => {
        expect(share).toBeCloseTo(Number(lambda) ** delays[i], 8);
      });
    }
  });

  it('starts at 100 % with a critic that is zero, and at the law with one that is correct', () => {
    const at = (critic: string) => simulation.table.rows.find(([name]) => name === critic)?.[1];
    expect(at('separate critic, zero at first')).toBe('1');
    expect(at('shared trunk, zero head')).toBe('1');
    expect(Number(at('correct critic'))).toBeCloseTo((1 - 0.95 ** 10) / (10 * 0.05), 5);
  });

  it('keeps the law over training with a correct critic, whatever the policy has become', () => {
    const shares = column(simulation, 'training', 'share', { critic: 'correct critic' }).map(Number);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(1e-9);
  });

  it('ends at the worst policy below λ = 1/3, at the best above 2/3, and in between in between', () => {
    const end = (lambda: number) => Number(column(simulation, 'misfit', 'end', { lambda })[0]);
    expect(end(0.25)).toBeLessThan(0.01);
    expect(end(0.5)).toBeCloseTo(2 / 3, 6);
    expect(end(0.75)).toBeGreaterThan(0.99);
  });

  it('agrees with its answers for other parameters', () => {
    const other = runWith(scenario, { length: '5', gaeLambda: '1/3', advance: '1/4', updates: '3' });
    expect(other.answers.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
