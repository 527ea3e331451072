import { rational } from '../arithmetic/index.js';
import { require, requireKnownFields } from '../errors/index.js';
import { answerRewards, banditFromDocument, banditFromRewards, banditToDocument } from '../mdp/index.js';
import { banditOutside } from './domain/banditDomain.js';
import { numeratorOver } from './exactNumbers.js';
import { describeRange, type FractionRange, type NumeratorRange, readFractionRange } from './fractionRange.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { realsOf } from './scope.js';
import { type Count, chooseCount, describeCount, readCount, readWord, requireSize, shapesOf } from './sizes.js';

export interface BanditOptions {
  /** K: 2 to 6. */
  readonly answers?: Count;
  /** Values a reward may have: −3, …, 3. */
  readonly rewards?: FractionRange;
  /** 'any'; 'distinct': no two answers have the same reward; 'uniqueBest': only the best has no equal: 'any'. */
  readonly ties?: 'any' | 'distinct' | 'uniqueBest';
}

/** Answer sets: one decision among K answers, each with its reward; then it is over. A case has one live state, so its
 *  shape is 1 state × K actions, though the model has an end state too. In the smallest one all rewards are 0, or as
 *  small as the ties allow. */
export const bandits = (options: BanditOptions = {}): InputArbitrary<'bandit'> => {
  const where = 'bandits(…)';
  requireKnownFields(options, { answers: true, rewards: true, ties: true }, where);
  const answers = readCount(options.answers ?? [2, 6], 1, `${where}.answers`);
  requireSize(answers[1], where);
  const range = readFractionRange(options.rewards ?? { from: -3, to: 3 }, `${where}.rewards`);
  const ties = readWord(options.ties ?? 'any', ['any', 'distinct', 'uniqueBest'], `${where}.ties`);
  const values = range.maximum - range.minimum + 1;
  const needed = { any: 1, uniqueBest: Math.min(2, answers[1]), distinct: answers[1] }[ties];
  require(values >= needed, () => ({
    what: 'distinct rewards need as many values to choose from',
    where: `${where}.rewards`,
    seen: `${values} value${values === 1 ? '' : 's'}`,
    expected: `at least ${needed}`,
    fix: 'widen the range or take a larger denominator',
  }));
  const scope = { kind: 'bandit', answers, rewards: realsOf(options.rewards), ties } as const;
  return genomeArbitrary({
    noun: 'bandit',
    description: `answer sets with ${describeCount(answers, 'answer')}, rewards in ${describeRange(range)}${tieWords[ties]}`,
    smallestShape: { states: 1, actions: answers[0] },
    chooseShape: (random) => ({ states: 1, actions: chooseCount(random, answers) }),
    shapes: shapesOf([1, 1], answers),
    renames: { states: true, actions: true },
    plan: [{ name: 'reward', genes: { kind: 'numerators', ...range, sparsity: 0 }, axes: ['action'] }],
    settle:
      ties === 'any'
        ? undefined
        : ties === 'distinct'
          ? (genome) => separate(genome, range)
          : (genome) => singleOut(genome, range),
    realise: (genome, _layout, { arithmetic }) => {
      const rewards = arithmetic.zeros(genome.length);
      for (let answer = 0; answer < genome.length; answer++) {
        if (genome[answer] !== 0) rewards[answer] = arithmetic.ratio(genome[answer], range.denominator);
      }
      return banditFromRewards(arithmetic, rewards);
    },
    encode: banditToDocument,
    decode: (document) =>
      document.type === 'bandit'
        ? answerRewards(banditFromDocument(rational, document)).map((reward) =>
            numeratorOver(range.denominator, reward),
          )
        : undefined,
    scope,
    outside: banditOutside(scope),
    shapeOf: ({ type, rewards }) =>
      type === 'bandit' && Array.isArray(rewards) ? { states: 1, actions: rewards.length } : undefined,
  });
};

const tieWords = { any: '', distinct: ', all different', uniqueBest: ', one best' } as const;

/** Moves each reward that an earlier answer has already to the nearest free value, upwards first. */
const separate = (genome: number[], { minimum, maximum }: NumeratorRange): void => {
  const taken = new Set<number>();
  const isFree = (value: number): boolean => minimum <= value && value <= maximum && !taken.has(value);
  for (let answer = 0; answer < genome.length; answer++) {
    const drawn = genome[answer];
    for (let distance = 0; taken.size === answer; distance++) {
      const free = [drawn + distance, drawn - distance].find(isFree);
      if (free === undefined) continue;
      genome[answer] = free;
      taken.add(free);
    }
  }
};

/** Leaves the largest reward to the first answer that has it: the others get one step less, or where there is no less,
 *  the first gets one step more. */
const singleOut = (genome: number[], { minimum }: NumeratorRange): void => {
  const largest = Math.max(...genome);
  const best = genome.indexOf(largest);
  if (genome.indexOf(largest, best + 1) < 0) return;
  if (largest === minimum) {
    genome[best]++;
    return;
  }
  for (let answer = best + 1; answer < genome.length; answer++) if (genome[answer] === largest) genome[answer]--;
};
