import { type Arithmetic, answerRewards, type Mdp, overseerAnswers } from 'lakatos';

/** The answers that no other beats, in the order in which they are listed: an overseer that breaks ties by its list shows
 *  the first. */
export const bestAnswers = (arithmetic: Arithmetic, bandit: Mdp): readonly number[] =>
  overseerAnswers(arithmetic, { kind: 'maximising', ties: 'uniform' }, answerRewards(bandit)).flatMap(
    (share, answer) => (arithmetic.isZero(share) ? [] : [answer]),
  );
