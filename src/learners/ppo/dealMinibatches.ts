import seedrandom from 'seedrandom';
import { requireCount } from '../requireCount.js';
import type { Minibatches } from './ppoOptions.js';

/** Deals the numbers 0 … steps − 1 out to minibatches, all of them once an epoch.
 *  @returns the minibatches of the first epoch, then those of the second …; one that would be empty is left out */
export const dealMinibatches = (steps: number, epochs: number, minibatches: Minibatches | undefined): number[][] => {
  requireCount(epochs, 'options.epochs');
  const count = minibatches?.count ?? 1;
  requireCount(count, 'options.minibatches.count');
  const seed = minibatches?.shuffleSeed;
  const random = seed === undefined ? undefined : seedrandom(String(seed));
  const edges = Array.from({ length: count + 1 }, (_, i) => Math.floor((i * steps) / count));
  const dealt: number[][] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = Array.from({ length: steps }, (_, i) => i);
    if (random !== undefined) shuffle(order, random);
    for (let i = 0; i < count; i++) {
      if (edges[i] < edges[i + 1]) dealt.push(order.slice(edges[i], edges[i + 1]));
    }
  }
  return dealt;
};

/** Fisher–Yates, in place. */
const shuffle = (order: number[], random: () => number): void => {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
};
