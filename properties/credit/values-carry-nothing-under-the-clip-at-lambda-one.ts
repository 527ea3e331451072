import { allEqual, bandits, claim, fullSupportPolicies, ppo, type Real, valueFunctions } from 'lakatos';

/** S04 in later epochs: a baseline shifts which samples the clip has stopped. From (1, 1)/2 at (13, 7)/20 with r = (1, 0)
 *  the baselines −1 and 2 turn 0 into −91/400, away from the better answer. */
export default claim({
  id: 'credit/values-carry-nothing-under-the-clip-at-lambda-one',
  title: 'At λ = 1 the critic carries nothing of the gradient of PPO’s clipped objective, in no epoch',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: 'λ = 1 ⇒ ∇L^CLIP(π; V) = ∇L^CLIP(π; Ṽ)',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    critic: valueFunctions(),
    otherCritic: valueFunctions(),
  },
  then: {
    'the gradient is the same': ({ bandit, oldPolicy, newPolicy, critic, otherCritic }) => {
      const gradient = (stateValues: readonly Real[]) =>
        ppo.surrogateGradient(
          bandit,
          { oldPolicy, newPolicy },
          { clipRange: '1/5', gaeLambda: 1, critic: { kind: 'given', stateValues } },
        );
      return allEqual(gradient(critic), gradient(otherCritic));
    },
  },
  expect: 'refuted',
  neighbours: ['unexplored/no-expected-update-without-reward-at-lambda-one'],
});
