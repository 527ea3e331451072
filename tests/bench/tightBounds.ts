import { built } from './built.js';

const lakatos = await built<typeof import('../../src/index.js')>('index.js');
const {
  actionValuesFrom,
  advantages,
  atLeast,
  atMost,
  claim,
  discountedVisits,
  expectedReturn,
  fractions,
  mdps,
  optimalValues,
  policies,
  stateValues,
  tabularPolicyFromTables,
  valueFunctions,
} = lakatos;

const source = { document: 'bench', quote: 'bench' };

/** Mixing in a share α of π′:
 *    J(π_α) − J(π) ≥ α/(1−γ)·Σ_s d(s)·Ā(s) − c·α²γε/((1−γ)(1−γ(1−α))),  Ā(s) = Σ_a π′(a|s)·A^π(s,a), ε = max |Ā|
 *  holds for c = 2 [kakade2002, thm 4.1] and is attained there; here c = 19/10. */
const mixtureBound = claim({
  id: 'bench/mixture-bound',
  title: 'The bound of conservative policy iteration with 1.9 in place of 2',
  source,
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, discounts: ['1/2', '9/10'] }),
    policy: policies(),
    other: policies(),
    share: fractions({ from: 0, to: 1, denominator: 10 }),
  },
  then: {
    'the mixture returns as much': ({ mdp, policy, other, share }, A) => {
      const { states, actions, discount } = mdp;
      const rest = A.subtract(A.one, share);
      const mixed = policy.probabilities.map((p, i) =>
        A.add(A.multiply(rest, p), A.multiply(share, other.probabilities[i])),
      );
      const mixture = tabularPolicyFromTables(A, { states, actions, probabilities: mixed });
      const advantage = advantages(mdp, policy);
      const visits = discountedVisits(mdp, policy);
      let gain = A.zero;
      let largest = A.zero;
      for (let s = 0; s < states; s++) {
        let mean = A.zero;
        for (let i = s * actions; i < (s + 1) * actions; i++) {
          mean = A.add(mean, A.multiply(other.probabilities[i], advantage[i]));
        }
        gain = A.add(gain, A.multiply(visits[s], mean));
        largest = A.maximum(largest, A.absolute(mean));
      }
      const ends = A.subtract(A.one, discount);
      const loss = A.divide(
        A.multiply(A.multiply(A.ratio(19, 10), A.multiply(share, share)), A.multiply(discount, largest)),
        A.multiply(ends, A.subtract(A.one, A.multiply(discount, rest))),
      );
      const bound = A.subtract(A.multiply(share, gain), loss);
      return atLeast(A.subtract(expectedReturn(mdp, mixture), expectedReturn(mdp, policy)), bound);
    },
  },
  expect: 'refuted',
});

/** A policy that is greedy for V loses at most 2γε/(1−γ), ε = max |V − V*|, and that is attained [singh1994]; here
 *  9/5 in place of 2. */
const greedyLoss = claim({
  id: 'bench/greedy-loss',
  title: 'A policy that is greedy for inexact values loses at most 1.8·γε/(1−γ)',
  source,
  forAll: { mdp: mdps({ states: [2, 3], actions: 2 }), values: valueFunctions() },
  then: {
    'it loses no more': ({ mdp, values }, A) => {
      const { states, actions } = mdp;
      const { stateValues: best } = optimalValues(mdp);
      const lookahead = actionValuesFrom(mdp, values);
      const probabilities = A.zeros(states * actions);
      for (let s = 0; s < states; s++) {
        const second = A.sign(A.subtract(lookahead[2 * s + 1], lookahead[2 * s])) > 0;
        probabilities[2 * s + (second ? 1 : 0)] = A.one;
      }
      const reached = stateValues(mdp, tabularPolicyFromTables(A, { states, actions, probabilities }));
      let loss = A.zero;
      let error = A.zero;
      for (let s = 0; s < states; s++) {
        loss = A.maximum(loss, A.subtract(best[s], reached[s]));
        error = A.maximum(error, A.absolute(A.subtract(values[s], best[s])));
      }
      const scale = A.divide(A.multiply(A.ratio(9, 5), mdp.discount), A.subtract(A.one, mdp.discount));
      return atMost(loss, A.multiply(scale, error));
    },
  },
  expect: 'refuted',
});

/** Bounds that are missed by little: theorems whose constant is too good by a twentieth or a tenth. */
export const tightBounds = [mixtureBound, greedyLoss];
