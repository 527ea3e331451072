import { require } from '../errors/index.js';
import type { Layout } from './layout.js';

/** Moves each row of weights to a distribution whose probabilities are multiples of 1/denominator; rows that have this
 *  property stay. The parts are rounded down, and what is left goes to the first actions.
 *  @throws InvalidInput where every action needs a part and there are more actions than parts */
export const onGrid =
  (minimum: 0 | 1, denominator: number, where: string) =>
  (genome: number[], { shape: { actions } }: Layout): void => {
    require(minimum === 0 || actions <= denominator, () => ({
      what: 'a policy that takes every action needs a multiple of 1/denominator for each',
      where,
      seen: `${denominator} for ${actions} actions`,
      expected: `a denominator of at least ${actions}`,
      fix: `write denominator: ${actions}`,
    }));
    for (let row = 0; row < genome.length; row += actions) settleRow(genome, row, actions, minimum, denominator);
  };

const settleRow = (genome: number[], row: number, actions: number, minimum: 0 | 1, denominator: number): void => {
  let sum = 0;
  for (let i = row; i < row + actions; i++) sum += genome[i];
  if (sum > 0 && denominator % sum === 0) return;
  const shared = denominator - minimum * actions;
  let left = shared;
  for (let i = row; i < row + actions; i++) {
    const part = sum === 0 ? 0 : Math.floor((shared * genome[i]) / sum);
    genome[i] = minimum + part;
    left -= part;
  }
  for (let i = row; left > 0; i = i + 1 === row + actions ? row : i + 1, left--) genome[i]++;
};
