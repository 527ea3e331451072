import { allEqual, answerRewards, bandits, claim, ppo, sharedTrunks, valueFunctions } from 'lakatos';

/** V01 under H-sep: a critic that shares no parameter with the policy learns without moving it. */
export default claim({
  id: 'value-head/no-policy-gradient-no-change-with-a-critic-of-its-own',
  title:
    'Where the expected policy gradient is zero, training leaves the policy alone, if the critic has parameters of its own',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: '∇J = 0, critic separate ⇒ Δθ = 0',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: -1, to: 1 } }),
    policy: sharedTrunks({ features: 1 }),
    critic: valueFunctions(),
  },
  given: {
    'all answers pay the same': ({ bandit }) =>
      allEqual(
        answerRewards(bandit),
        answerRewards(bandit).map(() => answerRewards(bandit)[0]),
      ),
  },
  then: {
    'the policy does not move': ({ bandit, policy, critic }) =>
      allEqual(
        ppo.expected(bandit, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: 1,
          critic: { kind: 'tabular', stateValues: critic, stepSize: 1 },
        }).parameters,
        0,
      ),
  },
  expect: 'holds',
  neighbours: ['value-head/no-policy-gradient-no-change'],
});
