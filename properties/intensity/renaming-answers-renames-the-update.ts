import {
  allEqual,
  bandits,
  claim,
  fullSupportPolicies,
  imitation,
  type Mdp,
  policies,
  ppo,
  type Real,
  reinforce,
  type TabularPolicy,
  tabularPolicyFromTables,
  withRewards,
} from 'lakatos';

/** I8: no learner knows what an answer, or a reward, is called. Reversing the order of the answers reverses the update. */
export default claim({
  id: 'intensity/renaming-answers-renames-the-update',
  title: 'Renaming the answers renames the expected updates of REINFORCE, PPO and imitation',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'contingent terminological choices like “reward” or “agents.”',
  },
  formula: 'E[Δθ] ∘ σ = E[Δθ ∘ σ], σ the reversal of the answers',
  forAll: { bandit: bandits({ answers: [2, 5] }), policy: fullSupportPolicies(), expert: policies() },
  then: {
    'the updates are reversed': ({ bandit, policy, expert }, arithmetic) => {
      const { actions } = bandit;
      const reversed = (table: readonly Real[]) => [...table.slice(0, actions).reverse(), ...table.slice(actions)];
      const tables = { states: 2, actions };
      const renamed = withRewards(bandit, reversed(bandit.reward));
      const policyOf = (table: readonly Real[]) =>
        tabularPolicyFromTables(arithmetic, { ...tables, probabilities: table });
      const updates = (world: Mdp, learner: TabularPolicy, shown: TabularPolicy) => [
        reinforce.expected(world, learner, { stepSize: 1 }).parameters,
        ppo.expected(world, learner, { stepSize: 1, clipRange: '1/5', gaeLambda: '1/2', critic: { kind: 'exact' } })
          .parameters,
        imitation.expected(world, learner, { expert: shown, objective: 'crossEntropy', stepSize: 1 }).parameters,
      ];
      const before = updates(bandit, policy, expert);
      const after = updates(
        renamed,
        policyOf(reversed(policy.probabilities)),
        policyOf(reversed(expert.probabilities)),
      );
      return after.flatMap((update, i) => allEqual(update, reversed(before[i])));
    },
  },
  expect: 'holds',
  neighbours: ['intensity/different-rewards-train-different-policies'],
});
