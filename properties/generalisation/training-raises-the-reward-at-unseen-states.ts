import { above, claim, differ, fractions, fullSupportPolicies, mdps, policyGradientStep, type Real } from 'lakatos';

/** R5, C2, D5: with logits of its own an unseen state is where it was: its reward does not rise. */
export default claim({
  id: 'generalisation/training-raises-the-reward-at-unseen-states',
  title: 'Training raises the expected reward in states that are visited with no probability in training',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'maximizing reward outside the historical training distribution',
  },
  formula: 'E_{a∼π′(·|s)}[r] > E_{a∼π(·|s)}[r] for s with d(s) = 0, tabular π',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, horizon: 1 }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  given: {
    'the two actions pay differently in every state': ({ mdp }) =>
      mdp.initial.map((_, s) => differ(mdp.reward[2 * s], mdp.reward[2 * s + 1])),
  },
  then: {
    'each unseen state earns more': ({ mdp, policy, stepSize }, { add, isZero, multiply }) => {
      const trained = policyGradientStep(mdp, policy, stepSize);
      const earns = (probabilities: readonly Real[], s: number) =>
        add(
          multiply(probabilities[2 * s], mdp.reward[2 * s]),
          multiply(probabilities[2 * s + 1], mdp.reward[2 * s + 1]),
        );
      return mdp.initial.flatMap((share, s) =>
        isZero(share) ? [above(earns(trained.probabilities, s), earns(policy.probabilities, s))] : [],
      );
    },
  },
  expect: 'refuted',
  neighbours: ['generalisation/unseen-states-keep-their-policy'],
});
