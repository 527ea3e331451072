import { type Arithmetic, answerRewards, type Mdp, overseerAnswers } from 'lakatos';

/** The answer that whoever searches all of them gives: the best one, the first of several.
 *  @returns its index, 0 … K − 1 */
export const bestAnswer = (arithmetic: Arithmetic, bandit: Mdp): number =>
  overseerAnswers(arithmetic, { kind: 'maximising' }, answerRewards(bandit)).findIndex(
    (probability) => !arithmetic.isZero(probability),
  );
