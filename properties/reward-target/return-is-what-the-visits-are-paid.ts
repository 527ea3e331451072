import {
  claim,
  discountedVisits,
  dot,
  equal,
  expectedReturn,
  fullSupportPolicies,
  mdps,
  occupancyMeasure,
  sum,
} from 'lakatos';

/** D4: dynamics and policy make the visits, and the reward prices them: the return of a policy that does not observe its
 *  reward is linear in the reward. On the left by Bellman’s equation, on the right by the flow of visits. */
export default claim({
  id: 'reward-target/return-is-what-the-visits-are-paid',
  title: 'What a policy earns is what its visits are paid, each discounted visit of a pair at the reward of the pair',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'reward is not the optimization target of policy inference' },
  formula: 'J(π) = Σ_s Σ_a d^π(s)·π(a|s)·r(s, a) = Σ_s d^π(s) · Σ_s Σ_a ρ^π(s, a)·r(s, a), s not terminal',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
  },
  then: {
    'the return is the sum over all visits': ({ mdp, policy }, arithmetic) => {
      const visits = discountedVisits(mdp, policy);
      const ofPairs = policy.probabilities.map((probability, i) =>
        arithmetic.multiply(visits[Math.floor(i / mdp.actions)], probability),
      );
      return equal(expectedReturn(mdp, policy), dot(arithmetic, ofPairs, mdp.reward));
    },
    'it is the number of steps times the mean reward of a step': ({ mdp, policy }, arithmetic) => {
      const steps = discountedVisits(mdp, policy).filter((_, state) => !mdp.terminal[state]);
      const meanReward = dot(arithmetic, occupancyMeasure(mdp, policy), mdp.reward);
      return equal(expectedReturn(mdp, policy), arithmetic.multiply(sum(arithmetic, steps), meanReward));
    },
  },
  expect: 'holds',
  proofs: { states: [2], actions: [2] },
  neighbours: ['reward-target/frozen-policy-that-observes-the-reward-does-not-see-it'],
});
