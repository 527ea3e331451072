import {
  type Arithmetic,
  type LinearPolicy,
  linearPolicyFromTables,
  type Mdp,
  mdpFromTables,
  type Real,
  type TabularPolicy,
  tabularPolicyFromTables,
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

/** Two questions on which truth and human belief part: (t, b) = (+1, −1) comes with probability `right` and pays the truth,
 *  (−1, +1) comes otherwise and pays the belief, which is +1 both times. Action 0 is +1, action 1 is −1. */
export const disagreements = (arithmetic: Arithmetic, right: Real): Mdp => {
  const { one, subtract, zero, zeros } = arithmetic;
  const transition = zeros(3 * 2 * 3);
  for (let row = 0; row < 4; row++) transition[3 * row + 2] = one;
  return mdpFromTables(arithmetic, {
    states: 3,
    actions: 2,
    transition,
    reward: [one, zero, one, zero, zero, zero],
    initial: [right, subtract(one, right), zero],
    discount: one,
    terminal: [false, false, true],
    available: [true, true, true, true, false, false],
    stateNames: ['judged rightly', 'judged wrongly', 'end'],
    actionNames: ['+1', '−1'],
  });
};

const honestTable = ({ one, subtract, zero }: Arithmetic, honesty: Real): Real[] => {
  const lie = subtract(one, honesty);
  return [honesty, lie, lie, honesty, zero, zero];
};

/** A reporter with one number for both questions: its logit of +1 is w₁·t + w₂·b, so v = w₁ − w₂ and −v. */
export const linearDisagreements = (arithmetic: Arithmetic, honesty: Real): LinearPolicy => {
  const { negate, one, zero } = arithmetic;
  const [up, down] = [one, negate(one)];
  return linearPolicyFromTables(arithmetic, {
    states: 3,
    actions: 2,
    dimension: 2,
    features: [up, down, zero, zero, down, up, zero, zero, zero, zero, zero, zero],
    probabilities: honestTable(arithmetic, honesty),
  });
};

/** A reporter with logits of its own for each question, as honest on both. */
export const tabularDisagreements = (arithmetic: Arithmetic, honesty: Real): TabularPolicy =>
  tabularPolicyFromTables(arithmetic, { states: 3, actions: 2, probabilities: honestTable(arithmetic, honesty) });
