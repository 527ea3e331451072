import { above, allEqual, bandits, claim, fullSupportPolicies, ppo, rollouts, stepPolicy } from 'lakatos';

/** P10, its true neighbour: a single sample that has been pushed beyond its clip is not pushed again. */
export default claim({
  id: 'ppo/sample-beyond-the-clip-is-frozen',
  title: 'A single rewarded answer that one epoch has pushed beyond the clip is not pushed further by the next ones',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'r(X) > 0 ∧ ρ_1(X) > 1 + ε ⇒ Δθ after 3 epochs = Δθ after 1',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: 1, to: 3 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
  },
  given: {
    'one epoch pushes it beyond the clip': ({ bandit, policy, episodes }, { divide, zeros }) => {
      const [action] = episodes[0].actions;
      const critic = { kind: 'given', stateValues: zeros(bandit.states) } as const;
      const options = { stepSize: 1, clipRange: '1/5', gaeLambda: 1, critic } as const;
      const { parameters } = ppo.onEpisodes(bandit, policy, episodes, options);
      return above(divide(stepPolicy(policy, parameters).probabilities[action], policy.probabilities[action]), '6/5');
    },
  },
  then: {
    'three epochs do what one does': ({ bandit, policy, episodes }, { zeros }) => {
      const critic = { kind: 'given', stateValues: zeros(bandit.states) } as const;
      const options = { stepSize: 1, clipRange: '1/5', gaeLambda: 1, critic } as const;
      return allEqual(
        ppo.onEpisodes(bandit, policy, episodes, { ...options, epochs: 3 }).parameters,
        ppo.onEpisodes(bandit, policy, episodes, options).parameters,
      );
    },
  },
  expect: 'holds',
  cases: 500,
  neighbours: ['ppo/clipping-bounds-the-ratio'],
});
