import { type Arithmetic, type Mdp, mdpFromTables, type Real, type TiedPolicy, tiedPolicyFromTables } from 'lakatos';

/** Two choices in a row by one row of logits: "settle" twice pays `known`, "dare" twice pays `prize`, one of each nothing.
 *    J(q) = (1 − q)²·known + q²·prize */
export const sameChoiceTwice = (
  arithmetic: Arithmetic,
  { known, prize }: { readonly known: Real; readonly prize: Real },
): Mdp => {
  const { one, zeros } = arithmetic;
  const transition = zeros(4 * 2 * 4);
  transition[0 * 4 + 1] = one;
  transition[1 * 4 + 2] = one;
  for (let row = 2; row < 6; row++) transition[row * 4 + 3] = one;
  const reward = zeros(8);
  reward[2] = known;
  reward[5] = prize;
  return mdpFromTables(arithmetic, {
    states: 4,
    actions: 2,
    transition,
    reward,
    initial: [one, ...zeros(3)],
    discount: one,
    terminal: [false, false, false, true],
    available: Array.from({ length: 8 }, (_, i) => i < 6),
    stateNames: ['start', 'settled', 'dared', 'end'],
    actionNames: ['settle', 'dare'],
  });
};

/** The policy that dares with probability q wherever it is, and cannot tell where. */
export const daringPolicy = (arithmetic: Arithmetic, q: Real): TiedPolicy => {
  const { one, subtract, zeros } = arithmetic;
  const row = [subtract(one, q), q];
  return tiedPolicyFromTables(arithmetic, {
    states: 4,
    actions: 2,
    observation: [0, 0, 0, 0],
    probabilities: [...row, ...row, ...row, ...zeros(2)],
  });
};
