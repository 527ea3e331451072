import {
  above,
  atMost,
  claim,
  differ,
  discountedVisits,
  entropy,
  fractions,
  fullSupportPolicies,
  mdps,
  pair,
  ppo,
  stepPolicy,
} from 'lakatos';

/** V02 without H-noreg: with p and q for the two probabilities of a state, the bonus takes the difference of the logits
 *  times 1 − 2·c·d(s)·p·q. Up to c·d(s) = 4 that brings it nearer to 0 for every p ≠ q; beyond, the step overshoots, and
 *  can end at a policy that is more decided than before, for the other action. */
export default claim({
  id: 'ppo/entropy-bonus-flattens-the-policy',
  title:
    'Without reward, PPO’s expected step with an entropy bonus raises the entropy wherever one of two actions is likelier, if bonus times visits is at most 4',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: 'r = 0 ∧ 0 < c·d^π(s) ≤ 4 ∧ π(a|s) ≠ π(b|s) for all s ⇒ H(π′(·|s)) > H(π(·|s)) for all s, η = 1',
  forAll: {
    mdp: mdps({
      states: [2, 4],
      actions: 2,
      termination: 'always',
      initial: 'everywhere',
      rewards: { from: 0, to: 0 },
      discounts: [1],
    }),
    policy: fullSupportPolicies(),
    entropyBonus: fractions({ from: '1/4', to: 6, denominator: 4 }),
  },
  given: {
    'in every state one action is likelier': ({ mdp, policy: { probabilities } }) =>
      mdp.terminal.flatMap((isEnd, state) =>
        isEnd ? [] : [differ(probabilities[pair(mdp, state, 0)], probabilities[pair(mdp, state, 1)])],
      ),
    'bonus times visits is at most 4': ({ mdp, policy, entropyBonus }, { multiply }) =>
      discountedVisits(mdp, policy).map((visits) => atMost(multiply(entropyBonus, visits), 4)),
  },
  then: {
    'the entropy of every state rises': ({ mdp, policy, entropyBonus }) => {
      const { parameters } = ppo.expected(mdp, policy, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 0,
        critic: { kind: 'exact' },
        entropyBonus,
      });
      const before = entropy(policy);
      const after = entropy(stepPolicy(policy, parameters));
      return mdp.terminal.flatMap((isEnd, state) => (isEnd ? [] : [above(after[state], before[state])]));
    },
  },
  expect: 'holds',
  neighbours: ['ppo/entropy-bonus-leaves-a-policy-without-reward-alone'],
});
