import { allEqual, claim, fractions, integers, mdps, ppo, rollouts, sharedTrunks } from 'lakatos';

/** V02 without H-V0: a head that starts anywhere else is wrong where nothing is paid, and its error trains trunk and policy. */
export default claim({
  id: 'value-head/nothing-moves-without-reward',
  title: 'Policy and value head on one trunk do not move at all while no reward is met',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'r_t = 0 ⇒ Δ(h, W, v) = 0',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some', rewards: { from: 0, to: 1 }, rewardSparsity: 0.7 }),
    policy: sharedTrunks({ features: 1 }),
    episodes: rollouts({ episodes: [1, 2], steps: [1, 2] }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
    epochs: integers({ from: 1, to: 3 }),
  },
  given: {
    'the sample met no reward': ({ episodes }) =>
      allEqual(
        episodes.flatMap(({ rewards }) => rewards),
        0,
      ),
  },
  then: {
    'no parameter moves': ({ mdp, policy, episodes, gaeLambda, epochs }) =>
      allEqual(
        ppo.onEpisodes(mdp, policy, episodes, {
          stepSize: 1,
          epochs,
          clipRange: '1/5',
          gaeLambda,
          critic: { kind: 'trunk', lossWeight: 1 },
        }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['value-head/nothing-moves-without-reward-from-a-zero-head'],
});
