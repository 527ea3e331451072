import { allEqual, claim, deterministicPolicies, fullSupportPolicies, imitation, integers, mdps } from 'lakatos';
import { whereTheExpertNeverGoes } from './_errors.js';

/** What DAgger is for: the expert also labels the states that the learner's mistakes lead to [ross2011]. */
export default claim({
  id: 'behaviour-cloning/no-update-where-the-expert-never-goes-on-ones-own-path',
  title: 'Imitation along the learner’s own path, too, moves nothing in states where the expert never goes',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'For imitation learning, don’t we want to produce a distilled model that would imitate M2',
  },
  formula: 'n_E(s) = 0 ⇒ E[Δθ(s, ·)] = 0, walking π/2 + π_E/2',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, termination: 'some' }),
    expert: deterministicPolicies(),
    policy: fullSupportPolicies(),
    rolloutSteps: integers({ from: 1, to: 3 }),
  },
  then: {
    'its rows do not move': ({ mdp, expert, policy, rolloutSteps }, arithmetic) => {
      const { parameters } = imitation.expected(mdp, policy, {
        expert,
        visiting: { expertShare: '1/2' },
        stepSize: 1,
        objective: 'crossEntropy',
        rolloutSteps,
      });
      return allEqual(whereTheExpertNeverGoes(mdp, expert, rolloutSteps, parameters, arithmetic), 0);
    },
  },
  expect: 'refuted',
  neighbours: ['behaviour-cloning/no-update-where-the-expert-never-goes'],
});
