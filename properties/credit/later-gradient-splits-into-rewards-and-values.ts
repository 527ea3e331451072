import {
  allEqual,
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

/** S01 in later epochs: which terms the clip has stopped depends on the sign of the whole advantage, not on its parts. */
export default claim({
  id: 'credit/later-gradient-splits-into-rewards-and-values',
  title:
    'In later epochs, too, PPO’s gradient is the sum of a part that only the rewards give and a part that only the critic gives',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'most of the advantages are computed only as a function of the value estimator',
  },
  formula: '∇L^CLIP(π; r, V) = ∇L^CLIP(π; r, 0) + ∇L^CLIP(π; 0, V), ε = 1/5',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the parts add up': ({ mdp, oldPolicy, newPolicy, critic, gaeLambda }, { add, zeros }) => {
      const gradient = (world: Mdp, stateValues: readonly Real[]) =>
        ppo.surrogateGradient(
          world,
          { oldPolicy, newPolicy },
          { clipRange: '1/5', gaeLambda, critic: { kind: 'given', stateValues } },
        );
      const ofRewards = gradient(mdp, zeros(mdp.states));
      const ofValues = gradient(withRewards(mdp, zeros(mdp.reward.length)), critic);
      return allEqual(
        gradient(mdp, critic),
        ofRewards.map((entry, i) => add(entry, ofValues[i])),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['credit/later-gradient-splits-into-rewards-and-values-without-a-clip'],
});
