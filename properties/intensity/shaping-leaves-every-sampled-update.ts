import { allEqual, claim, fullSupportPolicies, mdps, reinforce, rollouts, valueFunctions } from 'lakatos';

/** I6: along one path the shaping terms add up to −Φ(s_t), a baseline: what is left in the mean is nothing, in a sample
 *  it is Φ(s_t)·∇log π. */
export default claim({
  id: 'intensity/shaping-leaves-every-sampled-update',
  title: 'Rewards shaped by a potential that is 0 at the end give the same sampled REINFORCE update',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'Δθ(r + γΦ(s′) − Φ(s)) = Δθ(r) for every sample',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    potential: valueFunctions(),
  },
  then: {
    'the update is the same': ({ mdp, policy, episodes, potential }, { add, subtract, multiply }) => {
      const shaped = episodes.map((episode) => ({
        ...episode,
        rewards: episode.rewards.map((reward, t) =>
          add(reward, subtract(multiply(mdp.discount, potential[episode.states[t + 1]]), potential[episode.states[t]])),
        ),
      }));
      return allEqual(
        reinforce.onEpisodes(mdp, policy, shaped, { stepSize: 1 }).parameters,
        reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 1 }).parameters,
      );
    },
  },
  expect: 'refuted',
  neighbours: [
    'intensity/shaping-leaves-the-expected-gradient',
    'intensity/shaping-and-its-critic-leave-every-ppo-update',
  ],
});
