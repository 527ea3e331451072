import {
  type Arithmetic,
  allEqual,
  claim,
  fractions,
  fullSupportPolicies,
  type Mdp,
  mdps,
  meanOverEpisodes,
  pair,
  ppo,
  type Real,
  scoreGradient,
  type TabularPolicy,
} from 'lakatos';

/** S03: the whole gradient is ΣG_d for every λ, of which the rewards themselves carry λᵈ·G_d and the values the rest. */
export default claim({
  id: 'credit/direct-share-at-delay-d-is-lambda-to-the-d',
  title: 'With the correct critic, the direct share of a reward at delay d in PPO’s expected gradient is λ^d',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'V = V^π ⇒ g = Σ_d G_d and g_r = Σ_d λ^d·G_d, where G_d = E Σ_t γ^d·r_{t+d}·∇log π(a_t|s_t)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some', horizon: [1, 3] }),
    policy: fullSupportPolicies(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 10 }),
  },
  then: {
    'the rewards carry Σ λ^d·G_d': ({ mdp, policy, gaeLambda }, arithmetic) =>
      allEqual(
        ppo.expected(mdp, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          critic: { kind: 'given', stateValues: arithmetic.zeros(mdp.states) },
        }).parameters,
        weightedByDelay(mdp, policy, gaeLambda, arithmetic),
      ),
    'the whole is Σ G_d, for every λ': ({ mdp, policy, gaeLambda }, arithmetic) =>
      allEqual(
        ppo.expected(mdp, policy, { stepSize: 1, clipRange: '1/5', gaeLambda, critic: { kind: 'exact' } }).parameters,
        weightedByDelay(mdp, policy, arithmetic.one, arithmetic),
      ),
  },
  exhaust: [
    {
      mdp: mdps({
        states: 2,
        actions: 2,
        dynamics: 'deterministic',
        rewards: { from: -1, to: 1 },
        discounts: ['1/2', '9/10'],
        initial: 'everywhere',
        weights: 1,
        horizon: [2, 2],
      }),
      policy: fullSupportPolicies({ denominator: 2 }),
      gaeLambda: fractions({ from: '1/2', to: '1/2', denominator: 2 }),
    },
  ],
  expect: 'holds',
  proofs: { states: [2], actions: [2] },
  neighbours: ['credit/sparse-reward-comes-mostly-through-the-value-head'],
});

/** Σ_d weight^d·G_d, episode by episode. */
const weightedByDelay = (mdp: Mdp, policy: TabularPolicy, weight: Real, arithmetic: Arithmetic): readonly Real[] => {
  const { add, multiply } = arithmetic;
  const credit = meanOverEpisodes(mdp, policy, mdp.horizon ?? 1, ({ states, actions, rewards }) => {
    const ofEpisode = arithmetic.zeros(mdp.states * mdp.actions);
    actions.forEach((action, t) => {
      const index = pair(mdp, states[t], action);
      let factor = arithmetic.one;
      for (let later = t; later < rewards.length; later++) {
        ofEpisode[index] = add(ofEpisode[index], multiply(factor, rewards[later]));
        factor = multiply(factor, multiply(weight, mdp.discount));
      }
    });
    return ofEpisode;
  });
  return scoreGradient(policy, credit);
};
