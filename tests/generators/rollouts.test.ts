import { describe, expect, it } from 'vitest';
import type { Rational } from '../../src/arithmetic/index.js';
import { rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import { mdps, policies, rollouts } from '../../src/generators/index.js';
import { enumerateEpisodes } from '../../src/learners/index.js';
import type { Episode } from '../../src/mdp/index.js';
import { type AnyGenerator, drawCase, seeded } from './cases.js';

const textOf = ({ states, actions, end }: Episode<Rational>): string => JSON.stringify([states, actions, end]);

describe('rollouts({ episodes: 1, steps: n })', () => {
  it.each([
    ['without a horizon', mdps({ states: [1, 3], actions: 2, termination: 'some', weights: 1 })],
    ['with a horizon', mdps({ states: [1, 3], actions: 2, termination: 'some', weights: 1, horizon: [1, 2] })],
  ])('are exactly the episodes that enumerateEpisodes(mdp, policy, n) lists, %s', (_title, world) => {
    const random = seeded(8);
    const policy = policies({ weights: 1 });
    const steps = 2;
    const sample: AnyGenerator = rollouts({ episodes: 1, steps });
    for (let i = 0; i < 40; i++) {
      const { shape, inputs } = drawCase({ world, policy }, random);
      const realisation = { shape, arithmetic: rational, earlier: {} };
      const mdp = world.realise(inputs[0].genome, realisation);
      const actor = policy.realise(inputs[1].genome, { ...realisation, earlier: { mdp } });
      const earlier = { mdp, actor };
      const possible = enumerateEpisodes(mdp, actor, steps).map(({ episode }) => textOf(episode));
      const drawn = new Set<string>();
      for (let genomes = 0; genomes < 60 * possible.length; genomes++) {
        const [episode] = sample.realise(sample.draw(random, shape), {
          ...realisation,
          earlier,
        }) as Episode<Rational>[];
        drawn.add(textOf(episode));
      }
      expect([...drawn].toSorted()).toEqual(possible.toSorted());
    }
  });

  it('have no meaning without an MDP before them', () => {
    const sample = rollouts();
    const shape = { states: 2, actions: 2 };
    const genome = sample.draw(seeded(1), shape);
    const realise = () => sample.realise(genome, { shape, arithmetic: rational, earlier: {} });
    expect(realise).toThrowError(InvalidInput);
    expect(realise).toThrowError(/forAll/);
  });
});
