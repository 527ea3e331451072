import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, rollouts, valueFunctions } from 'lakatos';

/** S08, I6: GAE(r + γΦ′ − Φ, V − Φ) = GAE(r, V) along every path and for every λ. With Φ = V the same update comes
 *  "directly from the reward", so that shares of a gradient are shares under a convention. */
export default claim({
  id: 'intensity/shaping-and-its-critic-leave-every-ppo-update',
  title: 'Shaping the rewards by Φ and subtracting Φ from the critic leaves every PPO update alone',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'Δθ(r + γΦ(s′) − Φ(s), V − Φ) = Δθ(r, V), Φ(terminal) = 0',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    potential: valueFunctions(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the update is the same': (
      { mdp, policy, episodes, potential, critic, gaeLambda },
      { add, subtract, multiply },
    ) => {
      const shaped = episodes.map((episode) => ({
        ...episode,
        rewards: episode.rewards.map((reward, t) =>
          add(reward, subtract(multiply(mdp.discount, potential[episode.states[t + 1]]), potential[episode.states[t]])),
        ),
      }));
      const options = { stepSize: 1, clipRange: '1/5', gaeLambda } as const;
      return allEqual(
        ppo.onEpisodes(mdp, policy, shaped, {
          ...options,
          critic: { kind: 'given', stateValues: critic.map((value, s) => subtract(value, potential[s])) },
        }).parameters,
        ppo.onEpisodes(mdp, policy, episodes, { ...options, critic: { kind: 'given', stateValues: critic } })
          .parameters,
      );
    },
  },
  expect: 'holds',
  proofs: { states: [2], actions: [2], episodes: 1, steps: 2 },
  neighbours: ['intensity/shaping-leaves-every-sampled-update'],
});
