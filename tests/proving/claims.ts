import type { Arithmetic, Real } from '../../src/arithmetic/index.js';
import { above, allEqual, atLeast, type Claim, claim, type Outcome } from '../../src/claims/index.js';
import { bandits, fractions, fullSupportPolicies, integers, mdps } from '../../src/generators/index.js';
import { reinforce } from '../../src/learners/index.js';
import { answerRewards, expectedReturn, stateValues } from '../../src/mdp/index.js';
import { stepPolicy } from '../../src/policies/index.js';

const about = {
  title: 'A claim of the tests',
  source: { document: 'tests', quote: 'a claim of the tests' },
  expect: 'holds' as const,
};

/** True: ‖∇J‖² ≥ 0. */
export const gainIsNonNegative = claim({
  ...about,
  id: 'proving/gain-is-non-negative',
  forAll: { bandit: bandits({ answers: [2, 6] }), policy: fullSupportPolicies() },
  then: { 'gain ≥ 0': ({ bandit, policy }) => atLeast(reinforce.firstOrderGain(bandit, policy), 0) },
  proofs: { answers: [2, 3, 4] },
});

/** False from 3 answers on, at p = (1/4, 1/4, 1/2), r = (−1/4, −1, 0) for example; true for 2. */
export const eachAboveAverageGains = claim({
  ...about,
  id: 'proving/each-above-average-gains',
  forAll: { bandit: bandits({ answers: [2, 4] }), policy: fullSupportPolicies() },
  then: {
    'the flow of each above-average answer is non-negative': ({ bandit, policy }, A) => {
      const flow = reinforce.probabilityFlow(bandit, policy);
      const average = expectedReturn(bandit, policy);
      return answerRewards(bandit).flatMap((reward, a) =>
        A.sign(A.subtract(reward, average)) === 1 ? [atLeast(flow[a], 0)] : [],
      );
    },
  },
  proofs: { answers: [2, 3] },
});

/** False where p(x₀) = x, which a claim sees by `isZero`. */
export const neverMeets = claim({
  ...about,
  id: 'proving/never-meets',
  forAll: { bandit: bandits({ answers: 2 }), policy: fullSupportPolicies(), x: fractions({ from: 0, to: 1 }) },
  then: {
    'the probability is not x': ({ policy, x }, A) =>
      A.isZero(A.subtract(policy.probabilities[0], x)) ? atLeast(A.zero, 1) : atLeast(A.one, 0),
  },
  proofs: { answers: [2] },
});

/** False where x·x = 2 alone: at no fraction. */
export const squareIsNotTwo = claim({
  ...about,
  id: 'proving/square-is-not-two',
  forAll: { bandit: bandits({ answers: 1 }), x: fractions({ from: 0, to: 2, denominator: 10 }) },
  then: {
    'x² − 2 is not 0': ({ x }, A) => {
      const difference = A.subtract(A.multiply(x, x), A.integer(2));
      return above(A.multiply(difference, difference), 0);
    },
  },
  proofs: { answers: [1] },
});

/** False on both sides of √2, so also at fractions near a solver's model. */
export const squareIsAtMostTwo = claim({
  ...about,
  id: 'proving/square-is-at-most-two',
  forAll: { bandit: bandits({ answers: 1 }), x: fractions({ from: 0, to: 2, denominator: 10 }) },
  then: { 'x² ≤ 2': ({ x }, A) => atLeast(2, A.multiply(x, x)) },
  proofs: { answers: [1] },
});

/** True only under its premise. */
export const premised = (given: 'with' | 'without'): Claim =>
  claim({
    ...about,
    id: 'proving/premised',
    forAll: { bandit: bandits({ answers: 2 }), policy: fullSupportPolicies() },
    given: {
      'the first reward is the larger': ({ bandit }) =>
        given === 'without' || atLeast(bandit.reward[0], bandit.reward[1]),
    },
    then: {
      'the mean is at least the second': ({ bandit, policy }) =>
        atLeast(expectedReturn(bandit, policy), bandit.reward[1]),
    },
    proofs: { answers: [2] },
  });

/** False, but only at discount 0 in an MDP whose first state is terminal. */
export const discountMatters = claim({
  ...about,
  id: 'proving/discount-matters',
  forAll: { mdp: mdps({ states: 2, actions: 1, termination: 'some' }), policy: fullSupportPolicies() },
  then: {
    'discount above 0, or state 0 goes on': ({ mdp }) => (mdp.terminal[0] ? above(mdp.discount, 0) : []),
  },
  proofs: { states: [2], actions: [1] },
});

/** True: the Bellman equation, which the unknown values are bound by. */
export const bellman = claim({
  ...about,
  id: 'proving/bellman',
  forAll: { mdp: mdps({ states: 2, actions: 2 }), policy: fullSupportPolicies() },
  then: {
    'V = r + γPV': ({ mdp, policy }, A) => {
      const values = stateValues(mdp, policy);
      return allEqual(
        values,
        values.map((_, s) => {
          let total = A.zero;
          for (let a = 0; a < 2; a++) {
            let target = mdp.reward[s * 2 + a];
            for (let next = 0; next < 2; next++) {
              const weight = A.multiply(mdp.discount, mdp.transition[(s * 2 + a) * 2 + next]);
              target = A.add(target, A.multiply(weight, values[next]));
            }
            total = A.add(total, A.multiply(policy.probabilities[s * 2 + a], target));
          }
          return total;
        }),
      );
    },
  },
  proofs: { states: [2], actions: [2] },
});

/** True: a step along the score of the first of two answers, whatever its size and the policy. */
export const stepRaises = claim({
  ...about,
  id: 'proving/step-raises',
  forAll: {
    bandit: bandits({ answers: 2 }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/10', to: 10, denominator: 10 }),
  },
  then: {
    'its probability rises': ({ policy, stepSize }, A) => {
      const stepped = stepPolicy(policy, [stepSize, A.negate(stepSize), A.zero, A.zero]);
      return above(stepped.probabilities[0], policy.probabilities[0]);
    },
  },
  proofs: { answers: [2] },
});

/** A claim about a number in [0, 1] and an integer, for everything that needs no world. */
export const aboutNumber = (conclusion: (x: Real, n: number, A: Arithmetic) => Outcome): Claim =>
  claim({
    ...about,
    id: 'proving/number',
    forAll: {
      bandit: bandits({ answers: 1 }),
      x: fractions({ from: 0, to: 1, denominator: 4 }),
      n: integers({ from: 1, to: 3 }),
    },
    then: { 'the conclusion': ({ x, n }, A) => conclusion(x, n, A) },
    proofs: { answers: [1] },
  });
