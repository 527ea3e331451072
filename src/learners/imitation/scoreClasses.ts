import { type Arithmetic, decidedSign } from '../../arithmetic/index.js';

/** Answers of equal score, worst score first; inside a class by index.
 *  @throws Undecided when an enclosure cannot tell two scores apart */
export const scoreClasses = <T>(arithmetic: Arithmetic<T>, scores: readonly T[]): number[][] => {
  const compare = (a: number, b: number): number =>
    decidedSign(arithmetic, arithmetic.subtract(scores[a], scores[b]), 'which answer is better');
  const classes: number[][] = [];
  for (const answer of [...scores.keys()].sort((a, b) => compare(a, b) || a - b)) {
    const last = classes[classes.length - 1];
    if (last !== undefined && compare(last[0], answer) === 0) last.push(answer);
    else classes.push([answer]);
  }
  return classes;
};
