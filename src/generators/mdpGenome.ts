import type { Edit, Genome } from '../claims/index.js';
import type { Block, Layout } from './layout.js';
import type { MdpPlan } from './mdpPlan.js';

/** What makes a genome of numbers an MDP of the plan. Terminal states have no transitions, rewards and starts; in a world
 *  that always ends the last state is terminal and every action of another can lead to a later state.
 *
 *  A reward outside the range of rewards is that of something that was cleared and is back: it becomes the one nearest to 0.
 *
 *  The last rule is general up to the order of states: the states from which the end is certain grow from the terminal
 *  ones by states whose every action can enter them, and numbering them from the last to the first gives the order. */
export const settleMdp =
  (plan: MdpPlan) =>
  (genome: number[], layout: Layout): void => {
    if (plan.termination !== 'none') settleTermination(plan, genome, layout);
    if (plan.rewardOn === 'transition') clearImpossibleRewards(plan, genome, layout);
    if (plan.rewards.minimum > 0 || plan.rewards.maximum < 0) settleRewards(plan, genome, layout);
  };

const settleTermination = (plan: MdpPlan, genome: number[], layout: Layout): void => {
  const { blocks, shape } = layout;
  const { states, actions } = shape;
  const flags = blocks[plan.at.terminal].offset;
  if (plan.termination === 'always') genome[flags + states - 1] = 0;
  let live = 0;
  for (let state = 0; state < states; state++) if (genome[flags + state] === 1) live++;
  if (live === 0) genome[flags] = 1;

  for (let state = 0; state < states; state++) {
    if (genome[flags + state] === 0) {
      clearState(blocks[plan.at.transition], genome, state);
      clearState(blocks[plan.at.reward], genome, state);
      genome[blocks[plan.at.initial].offset + state] = 0;
    } else {
      const rows = blocks[plan.at.transition].offset + state * actions * states;
      for (let action = 0; action < actions; action++) {
        settleRow(plan, genome, rows + action * states, state, states);
      }
    }
  }
  settleInitial(plan, genome, blocks[plan.at.initial].offset, flags, states);
};

/** Zeros in everything that belongs to one state, the first axis of the block. */
const clearState = ({ offset, length, extents }: Block, genome: number[], state: number): void => {
  const slice = length / extents[0];
  genome.fill(0, offset + state * slice, offset + (state + 1) * slice);
};

/** A row of a live state is a distribution; where episodes always end it reaches a later state. */
const settleRow = (plan: MdpPlan, genome: number[], row: number, state: number, states: number): void => {
  let sum = 0;
  let later = 0;
  for (let next = 0; next < states; next++) {
    sum += genome[row + next];
    if (next > state) later += genome[row + next];
  }
  if (plan.termination === 'always' ? later > 0 : sum > 0) return;
  if (plan.dynamics === 'deterministic') genome.fill(0, row, row + states);
  genome[row + states - 1] = 1;
};

const settleInitial = (plan: MdpPlan, genome: number[], initial: number, flags: number, states: number): void => {
  let sum = 0;
  let first = -1;
  for (let state = 0; state < states; state++) {
    if (genome[flags + state] === 0) continue;
    if (first < 0) first = state;
    if (plan.initial === 'everywhere') genome[initial + state] = Math.max(1, genome[initial + state]);
    sum += genome[initial + state];
  }
  if (sum === 0) genome[initial + first] = 1;
};

/** What can be earned is in the range, also where 0 is not. */
const settleRewards = (plan: MdpPlan, genome: number[], { blocks, shape }: Layout): void => {
  const { minimum, maximum } = plan.rewards;
  const { offset, length } = blocks[plan.at.reward];
  const ofState = length / shape.states;
  for (let index = 0; index < length; index++) {
    const isEarned =
      plan.rewardOn === 'transition'
        ? genome[blocks[plan.at.transition].offset + index] > 0
        : plan.termination === 'none' || genome[blocks[plan.at.terminal].offset + Math.floor(index / ofState)] === 1;
    if (isEarned) genome[offset + index] = Math.min(maximum, Math.max(minimum, genome[offset + index]));
  }
};

/** The reward of a transition that cannot happen says nothing: it is 0. */
const clearImpossibleRewards = (plan: MdpPlan, genome: number[], { blocks }: Layout): void => {
  const { offset: transition, length } = blocks[plan.at.transition];
  const { offset: reward } = blocks[plan.at.reward];
  for (let index = 0; index < length; index++) if (genome[transition + index] === 0) genome[reward + index] = 0;
};

/** When a state is removed, transitions that led only to it go on to where it led under the same action: a chain loses a
 *  link and stays a chain. */
export const contractRemovedState =
  (plan: MdpPlan) =>
  (edited: number[], after: Layout, from: { genome: Genome; layout: Layout; edit: Edit }): boolean => {
    if (from.edit.kind !== 'removeState') return true;
    const removed = from.edit.state;
    const { actions, states } = after.shape;
    const { offset } = after.blocks[plan.at.transition];
    const before = from.layout.blocks[plan.at.transition].offset;
    for (let row = 0; row < states * actions; row++) {
      const start = offset + row * states;
      if (edited.slice(start, start + states).some((weight) => weight > 0)) continue;
      const link = before + (removed * actions + (row % actions)) * (states + 1);
      for (let next = 0; next < states; next++)
        edited[start + next] = from.genome[link + (next < removed ? next : next + 1)];
    }
    return true;
  };
