import { type Arithmetic, decidedSign } from '../../arithmetic/index.js';
import type { NoisyOverseer } from '../../policies/index.js';

/** Which answer looks best when each is evaluated once with independent noise.
 *    P(i) = Σ_levels P(level)·P(every other looks worse, or ties and loses the tie)
 *  Ties under 'uniform' need how many others tie: a small distribution, built answer by answer.
 *  @returns [K] */
export const noisyArgmax = <T>(
  A: Arithmetic<T>,
  scores: readonly T[],
  { noise, ties = 'first' }: NoisyOverseer<T>,
): T[] => {
  const answers = A.zeros(scores.length);
  for (let answer = 0; answer < scores.length; answer++) {
    for (const { offset, probability } of noise[answer]) {
      const evaluation = A.add(scores[answer], offset);
      const tied = tiesAt(A, scores, noise, answer, evaluation, ties);
      for (let others = 0; others < tied.length; others++) {
        const wins = A.multiply(A.multiply(probability, tied[others]), A.ratio(1, others + 1));
        answers[answer] = A.add(answers[answer], wins);
      }
    }
  }
  return answers;
};

/** Probability that no other answer looks better than `evaluation` and that so many others look equal to it.
 *  Under 'first' an earlier answer may not even look equal, and a later equal one does not count. */
const tiesAt = <T>(
  A: Arithmetic<T>,
  scores: readonly T[],
  noise: NoisyOverseer<T>['noise'],
  answer: number,
  evaluation: T,
  ties: 'first' | 'uniform',
): T[] => {
  let tied = [A.one];
  for (let other = 0; other < scores.length; other++) {
    if (other === answer) continue;
    let worse = A.zero;
    let equal = A.zero;
    for (const { offset, probability } of noise[other]) {
      const lead = A.subtract(A.add(scores[other], offset), evaluation);
      const sign = decidedSign(A, lead, 'which answer looks better');
      if (sign < 0) worse = A.add(worse, probability);
      if (sign === 0) equal = A.add(equal, probability);
    }
    if (ties === 'first') {
      const survives = other < answer ? worse : A.add(worse, equal);
      tied = [A.multiply(tied[0], survives)];
    } else {
      tied = withOneMore(A, tied, worse, equal);
    }
  }
  return tied;
};

/** The distribution of a count after one more answer: stays with `worse`, grows by one with `equal`. */
const withOneMore = <T>(A: Arithmetic<T>, counts: readonly T[], worse: T, equal: T): T[] => {
  const next = A.zeros(counts.length + 1);
  for (let n = 0; n < counts.length; n++) {
    next[n] = A.add(next[n], A.multiply(counts[n], worse));
    next[n + 1] = A.add(next[n + 1], A.multiply(counts[n], equal));
  }
  return next;
};
