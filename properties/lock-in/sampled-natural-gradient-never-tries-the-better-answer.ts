import {
  bandit,
  fixedWorld,
  frequency,
  naturalPolicyGradient,
  sampleEpisode,
  stepPolicy,
  uniformPolicy,
} from 'lakatos';

/** The odds against the better answer grow by the factor e^(1 + 1/odds) with every pull of the other one, so its
 *  probabilities have a finite sum: P(never) = Π_t (1 − p_t) = 0.41206… > 0, and 30 steps are as good as forever. */
export default frequency({
  id: 'lock-in/sampled-natural-gradient-never-tries-the-better-answer',
  title: 'Sampled natural gradient steps lock onto the first answer they see: 3 of 8 runs never try the better one',
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
      const { parameters } = naturalPolicyGradient.onEpisodes(world, policy, [episode], { stepSize: 1 });
      policy = stepPolicy(policy, parameters);
    }
    return true;
  },
  atLeast: '3/8',
  expect: 'holds',
  neighbours: ['lock-in/sampled-reinforce-never-tries-the-better-answer'],
});
