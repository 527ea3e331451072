import { requireKnownFields } from '../errors/index.js';
import { rewardTableOutside } from './domain/tableDomain.js';
import { numeratorOver } from './exactNumbers.js';
import { describeRange, type FractionRange, readFractionRange } from './fractionRange.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { readNumbers, writeNumbers } from './numbersDocument.js';
import { numbersOf } from './numbersOf.js';
import { statesOf } from './policyTable.js';
import { realsOf } from './scope.js';
import { worldOf } from './world.js';

export interface RewardTableOptions {
  /** Values a reward may have: −3, …, 3. */
  readonly rewards?: FractionRange;
  /** Name of the input that is its MDP; absent: the first MDP among the inputs before it. */
  readonly of?: string;
}

/** Rewards r(s,a), flat [S·A], to put in the place of those of an MDP. Pairs that the world does not have, and all pairs
 *  of the smallest table, have reward 0. */
export const rewardTables = (options: RewardTableOptions = {}): InputArbitrary<'rewardTable'> => {
  requireKnownFields(options, { rewards: true, of: true }, 'rewardTables(…)');
  const { rewards, of } = options;
  const range = readFractionRange(rewards ?? { from: -3, to: 3 }, 'rewardTables(…).rewards');
  const numbers = numbersOf(range);
  return genomeArbitrary({
    noun: 'rewardTable',
    description: `reward tables in ${describeRange(range)}`,
    smallestShape: { states: 1, actions: 1 },
    renames: { states: true, actions: true },
    plan: [{ name: 'reward', genes: { kind: 'numerators', ...range, sparsity: 0 }, axes: ['state', 'action'] }],
    realise: (genome, { blocks }, realisation) => {
      const { arithmetic, shape } = realisation;
      const world = worldOf(realisation, of);
      const table = numbers(arithmetic, genome, blocks[0], statesOf(shape, world) * shape.actions);
      if (world === undefined) return table;
      for (let index = 0; index < table.length; index++) if (!world.available[index]) table[index] = arithmetic.zero;
      return table;
    },
    scope: { kind: 'rewardTable', rewards: realsOf(rewards), ...(of === undefined ? {} : { of }) },
    outside: rewardTableOutside(realsOf(rewards), of),
    encode: (table) => ({ type: 'rewardTable', values: writeNumbers(table) }),
    decode: (document, { length }) =>
      document.type === 'rewardTable'
        ? readNumbers(document.values)
            ?.slice(0, length)
            .map((value) => numeratorOver(range.denominator, value))
        : undefined,
  });
};
