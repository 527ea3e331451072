import { atLeast, claim, deterministicPolicies, deterministicPolicy, expectedReturn, mdps } from 'lakatos';

/** M4 (i), M11: J is linear in the one answer's probability, so the two constant policies bound all that cannot tell the
 *  states apart. Where each state wants another answer, no training lifts that ceiling. */
export default claim({
  id: 'maximisation/one-answer-everywhere-can-be-optimal',
  title: 'A policy that cannot tell states apart can be as good as any policy, if it takes the right action',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'and the details of exploration strategies, and the skill ceiling of the task',
  },
  formula: 'max_a J(a, a) ≥ J(π) for every deterministic π, one step from two states',
  forAll: {
    mdp: mdps({ states: 2, actions: 2, horizon: 1 }),
    other: deterministicPolicies(),
  },
  then: {
    'one of the two constant policies is as good': ({ mdp, other }, { maximum }) =>
      atLeast(
        maximum(
          expectedReturn(mdp, deterministicPolicy(mdp, [0, 0])),
          expectedReturn(mdp, deterministicPolicy(mdp, [1, 1])),
        ),
        expectedReturn(mdp, other),
      ),
  },
  expect: 'refuted',
  neighbours: ['maximisation/one-answer-everywhere-is-optimal-where-it-is-best-everywhere'],
});
