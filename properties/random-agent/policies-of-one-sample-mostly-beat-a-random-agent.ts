import { bandits, expectedReturn, frequency, reinforce, sampleEpisode, stepPolicy, uniformPolicy } from 'lakatos';

/** Without a baseline whatever answer the sample shows becomes more likely if it pays at all, the worse ones too: with two
 *  answers that both pay, one step is right exactly half of the time. */
export default frequency({
  id: 'random-agent/policies-of-one-sample-mostly-beat-a-random-agent',
  title: 'After one sampled REINFORCE step, 3 of 4 runs have a higher expected return than a random agent',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maximize the reward in most situations way more often than if you select a random agent',
  },
  formula: 'P(J(θ₁) > J(uniform)) ≥ 3/4',
  over: { bandit: bandits({ answers: [2, 4], ties: 'uniqueBest', rewards: { from: 0, to: 3 } }) },
  run: ({ bandit }, random, arithmetic) => {
    const randomAgent = uniformPolicy(bandit);
    let policy = randomAgent;
    for (let step = 0; step < 1; step++) {
      const episode = sampleEpisode(bandit, policy, 1, random);
      policy = stepPolicy(policy, reinforce.onEpisodes(bandit, policy, [episode], { stepSize: '1/2' }).parameters);
    }
    const gain = arithmetic.subtract(expectedReturn(bandit, policy), expectedReturn(bandit, randomAgent));
    return arithmetic.sign(gain) === 1;
  },
  atLeast: '3/4',
  expect: 'refuted',
  neighbours: ['random-agent/trained-policies-mostly-beat-a-random-agent'],
});
