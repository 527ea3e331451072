import type { Arithmetic } from '../arithmetic/index.js';
import type { Genome, Realisation } from '../claims/index.js';
import { type Mdp, mdpFromTables } from '../mdp/index.js';
import { writeDistribution } from './exactNumbers.js';
import type { Layout } from './layout.js';
import type { MdpPlan } from './mdpPlan.js';

/** The MDP of a genome, in any arithmetic: every number is one fraction of two small integers, rounded at most once. */
export const realiseMdp =
  (plan: MdpPlan) =>
  <T>(genome: Genome, layout: Layout, { arithmetic: A }: Realisation<T>): Mdp<T> => {
    const { at, discounts } = plan;
    const { blocks, shape } = layout;
    const { states, actions } = shape;
    const pairs = states * actions;

    const initial = A.zeros(states);
    writeDistribution(A, genome, blocks[at.initial].offset, states, initial, 0);
    const transition = A.zeros(pairs * states);
    const weights = blocks[at.transition].offset;
    for (let row = 0; row < pairs * states; row += states) {
      writeDistribution(A, genome, weights + row, states, transition, row);
    }
    const choice = genome[blocks[at.discount].offset];
    const discount = A.ratio(discounts.numerators[choice], discounts.denominators[choice]);
    const terminal = plan.termination === 'none' ? none(states) : flags(genome, blocks[at.terminal].offset, states);
    const available = plan.termination === 'none' ? all(pairs) : availableIn(terminal, actions);
    const reward = rewards(plan, A, genome, layout);
    const horizon = at.horizon < 0 ? undefined : genome[blocks[at.horizon].offset];
    const transitionReward = plan.rewardOn === 'transition' ? transitionRewards(plan, A, genome, layout) : undefined;
    return mdpFromTables(A, {
      states,
      actions,
      transition,
      reward,
      transitionReward,
      initial,
      discount,
      horizon,
      terminal,
      available,
    });
  };

/** r(s,a), [S·A]: as drawn, or the mean Σ weight·numerator / (sum·denominator) of the rewards of its transitions. */
const rewards = <T>(plan: MdpPlan, A: Arithmetic<T>, genome: Genome, { blocks, shape }: Layout): T[] => {
  const { states, actions } = shape;
  const { denominator } = plan.rewards;
  const { offset } = blocks[plan.at.reward];
  const reward = A.zeros(states * actions);
  for (let pair = 0; pair < reward.length; pair++) {
    if (plan.rewardOn !== 'transition') {
      const numerator = genome[offset + (plan.rewardOn === 'state' ? Math.floor(pair / actions) : pair)];
      if (numerator !== 0) reward[pair] = A.ratio(numerator, denominator);
      continue;
    }
    const weights = blocks[plan.at.transition].offset + pair * states;
    let sum = 0;
    let total = 0;
    for (let next = 0; next < states; next++) {
      sum += genome[weights + next];
      total += genome[weights + next] * genome[offset + pair * states + next];
    }
    if (total !== 0) reward[pair] = A.ratio(total, sum * denominator);
  }
  return reward;
};

const transitionRewards = <T>(plan: MdpPlan, A: Arithmetic<T>, genome: Genome, { blocks }: Layout): T[] => {
  const { offset, length } = blocks[plan.at.reward];
  const reward = A.zeros(length);
  for (let index = 0; index < length; index++) {
    if (genome[offset + index] !== 0) reward[index] = A.ratio(genome[offset + index], plan.rewards.denominator);
  }
  return reward;
};

const flags = (genome: Genome, offset: number, states: number): boolean[] => {
  const terminal: boolean[] = [];
  for (let state = 0; state < states; state++) terminal.push(genome[offset + state] === 1);
  return terminal;
};

const availableIn = (terminal: readonly boolean[], actions: number): boolean[] => {
  const available: boolean[] = [];
  for (const ends of terminal) for (let action = 0; action < actions; action++) available.push(!ends);
  return available;
};

/** Frozen arrays of one value, made once a length: worlds without terminal states share them. */
const constantArrays = (value: boolean): ((length: number) => readonly boolean[]) => {
  const known: (readonly boolean[])[] = [];
  return (length) => (known[length] ??= Object.freeze(new Array<boolean>(length).fill(value)));
};

const none = constantArrays(false);
const all = constantArrays(true);
