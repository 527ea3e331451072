import {
  allEqual,
  below,
  claim,
  fractions,
  fullSupportPolicies,
  type Mdp,
  mdps,
  ppo,
  type Real,
  valueFunctions,
  withRewards,
} from 'lakatos';

/** S01: without a clip the objective is Σ ρ·Â, linear in Â = Â_r + Â_V at every policy. */
export default claim({
  id: 'credit/later-gradient-splits-into-rewards-and-values-without-a-clip',
  title:
    'In later epochs, too, PPO’s gradient is the sum of a part of the rewards and a part of the critic, if no ratio reaches the clip',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'most of the advantages are computed only as a function of the value estimator',
  },
  formula: 'ρ < 1 + ε ⇒ ∇L^CLIP(π; r, V) = ∇L^CLIP(π; r, 0) + ∇L^CLIP(π; 0, V)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  given: {
    'no ratio reaches the clip': ({ oldPolicy, newPolicy }, { absolute, divide, isZero, one, subtract }) =>
      oldPolicy.probabilities.flatMap((old, i) =>
        isZero(old) ? [] : [below(absolute(subtract(divide(newPolicy.probabilities[i], old), one)), '9/10')],
      ),
  },
  then: {
    'the parts add up': ({ mdp, oldPolicy, newPolicy, critic, gaeLambda }, { add, zeros }) => {
      const gradient = (world: Mdp, stateValues: readonly Real[]) =>
        ppo.surrogateGradient(
          world,
          { oldPolicy, newPolicy },
          { clipRange: '9/10', gaeLambda, critic: { kind: 'given', stateValues } },
        );
      const ofRewards = gradient(mdp, zeros(mdp.states));
      const ofValues = gradient(withRewards(mdp, zeros(mdp.reward.length)), critic);
      return allEqual(
        gradient(mdp, critic),
        ofRewards.map((entry, i) => add(entry, ofValues[i])),
      );
    },
  },
  expect: 'holds',
  neighbours: ['credit/later-gradient-splits-into-rewards-and-values'],
});
