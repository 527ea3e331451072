import {
  allEqual,
  atUnvisitedStates,
  claim,
  entropyGradient,
  fullSupportPolicies,
  mdps,
  pair,
  reinforce,
  rollouts,
} from 'lakatos';

/** U1 without H-NOENT: the gradient of an entropy that is summed over all states needs no sample. */
export default claim({
  id: 'unexplored/no-update-at-unseen-states-with-an-entropy-bonus',
  title: 'With an entropy bonus over all states, too, a policy is not updated at states its sample never acted in',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'Δθ = g + τ·∇Σ_s H(π(·|s)) ⇒ Δθ(s, ·) = 0 for every s with no (s, a) in the sample',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
  },
  then: {
    'unseen states do not move': ({ mdp, policy, episodes }, arithmetic) => {
      const { parameters } = reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 1 });
      const bonus = Array.from({ length: mdp.states }, (_, state) =>
        mdp.terminal[state]
          ? arithmetic.zeros(mdp.actions)
          : entropyGradient(arithmetic, policy.probabilities.slice(pair(mdp, state, 0), pair(mdp, state + 1, 0))),
      ).flat();
      const moved = parameters.map((gradient, index) => arithmetic.add(gradient, bonus[index]));
      return allEqual(atUnvisitedStates(mdp, episodes, moved), 0);
    },
  },
  expect: 'refuted',
  neighbours: ['unexplored/no-update-at-unseen-states'],
});
