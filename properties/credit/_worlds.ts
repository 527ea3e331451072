import {
  type Arithmetic,
  type Mdp,
  mdpFromTables,
  pair,
  type Real,
  type TabularPolicy,
  tabularPolicyFromTables,
} from 'lakatos';

/** A world without chance and without discounting: each pair leads to one state and pays one reward; the last state is
 *  the end, and episodes start in the first.
 *  @param moves [S−1][A]: where the action leads, and what it pays */
const sureWorld = (
  arithmetic: Arithmetic,
  moves: readonly (readonly (readonly [next: number, reward: Real])[])[],
): Mdp => {
  const { one, zeros } = arithmetic;
  const states = moves.length + 1;
  const actions = moves[0].length;
  const transition = zeros(states * actions * states);
  const reward = zeros(states * actions);
  moves.forEach((row, state) => {
    row.forEach(([next, paid], action) => {
      const index = pair({ actions }, state, action);
      transition[index * states + next] = one;
      reward[index] = paid;
    });
  });
  const initial = zeros(states);
  initial[0] = one;
  return mdpFromTables(arithmetic, {
    states,
    actions,
    transition,
    reward,
    initial,
    discount: one,
    terminal: Array.from({ length: states }, (_, s) => s === states - 1),
    available: Array.from({ length: states * actions }, (_, i) => i < (states - 1) * actions),
  });
};

/** Go on (action 0) or quit in each of `length` states; going on from the last one pays 1. */
export const chain = (length: number, arithmetic: Arithmetic): Mdp => {
  const { one, zero } = arithmetic;
  const last = length - 1;
  return sureWorld(
    arithmetic,
    Array.from({ length }, (_, s) => [[s + 1, s === last ? one : zero] as const, [length, zero] as const]),
  );
};

/** One choice between two branches of `delay` forced steps each; the last step of a branch pays its reward.
 *  With delay 0 the choice itself is paid. The states are the start, then the branches one after the other. */
export const branches = (delay: number, rewards: readonly [Real, Real], arithmetic: Arithmetic): Mdp => {
  const { zero } = arithmetic;
  const end = 1 + 2 * delay;
  if (delay === 0) return sureWorld(arithmetic, [rewards.map((reward) => [end, reward] as const)]);
  const corridor = (branch: 0 | 1) =>
    Array.from({ length: delay }, (_, step) => {
      const isLast = step === delay - 1;
      const move = [isLast ? end : 1 + branch * delay + step + 1, isLast ? rewards[branch] : zero] as const;
      return [move, move];
    });
  return sureWorld(arithmetic, [
    [
      [1, zero],
      [1 + delay, zero],
    ],
    ...corridor(0),
    ...corridor(1),
  ]);
};

/** The policy that takes action 0 with the same probability in every state. */
export const steadyPolicy = (mdp: Mdp, first: Real): TabularPolicy => {
  const { one, subtract, zero } = mdp.arithmetic;
  const row = [first, subtract(one, first)];
  return tabularPolicyFromTables(mdp.arithmetic, {
    states: mdp.states,
    actions: mdp.actions,
    probabilities: mdp.available.map((isThere, i) => (isThere ? row[i % mdp.actions] : zero)),
  });
};
