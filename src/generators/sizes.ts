import type { IntegerSource, Shape } from '../claims/index.js';
import { require, seen } from '../errors/index.js';

/** How many of something: exactly n, or from the first to the second number, both included. */
export type Count = number | readonly [from: number, to: number];

/** Reads a count, for example of states.
 *  @throws InvalidInput unless both ends are integers with least ≤ from ≤ to */
export const readCount = (count: Count, least: number, where: string): readonly [from: number, to: number] => {
  const [from, to] = typeof count === 'number' ? [count, count] : count;
  require(Number.isSafeInteger(from) && Number.isSafeInteger(to) && least <= from && from <= to, () => ({
    what: 'a count is an integer or a pair of integers, the smaller first',
    where,
    seen: seen(count),
    expected: `[from, to] with ${least} ≤ from ≤ to`,
    fix: `write ${where}: [${least}, ${least + 2}]`,
  }));
  return [from, to];
};

/** Larger worlds can neither be drawn in good time nor read: states × actions. */
const largestWorld = 10_000;

/** @param pairs states × actions of the largest world that may be drawn
 *  @throws InvalidInput when it is too large */
export const requireSize = (pairs: number, where: string): void =>
  require(pairs <= largestWorld, () => ({
    what: 'a generator draws worlds of a tabular size',
    where,
    seen: `up to ${pairs} state–action pairs`,
    expected: `at most ${largestWorld}`,
    fix: 'take fewer states, actions or answers',
  }));

export const chooseCount = (random: IntegerSource, [from, to]: readonly [from: number, to: number]): number =>
  from === to ? from : random.nextInt(from, to) | 0;

/** Every shape with so many states and actions, the fewest states first. */
export const shapesOf = (
  states: readonly [from: number, to: number],
  actions: readonly [from: number, to: number],
): readonly Shape[] =>
  Array.from({ length: states[1] - states[0] + 1 }, (_, i) => states[0] + i).flatMap((s) =>
    Array.from({ length: actions[1] - actions[0] + 1 }, (_, i) => ({ states: s, actions: actions[0] + i })),
  );

/** "2–5 states", "1 action". */
export const describeCount = ([from, to]: readonly [from: number, to: number], noun: string): string =>
  from === to ? `${from} ${noun}${from === 1 ? '' : 's'}` : `${from}–${to} ${noun}s`;

/** One of a few words.
 *  @throws InvalidInput with the words, when it is another */
export const readWord = <W extends string>(value: W, words: readonly W[], where: string): W => {
  require(words.includes(value), () => ({
    what: 'an option takes one of a few words',
    where,
    seen: seen(value),
    expected: words.map((word) => `'${word}'`).join(' | '),
    fix: `write ${where}: '${words[0]}'`,
  }));
  return value;
};

/** A positive integer such as the largest weight.
 *  @throws InvalidInput otherwise */
export const readWeight = (value: number, where: string): number => {
  require(Number.isSafeInteger(value) && 1 <= value && value <= 1_000_000, () => ({
    what: 'the largest weight is a positive integer',
    where,
    seen: seen(value),
    expected: 'an integer from 1 to 1000000',
    fix: `write ${where}: 4`,
  }));
  return value;
};
