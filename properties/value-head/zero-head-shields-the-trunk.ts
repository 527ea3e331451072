import { allEqual, claim, mdps, sharedTrunks, trunkValueGradient, valueFunctions } from 'lakatos';

/** V03: the value’s gradient reaches the trunk through the head. With a head of zero it stops there, for one step. */
export default claim({
  id: 'value-head/zero-head-shields-the-trunk',
  title: 'A value head that is zero passes nothing of the value’s error on to the trunk',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'v = 0 ⇒ ∂V/∂h = 0',
  forAll: { mdp: mdps({ states: [1, 3], actions: 2 }), policy: sharedTrunks(), error: valueFunctions() },
  given: { 'the head is zero': ({ policy }) => allEqual(policy.valueHead, 0) },
  then: {
    'the trunk does not move': ({ policy, error }) =>
      allEqual(trunkValueGradient(policy, error).slice(0, policy.trunk.length), 0),
  },
  expect: 'holds',
  neighbours: ['value-head/value-errors-leave-the-trunk-alone'],
});
