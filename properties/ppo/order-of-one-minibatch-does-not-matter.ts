import { allEqual, bandits, claim, fullSupportPolicies, integers, ppo, rollouts } from 'lakatos';

/** One minibatch is a sum over all steps at the old policy. */
export default claim({
  id: 'ppo/order-of-one-minibatch-does-not-matter',
  title: 'In one epoch on the whole batch the order of its steps does not matter',
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
      return allEqual(update({ count: 1, shuffleSeed }), update({ count: 1 }));
    },
  },
  expect: 'holds',
  neighbours: ['ppo/order-of-minibatches-does-not-matter'],
});
