import {
  bandit,
  fixedWorld,
  frequency,
  naturalPolicyGradient,
  sampleEpisode,
  stepPolicy,
  uniformPolicy,
} from 'lakatos';

/** M5 [chung2021]: r − b = 1 on an answer that pays nothing: the known answer reinforces itself as if it paid 1, and the law of
 *  lock-in/sampled-natural-gradient-never-tries-the-better-answer holds to the letter. */
export default frequency({
  id: 'lock-in/natural-gradient-with-a-low-baseline-never-tries-the-better-answer',
  title:
    'With a baseline below every reward, sampled natural gradient steps lock onto an answer that pays nothing: 3 of 8 runs never try the better one',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'the network can mode collapse onto existing reinforced Starcraft strategies fast enough that P(explore into glitch) decreases exponentially with time',
  },
  formula: 'P(a_t = unpaid for all t < 30) ≥ 3/8, rewards (0, 1), b = −1, η = 1, uniform start',
  over: { world: fixedWorld((arithmetic) => bandit(arithmetic, [0, 1])) },
  run: ({ world }, random) => {
    let policy = uniformPolicy(world);
    for (let step = 0; step < 30; step++) {
      const episode = sampleEpisode(world, policy, 1, random);
      if (episode.actions[0] === 1) return false;
      const { parameters } = naturalPolicyGradient.onEpisodes(world, policy, [episode], {
        stepSize: 1,
        baseline: { kind: 'constant', value: -1 },
      });
      policy = stepPolicy(policy, parameters);
    }
    return true;
  },
  atLeast: '3/8',
  expect: 'holds',
  neighbours: [
    'lock-in/natural-gradient-without-reward-never-tries-the-better-answer',
    'lock-in/sampled-reinforce-never-tries-the-better-answer',
  ],
});
