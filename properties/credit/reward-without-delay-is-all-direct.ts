import { allEqual, claim, fractions, fullSupportPolicies, mdps, valueFunctions } from 'lakatos';
import { endings } from './_endings.js';
import { partsOfGradient } from './_gradients.js';

/** S06 (iii-a): where every action ends the episode, V multiplies Σ_a ∇π = 0. The reward may be as rare as one likes: one
 *  context in a thousand is sparse, and all of the gradient is direct. */
export default claim({
  id: 'credit/reward-without-delay-is-all-direct',
  title:
    'Where every action ends the episode, PPO’s expected gradient comes from the rewards alone, whatever its critic, λ, and how rare the reward is',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'in a sparse reward regime (where R(s) is usually 0)' },
  formula: 'P(end | s, a) = 1 for all s, a ⇒ g(r, V) = g(r, 0) for every V and λ',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, termination: 'some', weights: 1, rewardSparsity: 0.8 }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  given: {
    'every action ends the episode': ({ mdp }) =>
      mdp.terminal.flatMap((isEnd, state) => (isEnd ? [] : allEqual(endings(mdp, state), 1))),
  },
  then: {
    'the critic gives nothing': ({ mdp, policy, critic, gaeLambda }) =>
      allEqual(partsOfGradient(mdp, policy, { gaeLambda, critic }).ofValues, 0),
  },
  expect: 'holds',
  proofs: { states: [2], actions: [2] },
  cases: 600,
  neighbours: ['unexplored/no-expected-update-without-reward'],
});
