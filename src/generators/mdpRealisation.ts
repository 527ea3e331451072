import type { Arithmetic } from '../arithmetic/index.js';
import type { Genome, Realisation } from '../claims/index.js';
import { type Mdp, mdpFromTables } from '../mdp/index.js';
import { writeDistribution } from './exactNumbers.js';
import type { Layout } from './layout.js';
import type { MdpPlan } from './mdpPlan.js';
import { numbersOf } from './numbersOf.js';
import { sharesOf } from './shares.js';

/** The MDP of a genome, in any arithmetic: every number is one fraction of two small integers, rounded at most once. */
export const realiseMdp = (plan: MdpPlan) => {
  const { at, discounts, rewardOn } = plan;
  const numbers = numbersOf(plan.rewards);
  return <T>(genome: Genome, layout: Layout, { arithmetic: A }: Realisation<T>): Mdp<T> => {
    const { blocks, shape } = layout;
    const { states, actions } = shape;
    const pairs = states * actions;

    const shares = sharesOf(A);
    const initial = A.zeros(states);
    writeDistribution(shares, genome, blocks[at.initial].offset, states, initial, 0);
    const transition = A.zeros(pairs * states);
    const weights = blocks[at.transition].offset;
    for (let row = 0; row < pairs * states; row += states) {
      writeDistribution(shares, genome, weights + row, states, transition, row);
    }
    const choice = genome[blocks[at.discount].offset];
    const discount = A.ratio(discounts.numerators[choice], discounts.denominators[choice]);
    const terminal = plan.termination === 'none' ? none(states) : flags(genome, blocks[at.terminal].offset, states);
    const available = plan.termination === 'none' ? all(pairs) : availableIn(terminal, actions);
    const drawn = numbers(A, genome, blocks[at.reward], blocks[at.reward].length);
    const reward =
      rewardOn === 'stateAction'
        ? drawn
        : rewardOn === 'state'
          ? rewardsOfStates(drawn, A, actions)
          : meanRewards(plan, A, genome, layout);
    const horizon = at.horizon < 0 ? undefined : genome[blocks[at.horizon].offset];
    return mdpFromTables(A, {
      states,
      actions,
      transition,
      reward,
      transitionReward: rewardOn === 'transition' ? drawn : undefined,
      initial,
      discount,
      horizon,
      terminal,
      available,
    });
  };
};

/** r(s,a), [S·A], from rewards of states: the same for every action. */
const rewardsOfStates = <T>(ofState: readonly T[], A: Arithmetic<T>, actions: number): T[] => {
  const reward = A.zeros(ofState.length * actions);
  for (let pair = 0; pair < reward.length; pair++) reward[pair] = ofState[Math.floor(pair / actions)];
  return reward;
};

/** r(s,a), [S·A], from rewards of transitions: their mean Σ weight·numerator / (sum·denominator). */
const meanRewards = <T>(plan: MdpPlan, A: Arithmetic<T>, genome: Genome, { blocks, shape }: Layout): T[] => {
  const { states, actions } = shape;
  const rewards = blocks[plan.at.reward].offset;
  const weights = blocks[plan.at.transition].offset;
  const reward = A.zeros(states * actions);
  for (let pair = 0; pair < reward.length; pair++) {
    let sum = 0;
    let total = 0;
    for (let i = pair * states; i < (pair + 1) * states; i++) {
      sum += genome[weights + i];
      total += genome[weights + i] * genome[rewards + i];
    }
    if (total !== 0) reward[pair] = A.ratio(total, sum * plan.rewards.denominator);
  }
  return reward;
};

const flags = (genome: Genome, offset: number, states: number): boolean[] => {
  const terminal: boolean[] = [];
  for (let state = 0; state < states; state++) terminal.push(genome[offset + state] === 0);
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
