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

/** S01, S09: the expected estimate is linear in (r, V). With V = 0 the second part is 0: the first update of a critic that
 *  starts at zero comes from the rewards alone. */
export default claim({
  id: 'credit/gradient-splits-into-rewards-and-values',
  title:
    'PPO’s expected first step is the sum of a part that only the rewards give and a part that only the critic gives',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'most of the advantages are computed only as a function of the value estimator',
  },
  formula: 'g(r, V) = g(r, 0) + g(0, V)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the parts add up': ({ mdp, policy, critic, gaeLambda }, { add, zeros }) => {
      const gradient = (world: Mdp, stateValues: readonly Real[]) =>
        ppo.expected(world, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          stateWeighting: 'discounted',
          critic: { kind: 'given', stateValues },
        }).parameters;
      const ofRewards = gradient(mdp, zeros(mdp.states));
      const ofValues = gradient(withRewards(mdp, zeros(mdp.reward.length)), critic);
      return allEqual(
        gradient(mdp, critic),
        ofRewards.map((entry, i) => add(entry, ofValues[i])),
      );
    },
  },
  expect: 'holds',
  neighbours: ['credit/normalised-gradient-splits-into-rewards-and-values'],
});
