import {
  type Arithmetic,
  type Mdp,
  mdpFromTables,
  type Real,
  type TabularPolicy,
  tabularPolicyFromTables,
} from 'lakatos';

/** Settle for `known` in the first state, or go on; whoever gives up later gets nothing, and going on from the last of
 *  `steps` states finds the glitch, worth `prize`. */
export const glitchChain = <T = Real>(
  arithmetic: Arithmetic<T>,
  steps: number,
  { known, prize }: { readonly known: T; readonly prize: T },
): Mdp<T> => {
  const { one, zeros } = arithmetic;
  const states = steps + 1;
  const transition = zeros(states * 2 * states);
  const reward = zeros(states * 2);
  for (let s = 0; s < steps; s++) {
    transition[2 * s * states + s + 1] = one;
    transition[(2 * s + 1) * states + steps] = one;
  }
  reward[1] = known;
  reward[2 * (steps - 1)] = prize;
  return mdpFromTables(arithmetic, {
    states,
    actions: 2,
    transition,
    reward,
    initial: zeros(states).map((zero, s) => (s === 0 ? one : zero)),
    discount: one,
    terminal: Array.from({ length: states }, (_, s) => s === steps),
    available: Array.from({ length: states * 2 }, (_, i) => i < 2 * steps),
    actionNames: ['go on', 'settle'],
  });
};

/** The policy that goes on with the same probability in every state. */
export const steadyPolicy = <T = Real>(arithmetic: Arithmetic<T>, steps: number, goOn: T): TabularPolicy<T> => {
  const { one, subtract, zero } = arithmetic;
  const row = [goOn, subtract(one, goOn)];
  const probabilities = Array.from({ length: 2 * (steps + 1) }, (_, i) => (i < 2 * steps ? row[i % 2] : zero));
  return tabularPolicyFromTables(arithmetic, { states: steps + 1, actions: 2, probabilities });
};
