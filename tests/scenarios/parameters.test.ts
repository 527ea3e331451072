import { describe, expect, it } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import { bandit } from '../../src/mdp/index.js';
import { readParameters, type Scenario, scenario, simulate } from '../../src/scenarios/index.js';

const parameters = {
  steps: { kind: 'integer', default: 3, from: 1, to: 9, description: 'steps' },
  share: { kind: 'fraction', default: '1/3', above: 0, to: 1, description: 'share' },
  rewards: { kind: 'fractions', default: '1,0', length: [2, 3], from: -1, to: 1, description: 'rewards' },
  learner: { kind: 'choice', of: ['ppo', 'reinforce'], default: 'ppo', description: 'learner' },
} as const;

const definition = {
  id: 'demo',
  title: 'A demonstration',
  story: 'Nothing happens.',
  sources: [{ document: 'notes.md', quote: 'nothing happens' }],
  parameters,
  worlds: () => ({}),
  answers: { 'one half': { derivation: 'by definition', handDerived: '1/2', computed: () => rational.ratio(1, 2) } },
  run: () => ({
    table: { columns: ['n'], rows: [[1]] },
    series: { runs: { columns: [{ name: 'n', label: 'n' }], rows: [[1]] } },
    figure: { title: 'Nothing', panels: [] },
  }),
  illustrates: [],
} as const;

const faultOf = (run: () => unknown) => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return thrown.fault;
    throw thrown;
  }
  throw new Error('nothing was thrown');
};

const read = (settings: Readonly<Record<string, string>>) => readParameters(parameters, settings, '--set');

describe('readParameters(parameters, settings)', () => {
  it('reads what is set and takes the defaults of the rest', () => {
    const values = read({ steps: '7', rewards: '1, -1/2 ,0.5' });
    expect(values).toMatchObject({ steps: 7, learner: 'ppo' });
    expect(String(values.share)).toBe('1/3');
    expect(String(values.rewards)).toBe('1,-1/2,1/2');
  });

  it.each([
    ['steps', '10', 'an integer from 1 to 9'],
    ['steps', '0', 'an integer from 1 to 9'],
    ['steps', '2.5', 'an integer from 1 to 9'],
    ['steps', '', 'an integer from 1 to 9'],
    ['share', '0', 'an exact number above 0 and to 1'],
    ['share', '1.01', 'an exact number above 0 and to 1'],
    ['share', 'NaN', 'an exact number above 0 and to 1'],
    ['rewards', '1', '2 to 3 exact numbers from -1 to 1, separated by commas'],
    ['rewards', '1,x', '2 to 3 exact numbers from -1 to 1, separated by commas'],
    ['rewards', '1,2', '2 to 3 exact numbers from -1 to 1, separated by commas'],
    ['learner', 'dqn', 'one of ppo, reinforce'],
  ])('refuses %s=%s', (name, text, expected) => {
    expect(faultOf(() => read({ [name]: text }))).toEqual({
      what: `the parameter ${name} takes ${expected}`,
      where: `--set ${name}`,
      seen: JSON.stringify(text),
      expected,
      fix: `--set ${name}=${parameters[name as keyof typeof parameters].default}`,
    });
  });

  it('names the parameters where one does not exist', () => {
    expect(faultOf(() => read({ step: '1' }))).toMatchObject({
      seen: 'step=1',
      expected: 'steps, share, rewards, learner',
    });
  });
});

describe('scenario(definition)', () => {
  it('gives parameters their types', () => {
    const typed: Scenario = scenario({
      ...definition,
      worlds: (arithmetic, { rewards, steps, learner }) => {
        const count: number = steps;
        const word: 'ppo' | 'reinforce' = learner;
        expect([count, word]).toEqual([3, 'ppo']);
        return { bandit: bandit(arithmetic, rewards.map(String)) };
      },
    });
    expect(typed.worlds(rational, read({}) as never).bandit.actions).toBe(2);
  });

  it.each([
    [{ ...definition, id: 'Demo Case' }, 'scenario(…).id'],
    [{ ...definition, story: ' ' }, 'scenario demo.story'],
    [{ ...definition, run: undefined }, 'scenario demo.run'],
    [{ ...definition, sources: [{ document: 'notes.md' }] }, 'scenario demo.sources[0].quote'],
    [{ ...definition, wordls: () => ({}) }, 'scenario demo'],
    [
      { ...definition, answers: { q: { derivation: 'd', computed: () => '1' } } },
      'scenario demo.answers["q"].handDerived',
    ],
    [{ ...definition, parameters: { 'a-b': parameters.steps } }, 'scenario demo.parameters.a-b'],
    [{ ...definition, parameters: { a: { ...parameters.steps, kind: 'real' } } }, 'scenario demo.parameters.a.kind'],
    [{ ...definition, parameters: { a: { ...parameters.steps, default: 10 } } }, 'scenario demo.parameters.a.default'],
    [undefined, 'scenario(…)'],
  ])('refuses a part that is wrong, %#', (wrong, where) => {
    expect(faultOf(() => scenario(wrong as never)).where).toBe(where);
  });
});

describe('simulate(scenario, settings)', () => {
  const run = (changes: object) =>
    simulate(scenario({ ...definition, ...changes } as never), { settings: {}, seed: 1 });

  it('reports an answer that does not agree', () => {
    const answers = { q: { derivation: 'wrong', handDerived: '1/3', computed: () => rational.ratio(1, 2) } };
    expect(run({ answers }).answers).toEqual([
      { question: 'q', derivation: 'wrong', handDerived: '1/3', computed: '1/2', agrees: false },
    ]);
  });

  it('refuses a series with a hole or a number that is none', () => {
    const columns = [{ name: 'n', label: 'n' }];
    const series = (rows: unknown[][]) => () => ({ ...definition.run(), series: { runs: { columns, rows } } });
    expect(faultOf(() => run({ run: series([[1], []]) })).where).toContain('row 1');
    expect(faultOf(() => run({ run: series([[Number.NaN]]) })).seen).toBe('NaN');
    expect(run({ run: series([[null], [0.1 + 0.2]]) }).series.runs.rows).toEqual([[null], [0.3]]);
  });

  it('refuses a figure that draws a column which is not there', () => {
    const panel = { title: 'p', table: 'runs', mark: 'line', x: { column: 'n' }, y: { column: 'm' } };
    const figured = () => ({ ...definition.run(), figure: { title: 'f', panels: [panel] } });
    expect(faultOf(() => run({ run: figured }))).toMatchObject({ seen: 'runs.m', expected: 'n' });
  });

  it('refuses a reference value on an axis of categories', () => {
    const rules = [{ at: { y: 1 }, label: 'one' }];
    const panel = { title: 'p', table: 'runs', mark: 'cells', x: { column: 'n' }, y: { column: 'n' }, rules };
    const figured = () => ({ ...definition.run(), figure: { title: 'f', panels: [panel] } });
    expect(faultOf(() => run({ run: figured })).seen).toBe('"one" on an axis of categories');
  });
});
