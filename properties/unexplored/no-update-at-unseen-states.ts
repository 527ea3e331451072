import {
  allEqual,
  atUnvisitedStates,
  claim,
  fractions,
  fullSupportPolicies,
  imitation,
  mdps,
  ppo,
  reinforce,
  rollouts,
  valueFunctions,
} from 'lakatos';

/** U1: each update is a sum over the steps of the sample, and free logits of other states do not occur in it. */
export default claim({
  id: 'unexplored/no-update-at-unseen-states',
  title: 'A policy is not updated at states its sample never acted in',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'Δθ(s, ·) = 0 for every s with no (s, a) in the sample',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'REINFORCE leaves them alone': ({ mdp, policy, episodes }) =>
      allEqual(
        atUnvisitedStates(mdp, episodes, reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 1 }).parameters),
        0,
      ),
    'PPO leaves them alone, whatever its critic': ({ mdp, policy, episodes, critic, gaeLambda }) =>
      allEqual(
        atUnvisitedStates(
          mdp,
          episodes,
          ppo.onEpisodes(mdp, policy, episodes, {
            stepSize: 1,
            clipRange: '1/5',
            gaeLambda,
            critic: { kind: 'given', stateValues: critic },
          }).parameters,
        ),
        0,
      ),
    'imitation leaves them alone': ({ mdp, policy, episodes }) =>
      allEqual(
        atUnvisitedStates(
          mdp,
          episodes,
          imitation.onEpisodes(mdp, policy, episodes, { stepSize: 1, objective: 'crossEntropy' }).parameters,
        ),
        0,
      ),
  },
  exhaust: [
    {
      mdp: mdps({
        states: 2,
        actions: 2,
        dynamics: 'deterministic',
        rewards: { from: 0, to: 1 },
        discounts: ['1/2'],
        initial: 'everywhere',
        weights: 1,
        termination: 'some',
      }),
      policy: fullSupportPolicies({ denominator: 2 }),
      episodes: rollouts({ episodes: 1, steps: 2 }),
      critic: valueFunctions({ values: { from: 0, to: 1 } }),
      gaeLambda: fractions({ from: '1/2', to: '1/2', denominator: 2 }),
    },
  ],
  expect: 'holds',
  proofs: { states: [2], actions: [2], episodes: 2, steps: 2 },
  neighbours: [
    'unexplored/no-update-at-unseen-states-with-shared-features',
    'unexplored/no-update-from-a-truncated-rollout-without-reward',
    'unexplored/no-expected-update-at-unseen-states',
  ],
});
