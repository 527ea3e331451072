import { atLeast, claim, deterministicPolicies, deterministicPolicy, expectedReturn, mdps } from 'lakatos';

/** M11 with its premise named: then nothing has to be told apart. */
export default claim({
  id: 'maximisation/one-answer-everywhere-is-optimal-where-it-is-best-everywhere',
  title:
    'Where the same action is best in both states, a policy that cannot tell them apart can be as good as any policy',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'and the details of exploration strategies, and the skill ceiling of the task',
  },
  formula: 'r(s, 0) ≥ r(s, 1) for all s ⇒ J(0, 0) ≥ J(π) for every deterministic π, one step from two states',
  forAll: {
    mdp: mdps({ states: 2, actions: 2, horizon: 1 }),
    other: deterministicPolicies(),
  },
  given: {
    'the first action is best in both states': ({ mdp }) => [
      atLeast(mdp.reward[0], mdp.reward[1]),
      atLeast(mdp.reward[2], mdp.reward[3]),
    ],
  },
  then: {
    'always taking it is as good': ({ mdp, other }) =>
      atLeast(expectedReturn(mdp, deterministicPolicy(mdp, [0, 0])), expectedReturn(mdp, other)),
  },
  expect: 'holds',
  neighbours: ['maximisation/one-answer-everywhere-can-be-optimal'],
});
