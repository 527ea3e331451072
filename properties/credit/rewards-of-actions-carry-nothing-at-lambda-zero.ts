import { allEqual, bandits, claim, fullSupportPolicies, ppo } from 'lakatos';

/** P03: as soon as the reward depends on the action, it is credit for the action. Two answers, p = 1/2, r = (1, 0): 1/4. */
export default claim({
  id: 'credit/rewards-of-actions-carry-nothing-at-lambda-zero',
  title: 'Rewards carry nothing of PPO’s expected gradient at λ = 0',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'λ = 0 ⇒ g_r = 0',
  forAll: { bandit: bandits({ answers: [2, 3] }), policy: fullSupportPolicies() },
  then: {
    'the rewards alone give no update': ({ bandit, policy }, { zeros }) =>
      allEqual(
        ppo.expected(bandit, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: 0,
          critic: { kind: 'given', stateValues: zeros(bandit.states) },
        }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['credit/rewards-of-states-carry-nothing-at-lambda-zero'],
});
