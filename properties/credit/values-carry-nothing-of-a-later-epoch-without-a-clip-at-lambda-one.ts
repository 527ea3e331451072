import { allEqual, bandits, below, claim, fullSupportPolicies, ppo, type Real, valueFunctions } from 'lakatos';

/** S04 in later epochs: Σ_a π_old·ρ·∇log π·V(s) = V(s)·Σ_a ∇π = 0 at every new policy, as long as no term is clipped. */
export default claim({
  id: 'credit/values-carry-nothing-of-a-later-epoch-without-a-clip-at-lambda-one',
  title: 'At λ = 1 the critic carries nothing of PPO’s objective in later epochs, if no ratio reaches the clip',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: 'λ = 1 ∧ ρ < 1 + ε ⇒ ∇L^CLIP(π; V) = ∇L^CLIP(π; Ṽ)',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    critic: valueFunctions(),
    otherCritic: valueFunctions(),
  },
  given: {
    'no ratio reaches the clip': ({ oldPolicy, newPolicy }, { absolute, divide, isZero, one, subtract }) =>
      oldPolicy.probabilities.flatMap((old, i) =>
        isZero(old) ? [] : [below(absolute(subtract(divide(newPolicy.probabilities[i], old), one)), '9/10')],
      ),
  },
  then: {
    'the gradient is the same': ({ bandit, oldPolicy, newPolicy, critic, otherCritic }) => {
      const gradient = (stateValues: readonly Real[]) =>
        ppo.surrogateGradient(
          bandit,
          { oldPolicy, newPolicy },
          { clipRange: '9/10', gaeLambda: 1, critic: { kind: 'given', stateValues } },
        );
      return allEqual(gradient(critic), gradient(otherCritic));
    },
  },
  expect: 'holds',
  neighbours: ['credit/values-carry-nothing-under-the-clip-at-lambda-one'],
});
