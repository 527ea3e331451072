import {
  type Arithmetic,
  type LinearPolicy,
  linearPolicyFromTables,
  type Mdp,
  mdpFromTables,
  type Real,
} from 'lakatos';

/** Coin run as one choice, left or right. In training coin and end are on the right; at test the coin is on the left. The
 *  logit of right is w_c·c + w_b·β, with c = 1 in training, −1 at test, and β how strongly "right" is seen. */
export const coinRun = (arithmetic: Arithmetic): Mdp => {
  const { one, zero, zeros } = arithmetic;
  const transition = zeros(3 * 2 * 3);
  for (let row = 0; row < 4; row++) transition[3 * row + 2] = one;
  return mdpFromTables(arithmetic, {
    states: 3,
    actions: 2,
    transition,
    reward: [zero, one, one, zero, zero, zero],
    initial: [one, zero, zero],
    discount: one,
    terminal: [false, false, true],
    available: [true, true, true, true, false, false],
    stateNames: ['training', 'test', 'end'],
    actionNames: ['left', 'right'],
  });
};

/** The untrained policy on the features (coin, right). */
export const coinRunPolicy = (arithmetic: Arithmetic, rightness: Real): LinearPolicy => {
  const { negate, one, ratio, zero } = arithmetic;
  const half = ratio(1, 2);
  return linearPolicyFromTables(arithmetic, {
    states: 3,
    actions: 2,
    dimension: 2,
    features: [zero, zero, one, rightness, zero, zero, negate(one), rightness, zero, zero, zero, zero],
    probabilities: [half, half, half, half, zero, zero],
  });
};
