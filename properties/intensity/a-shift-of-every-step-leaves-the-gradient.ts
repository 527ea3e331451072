import { allEqual, claim, fractions, fullSupportPolicies, mdps, policyGradient, withRewards } from 'lakatos';

/** I3, M05 (b): where actions decide how long an episode is, a payment for every step is a payment for staying. */
export default claim({
  id: 'intensity/a-shift-of-every-step-leaves-the-gradient',
  title: 'Adding the same number to the reward of every step leaves the expected policy gradient alone',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'I’m substituting mechanistic descriptions of “reward” because that helps me think more clearly about what’s happening during training',
  },
  formula: '∇J(r + b) = ∇J(r)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'always' }),
    policy: fullSupportPolicies(),
    shift: fractions({ from: -2, to: 2, denominator: 1 }),
  },
  then: {
    'the gradient is the same': ({ mdp, policy, shift }, { add }) =>
      allEqual(
        policyGradient(
          withRewards(
            mdp,
            mdp.reward.map((r, i) => (mdp.available[i] ? add(r, shift) : r)),
          ),
          policy,
        ),
        policyGradient(mdp, policy),
      ),
  },
  expect: 'refuted',
  neighbours: ['intensity/expected-reinforce-does-not-see-a-shift'],
});
