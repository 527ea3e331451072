import { allEqual, claim, equal, fractions, fullSupportPolicies, mdps, pair } from 'lakatos';
import { partsOfGradient } from '../credit/_gradients.js';

/** V06: at λ = 0 a reward is credited to the step that earned it. A state before it is trained through the values behind
 *  it for ever, and with the correct ones to the optimum. */
export default claim({
  id: 'value-head/unpaid-state-is-trained-through-values-alone-at-lambda-zero',
  title: 'A state whose actions pay nothing gets none of PPO’s expected gradient directly from rewards, if λ is 0',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'λ = 0 ∧ r(s, ·) = 0 ⇒ g_r(s, ·) = 0',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, termination: 'some', rewardSparsity: 0.6 }),
    policy: fullSupportPolicies(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'λ is 0': ({ gaeLambda }) => equal(gaeLambda, 0) },
  then: {
    'the rewards alone give it nothing': ({ mdp, policy, gaeLambda }, { isZero, zeros }) => {
      const { ofRewards } = partsOfGradient(mdp, policy, { gaeLambda, critic: zeros(mdp.states) });
      return Array.from({ length: mdp.states }, (_, state) => {
        const row = [pair(mdp, state, 0), pair(mdp, state + 1, 0)];
        return mdp.reward.slice(...row).every(isZero) ? allEqual(ofRewards.slice(...row), 0) : [];
      }).flat();
    },
  },
  expect: 'holds',
  neighbours: ['value-head/unpaid-state-is-trained-through-values-alone'],
});
