import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo } from 'lakatos';

/** V02 without H-noreg: every advantage is zero, and the bonus pulls at π = (1/3, 2/3) all the same, by −(2/9)·ln 2 at the
 *  likelier action. Only where all actions are as likely does it rest. */
export default claim({
  id: 'ppo/entropy-bonus-leaves-a-policy-without-reward-alone',
  title: 'Without reward, PPO’s expected step leaves the policy alone, also with an entropy bonus',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'The PPO update is proportional to the advantage' },
  formula: 'r = 0 ⇒ E[Δθ] = 0 for every bonus c',
  forAll: {
    mdp: mdps({
      states: [2, 4],
      actions: 2,
      termination: 'always',
      initial: 'everywhere',
      rewards: { from: 0, to: 0 },
      discounts: [1],
    }),
    policy: fullSupportPolicies(),
    entropyBonus: fractions({ from: '1/4', to: 6, denominator: 4 }),
  },
  then: {
    'the expected update is zero': ({ mdp, policy, entropyBonus }) =>
      allEqual(
        ppo.expected(mdp, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: 0,
          critic: { kind: 'exact' },
          entropyBonus,
        }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['ppo/entropy-bonus-flattens-the-policy', 'ppo/no-advantage-no-update'],
});
