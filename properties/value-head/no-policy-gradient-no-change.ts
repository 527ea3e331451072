import { allEqual, answerRewards, bandits, claim, logitChange, ppo, sharedTrunks } from 'lakatos';

/** V01: where every answer pays the same the expected policy gradient is zero, but the error of the value moves the trunk,
 *  and the policy with it. */
export default claim({
  id: 'value-head/no-policy-gradient-no-change',
  title:
    'Where the expected policy gradient is zero, training leaves the policy alone, also with a value head on the same trunk',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: '∇J = 0 ⇒ Δ(hW) = 0',
  forAll: { bandit: bandits({ answers: [2, 3], rewards: { from: -1, to: 1 } }), policy: sharedTrunks({ features: 1 }) },
  given: {
    'all answers pay the same': ({ bandit }) =>
      allEqual(
        answerRewards(bandit),
        answerRewards(bandit).map(() => answerRewards(bandit)[0]),
      ),
  },
  then: {
    'differences of logits do not move': ({ bandit, policy }, { subtract }) => {
      const { parameters } = ppo.expected(bandit, policy, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'trunk', lossWeight: 1 },
      });
      const change = logitChange(policy, parameters).slice(0, bandit.actions);
      return allEqual(
        change.map((entry) => subtract(entry, change[0])),
        0,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['value-head/no-policy-gradient-no-change-with-a-critic-of-its-own'],
});
