import { allEqual, claim, fractions, fullSupportPolicies, mdps, rollouts, valueFunctions } from 'lakatos';
import { updateWith } from './_criticElsewhere.js';

/** U4 (i): the TD errors of a sample read the critic at its own states and nowhere else. */
export default claim({
  id: 'non-interference/values-at-unseen-states-do-not-matter',
  title: 'PPO’s update does not depend on the critic at states that the sample never came to',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'SGD is updating the agent on the observed empirical data distribution, as collected by the policy at previous timesteps.',
  },
  formula: 'V = Ṽ on the states of the sample ⇒ Δθ(V) = Δθ(Ṽ)',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    critic: valueFunctions(),
    otherCritic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the update is the same': ({ mdp, policy, episodes, critic, otherCritic, gaeLambda }) => {
      const came = new Set(episodes.flatMap(({ states }) => states));
      const altered = critic.map((value, s) => (came.has(s) ? value : otherCritic[s]));
      return allEqual(
        updateWith(mdp, policy, episodes, { stateValues: altered, gaeLambda }),
        updateWith(mdp, policy, episodes, { stateValues: critic, gaeLambda }),
      );
    },
  },
  expect: 'holds',
  cases: 1000,
  proofs: { states: [2], actions: [2], episodes: 2, steps: 2 },
  neighbours: ['non-interference/values-where-nothing-was-done-do-not-matter'],
});
