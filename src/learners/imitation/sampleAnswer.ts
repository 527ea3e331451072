import { type Arithmetic, decidedSign } from '../../arithmetic/index.js';
import type { Overseer, TieRule } from '../../policies/index.js';
import { drawIndex, type RandomNumbers } from '../rollouts/drawIndex.js';
import { checkOverseer } from './checkOverseer.js';

/** Lets an overseer answer once, step by step as it would: draw the subset, evaluate with noise, take the best.
 *  Its frequencies are those of `overseerAnswers`, which it does not use.
 *
 *  @param scores [K], reward units    @param random uniform numbers in [0, 1)
 *  @returns the answer, 0 … K − 1 */
export const sampleAnswer = <T>(
  arithmetic: Arithmetic<T>,
  overseer: Overseer<T>,
  scores: readonly T[],
  random: RandomNumbers,
): number => {
  checkOverseer(arithmetic, overseer, scores.length);
  const A = arithmetic;
  const all = [...scores.keys()];
  switch (overseer.kind) {
    case 'maximising':
      return bestOf(A, scores, all, overseer.ties, random);
    case 'limitedSearch':
      return bestOf(A, scores, overseer.subset, overseer.ties, random);
    case 'bestOfRandomSubset':
      return bestOf(A, scores, randomSubset(all, overseer.size, random), overseer.ties, random);
    case 'bestOfSamples': {
      const { draws, proposals } = overseer;
      const drawn = Array.from({ length: draws }, () => drawIndex(A, proposals, 0, proposals.length, random));
      return bestOf(A, scores, drawn, overseer.ties, random);
    }
    case 'noisy': {
      const evaluations = scores.map((score, answer) => {
        const levels = overseer.noise[answer];
        const probabilities = levels.map((level) => level.probability);
        return A.add(score, levels[drawIndex(A, probabilities, 0, levels.length, random)].offset);
      });
      return bestOf(A, evaluations, all, overseer.ties, random);
    }
    case 'stochastic':
      return drawIndex(A, overseer.probabilities, 0, overseer.probabilities.length, random);
  }
};

/** The best among some answers; a repeated one has so many lots in a uniform tie. */
const bestOf = <T>(
  A: Arithmetic<T>,
  scores: readonly T[],
  among: readonly number[],
  ties: TieRule = 'first',
  random: RandomNumbers,
): number => {
  const isBetter = (a: number, b: number): number =>
    decidedSign(A, A.subtract(scores[a], scores[b]), 'which is better');
  const best = among.filter((answer) => among.every((other) => isBetter(answer, other) >= 0));
  return ties === 'first' ? Math.min(...best) : best[Math.floor(random() * best.length)];
};

const randomSubset = (all: readonly number[], size: number, random: RandomNumbers): number[] => {
  const rest = all.slice();
  return Array.from({ length: size }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]);
};
