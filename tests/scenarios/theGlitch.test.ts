import { describe, expect, it } from 'vitest';
import scenario from '../../scenarios/the-glitch/the-glitch.js';
import { portable } from '../../src/arithmetic/index.js';
import { naturalPolicyGradient, ppo, reinforce } from '../../src/learners/index.js';
import { bandit, type Episode } from '../../src/mdp/index.js';
import { stepPolicy, type TabularPolicy, tabularPolicy } from '../../src/policies/index.js';
import { answersAbout, column, runWith, trainWith } from './support.js';

const world = bandit(portable, [1, 1_000_000]);
const known: Episode<number> = { states: [0, 1], actions: [0], rewards: [1], end: 'terminated' };
const stepSize = 0.25;
const noCritic = { kind: 'given' as const, stateValues: [0, 0] };

/** The learners of the library on a sample that played what is known. */
const updates: Readonly<Record<string, (policy: TabularPolicy<number>) => readonly number[]>> = {
  REINFORCE: (policy) => reinforce.onEpisodes(world, policy, [known], { stepSize }).parameters,
  'natural gradient': (policy) => naturalPolicyGradient.onEpisodes(world, policy, [known], { stepSize }).parameters,
  PPO: (policy) =>
    ppo.onEpisodes(world, policy, [known], { stepSize, epochs: 10, clipRange: 0.2, critic: noCritic, gaeLambda: 1 })
      .parameters,
};

describe('scenarios/the-glitch', () => {
  const settings = { actions: '3', updates: '30', startProbability: '2/5' };
  const simulation = runWith(scenario, settings);

  it.each(Object.keys(updates))('moves the log-odds as %s of the library does', (learner) => {
    let policy = tabularPolicy(portable, [
      ['3/5', '2/5'],
      [0, 0],
    ]);
    const expected: number[] = [];
    for (let update = 0; update < 10; update++) {
      policy = stepPolicy(policy, updates[learner](policy));
      expected.push(Math.log(policy.probabilities[0] / policy.probabilities[1]));
    }
    const computed = column(simulation, 'exploration', 'logOdds', { learner });
    const at = column(simulation, 'exploration', 'update', { learner });
    for (let update = 1; update <= 10; update++) {
      expect(Number(computed[at.indexOf(update)])).toBeCloseTo(expected[update - 1], 9);
    }
  });

  it('meets the glitch as the product of all ways not to meet it says', () => {
    const later = 1 / 4;
    const [odds, at] = ['logOdds', 'update'].map((name) =>
      column(simulation, 'exploration', name, { learner: 'REINFORCE' }),
    );
    let w = 1.5;
    let notMet = 1;
    for (let update = 1; update <= 30; update++) {
      notMet *= w / (w + later);
      w *= Math.exp(0.5 / (1 + w));
      const index = at.indexOf(update);
      if (index < 0) continue;
      expect(Number(odds[index])).toBeCloseTo(Math.log(w), 10);
      expect(Number(column(simulation, 'exploration', 'met', { learner: 'REINFORCE' })[index])).toBeCloseTo(
        Math.log10(1 - notMet),
        9,
      );
    }
  });

  it('underflows nowhere with 300 choices of ten', () => {
    const long = trainWith(scenario, { choices: '10', updates: '500' });
    const met = column(long, 'exploration', 'met');
    expect(met.every((value) => typeof value === 'number' && Number.isFinite(value) && value < -296)).toBe(true);
    const [first, second] = column(long, 'exploration', 'met', { learner: 'no learning' });
    expect(Number(second) - Number(first)).toBeCloseTo(Math.log10(2), 3);
  });

  it('explores less the faster the learner commits', () => {
    const last = (learner: string) => Number(column(simulation, 'exploration', 'met', { learner }).at(-1));
    expect(last('no learning')).toBeGreaterThan(last('REINFORCE'));
    expect(last('REINFORCE')).toBeGreaterThan(last('natural gradient'));
  });

  it('gives the natural gradient a probability of never that stays above 2/5', () => {
    expect(answersAbout(simulation, 'αr = 1,')).toEqual([
      ['[0.412061811297653, 0.412061811297654]', '0.412061811297654', true],
    ]);
    const committed = runWith(scenario, { actions: '1', stepSize: '1', updates: '2000' });
    const never = column(committed, 'exploration', 'single', { learner: 'natural gradient' });
    expect(10 ** Number(never.at(-1))).toBeCloseTo(0.412061811297653, 9);
  });
});
