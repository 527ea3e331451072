import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import { exportPython, makeCertificate, readCertificate, verifyCertificate } from '../../../src/certification/index.js';
import {
  claim,
  type Input,
  type InputDocument,
  type Quantified,
  type Statement,
  type Values,
} from '../../../src/claims/index.js';
import {
  above,
  actionValues,
  advantages,
  atLeast,
  bandits,
  demonstrator,
  discountedVisits,
  equal,
  expectedReturn,
  expectedTdErrors,
  fractions,
  fullSupportPolicies,
  imitation,
  linearPolicies,
  mdps,
  overseers,
  policies,
  policyGradient,
  policyGradientStep,
  ppo,
  reinforce,
  rollouts,
  sharedTrunks,
  stateValues,
  tiedPolicies,
  valueFunctions,
} from '../../../src/index.js';

/** A claim that is false of everything: what a user may write, over whatever they may quantify. */
const falseClaim = <Q extends Quantified>(forAll: Q, statement: Statement<Values<Q>>) =>
  claim({
    id: 'tests/false-of-everything',
    title: 'Something that is false of every instance',
    source: { document: 'this test', quote: 'false' },
    forAll,
    then: { 'false of everything': statement },
    expect: 'refuted',
  });

const worlds = {
  discounted: mdps({ states: [1, 4], actions: [1, 3], termination: 'some' }),
  'with transition rewards': mdps({ states: [2, 3], actions: 2, rewardOn: 'transition', termination: 'some' }),
  'with a horizon': mdps({ states: [1, 3], actions: 2, horizon: [1, 3], initial: 'everywhere' }),
  'with a horizon and terminal states': mdps({ states: [2, 3], actions: 2, horizon: [2, 4], termination: 'some' }),
  undiscounted: mdps({ states: [2, 3], actions: 2, termination: 'always', discounts: [1] }),
  'with large weights': mdps({ states: [2, 4], actions: 2, weights: 1_000_000, discounts: ['999/1000'] }),
};

const tooMuch = 1_000_000;
const cases = {
  ...Object.fromEntries(
    Object.entries(worlds).map(([name, mdp]) => [
      `values of MDPs ${name}`,
      falseClaim({ mdp, policy: policies() }, ({ mdp, policy }) => [
        ...stateValues(mdp, policy).map((value) => atLeast(value, tooMuch)),
        ...actionValues(mdp, policy).map((value) => above(value, tooMuch)),
        ...advantages(mdp, policy).map((value) => equal(value, tooMuch)),
        ...discountedVisits(mdp, policy).map((value) => atLeast(value, tooMuch)),
        equal(expectedReturn(mdp, policy), tooMuch),
      ]),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(worlds).map(([name, mdp]) => [
      `a gradient step in MDPs ${name}`,
      falseClaim(
        { mdp, policy: fullSupportPolicies(), stepSize: fractions({ from: 0, to: 20, denominator: 4 }) },
        ({ mdp, policy, stepSize }) => atLeast(expectedReturn(mdp, policyGradientStep(mdp, policy, stepSize)), tooMuch),
      ),
    ]),
  ),
  'a step of tied policies': falseClaim(
    { mdp: worlds.discounted, policy: tiedPolicies({ observations: 2 }) },
    ({ mdp, policy }) => atLeast(expectedReturn(mdp, policyGradientStep(mdp, policy, 3)), tooMuch),
  ),
  'a step of linear policies': falseClaim(
    { mdp: worlds.discounted, policy: linearPolicies({ features: 2 }) },
    ({ mdp, policy }) => atLeast(expectedReturn(mdp, policyGradientStep(mdp, policy, '1/3')), tooMuch),
  ),
  'the gradient of shared trunks': falseClaim(
    { mdp: worlds.discounted, policy: sharedTrunks({ features: 2 }) },
    ({ mdp, policy }) => policyGradient(mdp, policy).map((entry) => atLeast(entry, tooMuch)),
  ),
  'TD errors of critics': falseClaim(
    { mdp: worlds['with transition rewards'], critic: valueFunctions() },
    ({ mdp, critic }) => expectedTdErrors(mdp, critic).map((error) => atLeast(error, tooMuch)),
  ),
  'updates from rollouts': falseClaim(
    { mdp: worlds.discounted, policy: fullSupportPolicies(), episodes: rollouts(), critic: valueFunctions() },
    ({ mdp, policy, episodes, critic }) => [
      ...reinforce
        .onEpisodes(mdp, policy, episodes, { stepSize: 1 })
        .parameters.map((entry) => atLeast(entry, tooMuch)),
      ...ppo
        .onEpisodes(mdp, policy, episodes, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: '1/2',
          critic: { kind: 'given', stateValues: critic },
        })
        .parameters.map((entry) => atLeast(entry, tooMuch)),
    ],
  ),
  'imitation of overseers': falseClaim(
    { bandit: bandits({ answers: [2, 4] }), policy: fullSupportPolicies(), overseer: overseers({ ties: 'any' }) },
    ({ bandit, policy, overseer }) =>
      imitation
        .expected(bandit, policy, { expert: demonstrator(bandit, overseer), objective: 'crossEntropy', stepSize: 1 })
        .parameters.map((entry) => atLeast(entry, tooMuch)),
  ),
  'three epochs of PPO': falseClaim(
    {
      bandit: bandits({ answers: [2, 4] }),
      policy: fullSupportPolicies(),
      stepSize: fractions({ from: 1, to: 30, denominator: 1 }),
    },
    ({ bandit, policy, stepSize }) =>
      atLeast(
        expectedReturn(bandit, ppo.exact(bandit, policy, { stepSize, clipRange: '1/5', epochs: 3 }).policy),
        tooMuch,
      ),
  ),
  'a root of more digits than a double holds': falseClaim({ x: fractions({ from: 2, to: 4 }) }, ({ x }, A) =>
    atLeast(5, A.squareRoot(A.multiply(A.multiply(x, x), A.integer(10n ** 400n)))),
  ),
  'a choice that enclosures leave open': falseClaim(
    { x: fractions({ from: 1, to: 3, denominator: 7 }) },
    ({ x }, A) => {
      // |ln eˣ − x| is 0 and not below it: one of the last two values, and not the first.
      const distance = A.absolute(A.subtract(A.log(A.exp(x)), x));
      return above(A.select(distance, A.integer(100), A.one, A.integer(2)), 3);
    },
  ),
  'inputs that are named like parts of a script': falseClaim(
    {
      values: mdps({ states: 2, actions: 2, termination: 'some' }),
      list: policies(),
      show: fractions({ from: 0, to: 1 }),
    },
    ({ values, list, show }, A) => atLeast(A.add(expectedReturn(values, list), show), tooMuch),
  ),
  'logarithms, roots, extremes and choices': falseClaim(
    { x: fractions({ from: -3, to: 3, denominator: 7 }) },
    ({ x }, A) => {
      const positive = A.add(A.multiply(x, x), A.ratio(1, 3));
      const [log, root] = [A.log(positive), A.squareRoot(positive)];
      const chosen = A.select(A.subtract(log, root), A.minimum(log, x), A.zero, A.maximum(root, x));
      return [atLeast(A.absolute(A.add(chosen, A.exp(A.negate(root)))), tooMuch), above(A.divide(log, root), tooMuch)];
    },
  ),
};

/** The documents of one drawn case. */
const drawn = (inputs: Quantified, seed: number): Record<string, InputDocument> => {
  let state = seed;
  const random = {
    nextInt: (low: number, high: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return low + (Math.floor(state / 7) % (high - low + 1));
    },
  };
  const generators = Object.entries(inputs) as [string, Input][];
  const world = generators.find(([, { chooseShape }]) => chooseShape !== undefined)?.[1];
  const shape = world?.chooseShape?.(random) ?? generators[0][1].smallestShape;
  const earlier: Record<string, unknown> = {};
  const documents: Record<string, InputDocument> = {};
  for (const [name, generator] of generators) {
    const realisation = { shape, arithmetic: rational as never, earlier: { ...earlier } };
    const genome = generator.draw(random, shape);
    documents[name] = generator.encode(genome, realisation);
    earlier[name] = generator.realise(genome, realisation);
  }
  return documents;
};

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.each(Object.entries(cases))('makeCertificate(claim about %s, instance)', (_name, subject) => {
  test('is accepted by verifyCertificate(…), with nothing left unchecked', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const certificate = JSON.parse(JSON.stringify(makeCertificate(subject, drawn(subject.forAll, seed), '0')));
        const { checks, limits } = verifyCertificate(readCertificate(certificate, 'file'));
        expect(checks.flatMap(({ failures }) => failures)).toEqual([]);
        expect(limits).toEqual([]);
      }),
      { seed: 1, numRuns: 12 },
    );
  });

  test.runIf(hasPython)(
    `is confirmed by its Python script, ${hasPython ? 'run by python3' : 'not run: there is no python3 here'}`,
    () => {
      for (const seed of [3, 30]) {
        const script = exportPython(makeCertificate(subject, drawn(subject.forAll, seed), '0'));
        const { status, stdout, stderr } = spawnSync('python3', ['-I', '-'], { input: script, encoding: 'utf8' });
        expect(stderr + (status === 0 ? '' : stdout)).toBe('');
      }
    },
  );
});
