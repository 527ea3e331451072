import { type Arithmetic, decidedSign } from '../../arithmetic/index.js';
import type { Overseer, TieRule } from '../../policies/index.js';
import { bestOfSamples, bestOfSubsets } from './bestOf.js';
import { checkOverseer } from './checkOverseer.js';
import { noisyArgmax } from './noisyArgmax.js';

/** The exact distribution of the answer that an overseer demonstrates.
 *
 *  @param scores how good each answer is, [K], reward units
 *  @returns [K], sums to exactly 1
 *  @throws InvalidInput when the overseer speaks of answers that are not there; Undecided when an enclosure cannot tell
 *          which of two scores is better */
export const overseerAnswers = <T>(arithmetic: Arithmetic<T>, overseer: Overseer<T>, scores: readonly T[]): T[] => {
  checkOverseer(arithmetic, overseer, scores.length);
  switch (overseer.kind) {
    case 'maximising':
      return argmax(arithmetic, scores, [...scores.keys()], overseer.ties);
    case 'limitedSearch':
      return argmax(arithmetic, scores, overseer.subset, overseer.ties);
    case 'bestOfRandomSubset':
      return bestOfSubsets(arithmetic, scores, overseer);
    case 'bestOfSamples':
      return bestOfSamples(arithmetic, scores, overseer);
    case 'noisy':
      return noisyArgmax(arithmetic, scores, overseer);
    case 'stochastic':
      return overseer.probabilities.slice();
  }
};

const argmax = <T>(A: Arithmetic<T>, scores: readonly T[], among: readonly number[], ties: TieRule = 'first'): T[] => {
  const answers = A.zeros(scores.length);
  let best: number[] = [];
  for (const answer of [...among].sort((a, b) => a - b)) {
    const lead =
      best.length === 0 ? 1 : decidedSign(A, A.subtract(scores[answer], scores[best[0]]), 'which answer is better');
    if (lead > 0) best = [answer];
    else if (lead === 0) best.push(answer);
  }
  if (ties === 'first') answers[best[0]] = A.one;
  else for (const answer of best) answers[answer] = A.ratio(1, best.length);
  return answers;
};
