import type { Arithmetic } from '../../arithmetic/index.js';
import { require, seen } from '../../errors/index.js';
import { mdpFromTables } from '../fromTables.js';
import type { Mdp } from '../mdp.js';
import { numberAt } from '../reading/at.js';

/** An answer set: one question (state 0), K answers, and the end (state 1). Answer a pays rewards[a], once.
 *  As an MDP it has discount 1 and no horizon: every episode ends after one step.
 *  @param rewards [K], K ≥ 1; numbers and texts as people write them (0.2 is 1/5), or numbers of the arithmetic
 *  @throws InvalidInput for an empty list or an entry that is no number */
export const bandit = <T>(arithmetic: Arithmetic<T>, rewards: readonly (number | string | T)[]): Mdp<T> => {
  require(Array.isArray(rewards) && rewards.length >= 1, () => ({
    what: 'an answer set has at least one answer',
    where: 'bandit.rewards',
    seen: seen(rewards),
    expected: 'a list of rewards',
    fix: 'write for example bandit(arithmetic, [1, "3/4", 0])',
  }));
  return banditFromRewards(
    arithmetic,
    rewards.map((reward, answer) =>
      isOwnNumber(arithmetic, reward) ? reward : numberAt(arithmetic, reward, `bandit.rewards[answer ${answer}]`),
    ),
  );
};

/** Whether it is made as the numbers of the arithmetic are: of a class, or a record with their fields. */
const isOwnNumber = <T>({ zero }: Arithmetic<T>, value: number | string | T): value is T => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.getPrototypeOf(value) !== Object.prototype) return true;
  return (
    typeof zero === 'object' &&
    zero !== null &&
    Object.getPrototypeOf(zero) === Object.prototype &&
    Object.keys(zero).every((field) => field in value)
  );
};

/** The answer set around rewards that are already numbers of the arithmetic, unchecked: for hot loops. */
export const banditFromRewards = <T>(arithmetic: Arithmetic<T>, rewards: readonly T[]): Mdp<T> => {
  const { zero, one } = arithmetic;
  const answers = rewards.length;
  const transition = arithmetic.zeros(answers * 4);
  const reward = arithmetic.zeros(answers * 2);
  const available = new Array<boolean>(answers * 2).fill(false);
  for (let a = 0; a < answers; a++) {
    transition[a * 2 + 1] = one;
    reward[a] = rewards[a];
    available[a] = true;
  }
  return mdpFromTables(arithmetic, {
    states: 2,
    actions: answers,
    transition,
    reward,
    initial: [one, zero],
    discount: one,
    terminal: [false, true],
    available,
  });
};

/** The reward of each answer, [K], reward units: the row of state 0. */
export const answerRewards = <T>(bandit: Mdp<T>): readonly T[] => bandit.reward.slice(0, bandit.actions);
