import {
  bandit,
  fixedWorld,
  frequency,
  naturalPolicyGradient,
  sampleEpisode,
  stepPolicy,
  uniformPolicy,
} from 'lakatos';

/** M5's other side: without a baseline an answer that pays nothing gives no update, and the better one is tried as soon as chance
 *  will have it: P(never in 30) = 2⁻³⁰. */
export default frequency({
  id: 'lock-in/natural-gradient-without-reward-never-tries-the-better-answer',
  title:
    'Without a baseline, sampled natural gradient steps lock onto an answer that pays nothing: 3 of 8 runs never try the better one',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'the network can mode collapse onto existing reinforced Starcraft strategies fast enough that P(explore into glitch) decreases exponentially with time',
  },
  formula: 'P(a_t = unpaid for all t < 30) ≥ 3/8, rewards (0, 1), b = 0, η = 1, uniform start',
  over: { world: fixedWorld((arithmetic) => bandit(arithmetic, [0, 1])) },
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
  expect: 'refuted',
  neighbours: ['lock-in/natural-gradient-with-a-low-baseline-never-tries-the-better-answer'],
});
