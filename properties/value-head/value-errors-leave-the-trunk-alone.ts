import { allEqual, claim, mdps, sharedTrunks, trunkValueGradient, valueFunctions } from 'lakatos';

/** V03: from the second step on the head is not zero any more. */
export default claim({
  id: 'value-head/value-errors-leave-the-trunk-alone',
  title: 'The error of a value head moves the head and not the trunk',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: '∂V/∂h = 0',
  forAll: { mdp: mdps({ states: [1, 2], actions: 2 }), policy: sharedTrunks(), error: valueFunctions() },
  then: {
    'the trunk does not move': ({ policy, error }) =>
      allEqual(trunkValueGradient(policy, error).slice(0, policy.trunk.length), 0),
  },
  expect: 'refuted',
  neighbours: ['value-head/zero-head-shields-the-trunk'],
});
