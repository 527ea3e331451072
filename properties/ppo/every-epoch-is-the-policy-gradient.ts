import { allEqual, bandits, claim, fullSupportPolicies, policyGradient, ppo } from 'lakatos';

/** P06 in later epochs: what the clip has stopped is missing from the gradient. */
export default claim({
  id: 'ppo/every-epoch-is-the-policy-gradient',
  title: 'The gradient of PPO’s clipped objective is the policy gradient of the policy it has come to, in every epoch',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: '∇L^CLIP(π) = ∇J(π) for π ≠ π_old in an answer set',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
  },
  then: {
    'the gradients agree': ({ bandit, oldPolicy, newPolicy }) =>
      allEqual(
        ppo.surrogateGradient(bandit, { oldPolicy, newPolicy }, { clipRange: '1/5' }),
        policyGradient(bandit, newPolicy),
      ),
  },
  expect: 'refuted',
  neighbours: ['ppo/first-step-is-the-policy-gradient'],
});
