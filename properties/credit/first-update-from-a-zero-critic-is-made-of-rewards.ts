import {
  allEqual,
  claim,
  discountedReturns,
  fractions,
  fullSupportPolicies,
  mdps,
  pair,
  ppo,
  rollouts,
  scoreGradient,
  valueFunctions,
} from 'lakatos';

/** S09: with V = 0 every TD error is a reward, so the first update that is not zero is direct altogether, in any world, for
 *  any λ, sample by sample. */
export default claim({
  id: 'credit/first-update-from-a-zero-critic-is-made-of-rewards',
  title:
    'PPO’s update with a critic that is still zero credits each action with the rewards that follow it, discounted by γλ, and with nothing else',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'V = 0 ⇒ Δθ = Σ_t ∇log π(a_t|s_t)·Σ_l (γλ)^l·r_{t+l}',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [1, 2], steps: [1, 3] }),
    critic: valueFunctions({ values: { from: 0, to: 1 } }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  given: { 'the critic is zero': ({ critic }) => allEqual(critic, 0) },
  then: {
    'it is the update by discounted rewards': ({ mdp, policy, episodes, critic, gaeLambda }, arithmetic) => {
      const { add, multiply, ratio, zero, zeros } = arithmetic;
      const decay = multiply(mdp.discount, gaeLambda);
      const credit = zeros(mdp.states * mdp.actions);
      for (const { states, actions, rewards } of episodes) {
        const discounts = rewards.map(() => decay);
        discountedReturns(arithmetic, { rewards, discounts, bootstrapValue: zero }).forEach((sum, t) => {
          const index = pair(mdp, states[t], actions[t]);
          credit[index] = add(credit[index], multiply(ratio(1, episodes.length), sum));
        });
      }
      return allEqual(
        ppo.onEpisodes(mdp, policy, episodes, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          critic: { kind: 'tabular', stateValues: critic, stepSize: 1 },
        }).parameters,
        scoreGradient(policy, credit),
      );
    },
  },
  expect: 'holds',
  neighbours: ['credit/first-update-is-made-of-rewards'],
});
