import {
  type Arithmetic,
  allEqual,
  claim,
  discountedVisits,
  fullSupportPolicies,
  integers,
  type Mdp,
  mdpFromTables,
  mdps,
  policyGradient,
  type Real,
  stateValues,
  type TabularPolicy,
  tabularPolicyFromTables,
} from 'lakatos';

/** I8: states and actions have no meaning but their tables. Exchanging the first with another generates every renaming. */
export default claim({
  id: 'symmetry/renaming-renames-values-visits-and-gradients',
  title: 'Renaming states and actions renames values, visits and policy gradients, and changes nothing else',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'reward is the optimization target of RL training',
  },
  formula: 'V^{σπ}_{σM}(σs) = V^π_M(s), and likewise for d and ∇J',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    otherState: integers({ from: 0, to: 3 }),
    otherAction: integers({ from: 0, to: 2 }),
  },
  then: {
    'values are renamed': ({ mdp, policy, otherState, otherAction }, arithmetic) => {
      const renaming = renamingOf(mdp, otherState, otherAction);
      const { world, taken } = renamed(arithmetic, mdp, policy, renaming);
      return allEqual(stateValues(world, taken), byState(stateValues(mdp, policy), renaming));
    },
    'visits are renamed': ({ mdp, policy, otherState, otherAction }, arithmetic) => {
      const renaming = renamingOf(mdp, otherState, otherAction);
      const { world, taken } = renamed(arithmetic, mdp, policy, renaming);
      return allEqual(discountedVisits(world, taken), byState(discountedVisits(mdp, policy), renaming));
    },
    'gradients are renamed': ({ mdp, policy, otherState, otherAction }, arithmetic) => {
      const renaming = renamingOf(mdp, otherState, otherAction);
      const { world, taken } = renamed(arithmetic, mdp, policy, renaming);
      return allEqual(policyGradient(world, taken), byPair(policyGradient(mdp, policy), renaming));
    },
  },
  cases: 500,
  expect: 'holds',
  neighbours: ['intensity/different-rewards-train-different-policies'],
});

interface Renaming {
  readonly states: readonly number[];
  readonly actions: readonly number[];
}

const renamingOf = (mdp: Mdp, otherState: number, otherAction: number): Renaming => ({
  states: exchange(mdp.states, otherState % mdp.states),
  actions: exchange(mdp.actions, otherAction % mdp.actions),
});

/** Exchanges 0 and `other`. */
const exchange = (size: number, other: number): number[] =>
  Array.from({ length: size }, (_, i) => (i === 0 ? other : i === other ? 0 : i));

/** An exchange is its own inverse, so entries may be read where they are to be written. */
const byState = <T>(table: readonly T[], { states }: Renaming): T[] => states.map((state) => table[state]);

const byPair = <T>(table: readonly T[], { states, actions }: Renaming): T[] =>
  states.flatMap((state) => actions.map((action) => table[state * actions.length + action]));

const renamed = (
  arithmetic: Arithmetic<Real>,
  mdp: Mdp,
  policy: TabularPolicy<Real>,
  renaming: Renaming,
): { readonly world: Mdp; readonly taken: TabularPolicy<Real> } => {
  const rows = byPair(
    Array.from({ length: mdp.states * mdp.actions }, (_, pair) =>
      byState(mdp.transition.slice(pair * mdp.states, (pair + 1) * mdp.states), renaming),
    ),
    renaming,
  );
  return {
    world: mdpFromTables(arithmetic, {
      ...mdp,
      transition: rows.flat(),
      reward: byPair(mdp.reward, renaming),
      initial: byState(mdp.initial, renaming),
      terminal: byState(mdp.terminal, renaming),
      available: byPair(mdp.available, renaming),
    }),
    taken: tabularPolicyFromTables(arithmetic, { ...policy, probabilities: byPair(policy.probabilities, renaming) }),
  };
};
