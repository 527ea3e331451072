import { type Arithmetic, type Rational, rational } from '../../arithmetic/index.js';
import { answerRewards, banditFromRewards } from '../build/bandit.js';
import type { Mdp } from '../mdp.js';
import { type Numeral, numberAt } from '../reading/at.js';
import { checkDocument } from './checkDocument.js';
import { banditSchema } from './schemas.js';

/** An answer set in JSON: { "type": "bandit", "rewards": ["1", "3/4"] }. */
export interface BanditDocument {
  readonly type: 'bandit';
  /** [K]. */
  readonly rewards: readonly Numeral[];
  readonly [field: string]: unknown;
}

/** Reads an answer set from JSON. @throws InvalidInput naming the first place that is wrong */
export const banditFromDocument = <T>(arithmetic: Arithmetic<T>, document: unknown, where = 'bandit'): Mdp<T> => {
  checkDocument(banditSchema, document, where);
  const { rewards } = document as BanditDocument;
  return banditFromRewards(
    arithmetic,
    rewards.map((reward, answer) => numberAt(arithmetic, reward, `${where}.rewards[answer ${answer}]`)),
  );
};

/** Writes an answer set as JSON, exactly. Law: `banditFromDocument` reads the same answer set back. */
export const banditToDocument = (bandit: Mdp<Rational>): BanditDocument => ({
  type: 'bandit',
  rewards: answerRewards(bandit).map(rational.format),
});
