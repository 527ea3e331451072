import { type Arithmetic, type Mdp, mdpFromArrays } from 'lakatos';

/** A side-scroller of n screens. Each is passed by jumping or by running, in turn, for a point; the wrong move dies. */
export const scroller = <T>(arithmetic: Arithmetic<T>, screens: number): Mdp<T> => {
  const names = [...Array.from({ length: screens }, (_, i) => `screen ${i + 1}`), 'over'];
  const jumps = (i: number): boolean => i % 2 === 0;
  return mdpFromArrays(arithmetic, {
    stateNames: names,
    actionNames: ['jump', 'run'],
    transition: [
      ...Array.from({ length: screens }, (_, i) => {
        const [passed, died] = [{ [names[i + 1]]: 1 }, { over: 1 }];
        return jumps(i) ? [passed, died] : [died, passed];
      }),
      null,
    ],
    reward: [...Array.from({ length: screens }, (_, i) => (jumps(i) ? [1, 0] : [0, 1])), null],
    terminal: ['over'],
    discount: 1,
  });
};

/** One choice made twice: J = (1 − q)²·r + q²·M, nothing when the two differ. */
export const twice = <T>(arithmetic: Arithmetic<T>, low: number, high: number): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: ['first', 'after the low', 'after the high', 'end'],
    actionNames: ['high', 'low'],
    transition: [
      [{ 'after the high': 1 }, { 'after the low': 1 }],
      [{ end: 1 }, { end: 1 }],
      [{ end: 1 }, { end: 1 }],
      null,
    ],
    reward: [[0, 0], [0, low], [high, 0], null],
    terminal: ['end'],
    discount: 1,
  });

/** First one thing, then the other, from one observation: J = q(1 − q). */
export const onceEach = <T>(arithmetic: Arithmetic<T>): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: ['first', 'second', 'end'],
    actionNames: ['on', 'off'],
    transition: [[{ second: 1 }, { end: 1 }], [{ end: 1 }, { end: 1 }], null],
    reward: [[0, 0], [0, 1], null],
    terminal: ['end'],
    discount: 1,
  });

/** Two screens that look alike and come one at a time: reward 1 for the move that fits, which is another in each. */
export const twoLooks = <T>(arithmetic: Arithmetic<T>): Mdp<T> =>
  mdpFromArrays(arithmetic, {
    stateNames: ['gap', 'spikes', 'end'],
    actionNames: ['jump', 'run'],
    transition: [[{ end: 1 }, { end: 1 }], [{ end: 1 }, { end: 1 }], null],
    reward: [[1, 0], [0, 1], null],
    initial: { gap: '1/2', spikes: '1/2', end: 0 },
    terminal: ['end'],
    discount: 1,
  });
