import {
  allEqual,
  claim,
  type Episode,
  fullSupportPolicies,
  mdps,
  ppo,
  type Real,
  rollouts,
  valueFunctions,
} from 'lakatos';

/** S01 with normalised advantages: each part is divided by a deviation of its own. */
export default claim({
  id: 'credit/normalised-gradient-splits-into-rewards-and-values',
  title: 'With normalised advantages, too, PPO’s update is the sum of a part of the rewards and a part of the critic',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'most of the advantages are computed only as a function of the value estimator',
  },
  formula: 'Δθ(r, V) = Δθ(r, 0) + Δθ(0, V), advantages divided by their deviation + ε',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 2, steps: 1 }),
    critic: valueFunctions(),
  },
  then: {
    'the parts add up': ({ mdp, policy, episodes, critic }, { add, zeros }) => {
      const update = (sample: readonly Episode[], stateValues: readonly Real[]) =>
        ppo.onEpisodes(mdp, policy, sample, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: '1/2',
          critic: { kind: 'given', stateValues },
          advantageNormalization: { over: 'batch', deviation: 'population', epsilon: '1/100' },
        }).parameters;
      const unpaid = episodes.map((episode) => ({ ...episode, rewards: zeros(episode.rewards.length) }));
      const ofRewards = update(episodes, zeros(mdp.states));
      const ofValues = update(unpaid, critic);
      return allEqual(
        update(episodes, critic),
        ofRewards.map((entry, i) => add(entry, ofValues[i])),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['credit/gradient-splits-into-rewards-and-values'],
});
