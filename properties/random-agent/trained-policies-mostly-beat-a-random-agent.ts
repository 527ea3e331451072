import { bandits, expectedReturn, frequency, reinforce, sampleEpisode, stepPolicy, uniformPolicy } from 'lakatos';

/** A single run can be worse than where it started, so only the frequency is claimed: about 93 of 100 runs here. */
export default frequency({
  id: 'random-agent/trained-policies-mostly-beat-a-random-agent',
  title: 'After 20 sampled REINFORCE steps, 3 of 4 runs have a higher expected return than a random agent',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maximize the reward in most situations way more often than if you select a random agent',
  },
  formula: 'P(J(θ₂₀) > J(uniform)) ≥ 3/4',
  over: { bandit: bandits({ answers: [2, 4], ties: 'uniqueBest', rewards: { from: 0, to: 3 } }) },
  run: ({ bandit }, random, arithmetic) => {
    const randomAgent = uniformPolicy(bandit);
    let policy = randomAgent;
    for (let step = 0; step < 20; step++) {
      const episode = sampleEpisode(bandit, policy, 1, random);
      policy = stepPolicy(policy, reinforce.onEpisodes(bandit, policy, [episode], { stepSize: '1/2' }).parameters);
    }
    const gain = arithmetic.subtract(expectedReturn(bandit, policy), expectedReturn(bandit, randomAgent));
    return arithmetic.sign(gain) === 1;
  },
  atLeast: '3/4',
  expect: 'holds',
  neighbours: ['random-agent/policies-of-one-sample-mostly-beat-a-random-agent'],
});
