import { type Rational, rational } from '../../arithmetic/index.js';
import {
  readCountAt,
  readDistributionAt,
  readFractionAt,
  readListAt,
  readRowAt,
  UnreadableTable,
} from './readTables.js';
import type { World } from './world.js';

type Document = Readonly<Record<string, unknown>>;

/** Reads the MDP of a certificate. @throws UnreadableTable with the place of what is wrong */
export const readWorld = (document: Document, place: string): World => {
  const states = readCountAt(document.states, `${place}.states`, 1);
  const actions = readCountAt(document.actions, `${place}.actions`, 1);
  const pairs = <Entry>(field: string, read: (entry: unknown, where: string) => Entry): Entry[][] =>
    readListAt(document[field], `${place}.${field}`, states).map((row, s) =>
      readListAt(row, `${place}.${field}[${s}]`, actions).map((entry, a) =>
        read(entry, `${place}.${field}[${s}][${a}]`),
      ),
    );
  for (const [field, count] of [
    ['stateNames', states],
    ['actionNames', actions],
  ] as const) {
    if (document[field] !== undefined) requireNames(document[field], `${place}.${field}`, count);
  }
  const terminal = new Array<boolean>(states).fill(false);
  readListAt(document.terminal, `${place}.terminal`).forEach((state, index) => {
    const where = `${place}.terminal[${index}]`;
    const s = readCountAt(state, where);
    if (s >= states) throw new UnreadableTable(where, state, `a state from 0 to ${states - 1}`);
    terminal[s] = true;
  });
  const rows = pairs('transition', (row, where) => (row === null ? null : readDistributionAt(row, where, states)));
  const zeros = new Array<Rational>(states).fill(rational.zero);
  const transition = rows.map((ofState) => ofState.map((row) => row ?? zeros));
  rows.forEach((ofState, s) => {
    if (ofState.every((row) => row === null) !== terminal[s]) {
      throw new UnreadableTable(`${place}.terminal`, document.terminal, 'the states in which nothing can be done');
    }
  });
  const paid = pairs('reward', (entry, where) =>
    entry === null ? null : Array.isArray(entry) ? readRowAt(entry, where, states) : readFractionAt(entry, where),
  );
  rows.forEach((ofState, s) => {
    ofState.forEach((row, a) => {
      if ((row === null) === (paid[s][a] === null)) return;
      const expected = row === null ? 'null, as for every action that is not available' : 'a reward';
      throw new UnreadableTable(`${place}.reward[${s}][${a}]`, paid[s][a] && String(paid[s][a]), expected);
    });
  });
  const byTransition = paid.flat().some(Array.isArray);
  const transitionReward = paid.map((ofState) => ofState.map((entry) => (Array.isArray(entry) ? entry : zeros)));
  const reward = paid.map((ofState, s) =>
    ofState.map((entry, a) => (Array.isArray(entry) ? dot(transition[s][a], entry) : (entry ?? rational.zero))),
  );
  const discount = readFractionAt(document.discount, `${place}.discount`);
  if (discount.sign() < 0 || discount.compare(rational.one) > 0) {
    throw new UnreadableTable(`${place}.discount`, document.discount, 'a fraction from 0 to 1');
  }
  return {
    states,
    actions,
    transition,
    reward,
    ...(byTransition ? { transitionReward } : {}),
    initial: readDistributionAt(document.initial, `${place}.initial`, states),
    discount,
    ...(document.horizon === undefined ? {} : { horizon: readCountAt(document.horizon, `${place}.horizon`, 1) }),
    terminal,
    available: rows.map((ofState) => ofState.map((row) => row !== null)),
  };
};

const requireNames = (names: unknown, place: string, count: number): void => {
  const list = readListAt(names, place, count);
  const isNamed = list.every((name) => typeof name === 'string') && new Set(list).size === count;
  if (!isNamed) throw new UnreadableTable(place, names, `${count} different names`);
};

/** An answer set as the world it is: in state 0 each answer pays its reward and leads to the end, state 1. */
export const readAnswers = (document: Document, place: string): World => {
  const rewards = readRowAt(document.rewards, `${place}.rewards`);
  const { zero, one } = rational;
  if (rewards.length === 0) throw new UnreadableTable(`${place}.rewards`, document.rewards, 'at least one answer');
  return {
    states: 2,
    actions: rewards.length,
    transition: [rewards.map(() => [zero, one]), rewards.map(() => [zero, zero])],
    reward: [rewards, rewards.map(() => zero)],
    initial: [one, zero],
    discount: one,
    terminal: [false, true],
    available: [rewards.map(() => true), rewards.map(() => false)],
  };
};

const dot = (xs: readonly Rational[], ys: readonly Rational[]): Rational =>
  xs.reduce((total, x, index) => total.plus(x.times(ys[index])), rational.zero);
