import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64, rational } from '../../src/arithmetic/index.js';
import { bandits, Drawn, fractions, mdps } from '../../src/generators/index.js';
import { answerRewards, mdpToDocument } from '../../src/mdp/index.js';

describe('generators in fast-check alone', () => {
  const world = mdps({ states: [2, 4], actions: [2, 3] });

  it('fc.check(fc.property(mdps(), …)) shrinks to the smallest counterexample', () => {
    const run = fc.check(
      fc.property(world, (drawn) => drawn.in(float64).reward.every((reward) => reward <= 1)),
      { seed: 1 },
    );
    expect(run.failed).toBe(true);
    const mdp = run.counterexample![0].in(rational);
    expect([mdp.states, mdp.actions]).toEqual([2, 2]);
    expect(mdp.reward.map(rational.format).toSorted()).toEqual(['0', '0', '0', '2']);
    expect(mdp.transition.map(rational.format)).toEqual(['1', '0', '1', '0', '1', '0', '1', '0']);
    expect(rational.format(mdp.discount)).toBe('0');
  });

  it('fc.check(fc.property(mdps(), …)) shrinks a discount to the simplest fraction that still fails', () => {
    const run = fc.check(
      fc.property(world, (drawn) => drawn.in(float64).discount < 0.65),
      { seed: 2 },
    );
    // Above 0.65 there are 7/10, 4/5 and 9/10.
    expect(rational.format(run.counterexample![0].in(rational).discount)).toBe('4/5');
  });

  it('fc.check replays from the seed and path that it reports', () => {
    const property = fc.property(world, (drawn) => drawn.in(float64).discount < 0.65);
    const run = fc.check(property, { seed: 3 });
    const again = fc.check(property, { seed: 3, path: run.counterexamplePath!, endOnFailure: true });
    expect(again.counterexample![0].genome).toEqual(run.counterexample![0].genome);
  });

  it('fc.check shrinks a value that was given as an example', () => {
    const set = bandits({ answers: [2, 5] });
    const shape = { states: 1, actions: 4 };
    const genome = set.decode({ type: 'bandit', rewards: ['3', '-2', '1', '2'] }, shape)!;
    const run = fc.check(
      fc.property(set, (drawn) => {
        const [first, second] = answerRewards(drawn.in(float64));
        return first <= second;
      }),
      { examples: [[new Drawn(set, genome, shape)]], numRuns: 1 },
    );
    expect(JSON.parse(JSON.stringify(run.counterexample![0]))).toEqual({ type: 'bandit', rewards: ['1', '0'] });
  });

  it('Drawn prints the document of its value', () => {
    const [drawn] = fc.sample(world, { seed: 4, numRuns: 1 });
    const document = JSON.parse(JSON.stringify(mdpToDocument(drawn.in(rational))));
    expect(JSON.parse(fc.stringify(drawn))).toEqual(document);
    const [stepSize] = fc.sample(fractions({ from: 1, to: 1 }), 1);
    expect(String(stepSize)).toBe('{"type":"number","value":"1"}');
  });

  it('mdps().map(…) and filters work as on any arbitrary', () => {
    const discounts = world.map((drawn) => drawn.in(float64).discount).filter((discount) => discount > 0);
    for (const discount of fc.sample(discounts, { seed: 5, numRuns: 50 })) expect(discount).toBeGreaterThan(0);
  });
});
