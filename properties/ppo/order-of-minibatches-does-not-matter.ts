import { allEqual, bandits, claim, fullSupportPolicies, integers, ppo, rollouts } from 'lakatos';

/** The second minibatch is looked at from where the first one led. */
export default claim({
  id: 'ppo/order-of-minibatches-does-not-matter',
  title: 'In one epoch of two minibatches the order of the steps does not matter',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: 'Δθ does not depend on the shuffle',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [2, 4] }),
    shuffleSeed: integers({ from: 1, to: 9 }),
  },
  then: {
    'the updates agree': ({ bandit, policy, episodes, shuffleSeed }) => {
      const update = (minibatches: { count: number; shuffleSeed?: number }) =>
        ppo.onEpisodes(bandit, policy, episodes, {
          stepSize: 1,
          clipRange: 1,
          gaeLambda: 1,
          critic: { kind: 'exact' },
          minibatches,
        }).parameters;
      return allEqual(update({ count: 2, shuffleSeed }), update({ count: 2 }));
    },
  },
  expect: 'refuted',
  neighbours: ['ppo/order-of-one-minibatch-does-not-matter'],
});
