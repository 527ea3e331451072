import {
  type Arithmetic,
  type LinearPolicy,
  linearPolicyFromTables,
  type Mdp,
  mdpFromTables,
  type Real,
} from 'lakatos';

/** A reporter that answers +1 or −1 in contexts where the truth is +1 and the human believes +1 (agree) or −1 (disagree).
 *  Its logit of +1 is scale·w₁·t + w₂·b: a direct translator and a human simulator, as two weights. */
export const linearReporter = (arithmetic: Arithmetic, scale: Real): LinearPolicy => {
  const { one, negate, ratio, zero } = arithmetic;
  const features = (belief: Real): Real[] => [scale, belief, zero, zero];
  return linearPolicyFromTables(arithmetic, {
    states: 3,
    actions: 2,
    dimension: 2,
    features: [...features(one), ...features(negate(one)), zero, zero, zero, zero],
    probabilities: [ratio(1, 2), ratio(1, 2), ratio(1, 2), ratio(1, 2), zero, zero],
  });
};

/** One question: with probability `agreeing` a context where both agree, else one where they do not. The honest answer +1
 *  pays 1 where they agree; where they do not it pays `right`, and the human's belief −1 pays 1 − `right`. */
export const questions = (arithmetic: Arithmetic, agreeing: Real, right: Real): Mdp => {
  const { one, subtract, zero, zeros } = arithmetic;
  const transition = zeros(3 * 2 * 3);
  for (let row = 0; row < 4; row++) transition[3 * row + 2] = one;
  return mdpFromTables(arithmetic, {
    states: 3,
    actions: 2,
    transition,
    reward: [one, zero, right, subtract(one, right), zero, zero],
    initial: [agreeing, subtract(one, agreeing), zero],
    discount: one,
    terminal: [false, false, true],
    available: [true, true, true, true, false, false],
    stateNames: ['agree', 'disagree', 'end'],
    actionNames: ['+1', '−1'],
  });
};
