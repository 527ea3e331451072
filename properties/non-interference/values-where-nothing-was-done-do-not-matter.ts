import { allEqual, claim, fractions, fullSupportPolicies, mdps, rollouts, valueFunctions } from 'lakatos';
import { updateWith } from './_criticElsewhere.js';

/** U4 (ii): the state at which a rollout is cut off stands in for all that would have followed, though nothing did. */
export default claim({
  id: 'non-interference/values-where-nothing-was-done-do-not-matter',
  title: 'PPO’s update does not depend on the critic at states that the sample never acted in',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'V = Ṽ where the sample acted ⇒ Δθ(V) = Δθ(Ṽ)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    critic: valueFunctions(),
    otherCritic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the update is the same': ({ mdp, policy, episodes, critic, otherCritic, gaeLambda }) => {
      const acted = new Set(episodes.flatMap(({ states, actions }) => states.slice(0, actions.length)));
      const altered = critic.map((value, s) => (acted.has(s) ? value : otherCritic[s]));
      return allEqual(
        updateWith(mdp, policy, episodes, { stateValues: altered, gaeLambda }),
        updateWith(mdp, policy, episodes, { stateValues: critic, gaeLambda }),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['non-interference/values-at-unseen-states-do-not-matter'],
});
