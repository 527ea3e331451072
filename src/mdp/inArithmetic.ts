import { type Arithmetic, convert, type Rational } from '../arithmetic/index.js';
import { require, seen } from '../errors/index.js';
import { mdpFromTables } from './fromTables.js';
import type { Mdp } from './mdp.js';

/** The same model in the numbers of another arithmetic: each entry is the nearest there is, or an enclosure. */
export const mdpIn = <T>(arithmetic: Arithmetic<T>, mdp: Mdp<Rational>): Mdp<T> => {
  require(typeof (arithmetic as Arithmetic<T> | undefined)?.add === 'function', () => ({
    what: 'a world is built in an arithmetic',
    where: 'its first argument',
    seen: seen(arithmetic),
    expected: 'rational, float64, interval(digits), or the arithmetic that a claim or fixedWorld hands over',
    fix: 'fixedWorld((arithmetic) => mdpFromArrays(arithmetic, { … }))',
  }));
  const table = (numbers: readonly Rational[]): T[] =>
    numbers.map((number) => convert(mdp.arithmetic, number, arithmetic));
  return mdpFromTables(arithmetic, {
    ...mdp,
    transition: table(mdp.transition),
    reward: table(mdp.reward),
    transitionReward: mdp.transitionReward && table(mdp.transitionReward),
    initial: table(mdp.initial),
    discount: convert(mdp.arithmetic, mdp.discount, arithmetic),
  });
};
