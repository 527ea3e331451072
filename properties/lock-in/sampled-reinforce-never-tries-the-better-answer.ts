import { bandit, fixedWorld, frequency, reinforce, sampleEpisode, stepPolicy, uniformPolicy } from 'lakatos';

/** Without the division by the answer's probability the odds grow as t does, not as e^t: the chance to have missed the
 *  better answer falls as t^(−1/2), without end. After 30 steps it is 0.096. */
export default frequency({
  id: 'lock-in/sampled-reinforce-never-tries-the-better-answer',
  title: 'Sampled REINFORCE steps lock onto the first answer they see: 3 of 8 runs never try the better one',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'the network can mode collapse onto existing reinforced Starcraft strategies fast enough that P(explore into glitch) decreases exponentially with time',
  },
  formula: 'P(a_t = known for all t < 30) ≥ 3/8, rewards (1, 10), η = 1, uniform start',
  over: { world: fixedWorld((arithmetic) => bandit(arithmetic, [1, 10])) },
  run: ({ world }, random) => {
    let policy = uniformPolicy(world);
    for (let step = 0; step < 30; step++) {
      const episode = sampleEpisode(world, policy, 1, random);
      if (episode.actions[0] === 1) return false;
      const { parameters } = reinforce.onEpisodes(world, policy, [episode], { stepSize: 1 });
      policy = stepPolicy(policy, parameters);
    }
    return true;
  },
  atLeast: '3/8',
  expect: 'refuted',
  neighbours: ['lock-in/sampled-natural-gradient-never-tries-the-better-answer'],
});
