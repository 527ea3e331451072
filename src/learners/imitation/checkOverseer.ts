import { type Arithmetic, decidedSign, sum } from '../../arithmetic/index.js';
import { require, seen } from '../../errors/index.js';
import type { Overseer } from '../../policies/index.js';
import { kinds, oneOf } from '../knownOptions.js';

const checkKind = kinds(
  {
    maximising: [],
    limitedSearch: ['subset'],
    bestOfRandomSubset: ['size'],
    bestOfSamples: ['draws', 'proposals'],
    noisy: ['noise'],
    stochastic: ['probabilities'],
  },
  { ties: oneOf('first', 'uniform') },
);

/** @throws InvalidInput unless the overseer speaks of K answers and its probabilities are some */
export const checkOverseer = <T>(arithmetic: Arithmetic<T>, overseer: Overseer<T>, answers: number): void => {
  checkKind(overseer, 'overseer');
  const where = `overseer.${overseer.kind}`;
  switch (overseer.kind) {
    case 'maximising':
      break;
    case 'limitedSearch':
      checkSubset(overseer.subset, answers, `${where}.subset`);
      break;
    case 'bestOfRandomSubset':
      checkCount(overseer.size, answers, `${where}.size`);
      break;
    case 'bestOfSamples':
      checkCount(overseer.draws, Number.MAX_SAFE_INTEGER, `${where}.draws`);
      checkDistribution(arithmetic, overseer.proposals, answers, `${where}.proposals`);
      break;
    case 'noisy':
      checkLength(overseer.noise, answers, `${where}.noise`);
      for (const [answer, levels] of overseer.noise.entries()) {
        const probabilities = levels.map((level) => level.probability);
        checkDistribution(arithmetic, probabilities, levels.length, `${where}.noise[${answer}]`);
      }
      break;
    case 'stochastic':
      checkDistribution(arithmetic, overseer.probabilities, answers, `${where}.probabilities`);
  }
};

const checkSubset = (subset: readonly number[], answers: number, where: string): void =>
  require(subset.length > 0 &&
    new Set(subset).size === subset.length &&
    subset.every((answer) => Number.isInteger(answer) && answer >= 0 && answer < answers), () => ({
    what: 'a limited search looks at some of the answers that are there, at each once',
    where,
    seen: seen(subset),
    expected: `distinct integers from 0 to ${answers - 1}, at least one`,
    fix: 'number the answers from 0 in the order of their rewards',
  }));

const checkCount = (count: number, most: number, where: string): void =>
  require(Number.isSafeInteger(count) && count >= 1 && count <= most, () => ({
    what: 'a search looks at a whole number of answers',
    where,
    seen: seen(count),
    expected: most === Number.MAX_SAFE_INTEGER ? 'an integer ≥ 1' : `an integer from 1 to ${most}`,
    fix: 'look at one answer or more, and at no more than there are',
  }));

const checkLength = (table: readonly unknown[], answers: number, where: string): void =>
  require(table.length === answers, () => ({
    what: 'an overseer has one entry for every answer',
    where,
    seen: `${table.length} entries`,
    expected: `${answers} entries`,
    fix: 'add an entry for each answer, in the order of their rewards',
  }));

const checkDistribution = <T>(A: Arithmetic<T>, probabilities: readonly T[], answers: number, where: string): void => {
  checkLength(probabilities, answers, where);
  const excess = A.subtract(sum(A, probabilities), A.one);
  // An enclosure of a sum that is exactly 1 cannot be narrower than its rounding, so it is accepted undecided.
  const sumsToOne =
    A.name === 'float64'
      ? Math.abs(A.forKernels.approximate(excess)) < roundingOf(answers)
      : A.forKernels.knownSign(excess);
  require((sumsToOne === true || sumsToOne === 0 || sumsToOne === 'undecided') &&
    probabilities.every((probability) => decidedSign(A, probability, 'a probability ≥ 0') !== -1), () => ({
    what: 'probabilities are not negative and sum to exactly 1',
    where,
    seen: `[${probabilities.map((probability) => A.format(probability)).join(', ')}]`,
    expected: 'a distribution',
    fix: 'divide each weight by the sum of the weights: ["1/3", "2/3"]',
  }));
};

/** How far a sum of n doubles that stand for fractions of sum 1 can be from 1. */
const roundingOf = (n: number): number => n * n * Number.EPSILON;
