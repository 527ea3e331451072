import {
  above,
  allEqual,
  averageUpdate,
  claim,
  equal,
  fractions,
  fullSupportPolicies,
  integers,
  mdps,
  ppo,
  valueFunctions,
} from 'lakatos';

/** U9, P06: at the old policy all ratios are 1, so an epoch is linear in the advantages of its sample, and its mean over
 *  all samples has a closed form that knows no clip range. A second epoch goes on from where the sample led, and with a
 *  clip range of 0 every ratio stands on a kink. */
export default claim({
  id: 'empirical-gradient/sampled-ppo-averages-to-its-expected-update',
  title:
    'Over all samples that a policy can make, sampled PPO averages to its expected update, for policy and critic, if there is one epoch and the clip range is not 0',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'SGD is updating the agent on the observed empirical data distribution, as collected by the policy at previous timesteps.',
  },
  formula: 'K = 1 epoch ∧ ε > 0 ⇒ E[Δθ] = K·η·E[Σ_t Â_t·∇log π(a_t|s_t)] ∧ E[ΔV(s)] = K·η_V·E[Σ_t Â_t·1{s_t = s}]',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
    clipRange: fractions({ from: 0, to: '2/5', denominator: 5 }),
    epochs: integers({ from: 1, to: 2 }),
  },
  given: {
    'there is one epoch': ({ epochs }, { integer }) => equal(integer(BigInt(epochs)), 1),
    'the clip leaves room': ({ clipRange }) => above(clipRange, 0),
  },
  then: {
    'the mean over all samples is the expected update, once an epoch': (
      { mdp, policy, critic: stateValues, gaeLambda, clipRange, epochs },
      arithmetic,
    ) => {
      const learning = (stepSize: number) =>
        ({ stepSize, rolloutSteps: 2, gaeLambda, critic: { kind: 'tabular', stateValues, stepSize } }) as const;
      const mean = averageUpdate(arithmetic, ppo.enumerated(mdp, policy, { ...learning(1), clipRange, epochs }));
      const expected = ppo.expected(mdp, policy, { ...learning(epochs), clipRange: '1/5' });
      return [
        ...allEqual(mean.parameters, expected.parameters),
        ...allEqual(mean.stateValues ?? [], expected.stateValues ?? []),
      ];
    },
  },
  expect: 'holds',
  neighbours: ['empirical-gradient/two-ppo-epochs-are-two-reinforce-steps'],
});
