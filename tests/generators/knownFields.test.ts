import { describe, expect, it } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import type { Fault, InvalidInput } from '../../src/errors/index.js';
import * as generators from '../../src/generators/index.js';
import { gridworld } from '../../src/mdp/index.js';

const faultOf = (make: () => unknown): Fault | undefined => {
  try {
    make();
  } catch (thrown) {
    return (thrown as InvalidInput).fault;
  }
  return undefined;
};

type Make = (options: object) => unknown;
const makers = generators as unknown as Readonly<Record<string, Make>>;
const world = { map: ['SG'], discount: '1/2' };

describe('a generator or builder with an option that does not exist', () => {
  it.each<[name: string, options: object, meant: string, where?: string]>([
    ['bandits', { tie: 'uniqueBest' }, 'ties'],
    ['mdps', { state: [3, 2] }, 'states'],
    ['policies', { weight: 3 }, 'weights'],
    ['fullSupportPolicies', { weight: 3 }, 'weights'],
    ['deterministicPolicies', { off: 'mdp' }, 'of'],
    ['tiedPolicies', { observation: 3 }, 'observations'],
    ['linearPolicies', { feature: 3 }, 'features'],
    ['sharedTrunks', { entrie: 3 }, 'entries'],
    ['featureMaps', { value: 3 }, 'values'],
    ['overseers', { kind: [] }, 'kinds'],
    ['rollouts', { episode: 3 }, 'episodes'],
    ['rewardTables', { reward: 3 }, 'rewards'],
    ['valueFunctions', { value: 3 }, 'values'],
    ['integers', { from: 0, too: 9 }, 'to'],
    ['fractions', { from: 0, to: 1, denominators: 4 }, 'denominator'],
    ['bandits', { rewards: { from: 0, to: 1, denominators: 4 } }, 'denominator', 'bandits(…).rewards'],
  ])('%s(%j) names the option that was meant', (name, options, meant, where = `${name}(…)`) => {
    const fault = faultOf(() => makers[name](options));
    expect(fault).toMatchObject({ what: 'there is no option of this name', where, fix: `write ${meant}` });
  });

  it('gridworld(arithmetic, options) names the option that was meant', () => {
    const build = (): unknown => gridworld(rational, { ...world, ...{ slipp: '1/2' } });
    expect(faultOf(build)).toMatchObject({ where: 'gridworld(…)', fix: 'write slip' });
  });
});

describe('a generator of worlds that nobody can draw', () => {
  it.each<[name: string, options: object]>([
    ['mdps', { states: [1, 1e9] }],
    ['mdps', { states: 101, actions: [2, 100] }],
    ['bandits', { answers: 1e9 }],
  ])('%s(%j) is refused at once', (name, options) => {
    expect(faultOf(() => makers[name](options))).toMatchObject({
      what: 'a generator draws worlds of a tabular size',
      where: `${name}(…)`,
      expected: 'at most 10000',
    });
  });
});
