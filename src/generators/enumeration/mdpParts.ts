import type { Layout } from '../layout.js';
import type { MdpPlan } from '../mdpPlan.js';
import { choicesOf } from './blockParts.js';
import { alternatives, choice, type Part, product } from './enumeration.js';

type Tuples = readonly (readonly number[])[];

/** Every MDP genome of a shape: for each choice of terminal states, every combination of the numbers that mean something
 *  beside it. Undefined where one row or number has too many choices to list. */
export const mdpParts = (plan: MdpPlan, layout: Layout): Part | undefined => {
  const lists = layout.blocks.map(choicesOf);
  if (lists.some((list) => list === undefined)) return undefined;
  const tuples = lists as readonly Tuples[];
  return alternatives(liveStates(plan, layout.shape.states).map((live) => partsOf(plan, layout, tuples, live)));
};

/** For each choice of terminal states, which states are live; the fewest terminal states first. */
const liveStates = ({ termination }: MdpPlan, states: number): boolean[][] => {
  if (termination === 'none') return [new Array<boolean>(states).fill(true)];
  const all: boolean[][] = [];
  for (let bits = 0; bits < 2 ** states; bits++) {
    const live = Array.from({ length: states }, (_, state) => (bits & (1 << state)) === 0);
    if (live.includes(true) && (termination === 'some' || !live[states - 1])) all.push(live);
  }
  const ends = (live: readonly boolean[]): number => live.filter((isLive) => !isLive).length;
  return all.sort((a, b) => ends(a) - ends(b));
};

const partsOf = (plan: MdpPlan, layout: Layout, tuples: readonly Tuples[], live: readonly boolean[]): Part => {
  const { at } = plan;
  const { blocks, shape } = layout;
  const parts: Part[] = [];
  if (at.terminal >= 0) parts.push(choice(blocks[at.terminal].offset, [live.map((isLive) => (isLive ? 1 : 0))]));
  parts.push(choice(blocks[at.discount].offset, tuples[at.discount]));
  if (at.horizon >= 0) parts.push(choice(blocks[at.horizon].offset, tuples[at.horizon]));
  parts.push(choice(blocks[at.initial].offset, initials(plan, layout, tuples[at.initial], live)));
  for (let state = 0; state < shape.states; state++) parts.push(...stateParts(plan, layout, tuples, live, state));
  return product(parts);
};

/** Distributions over the live states. Where each of them must have a part, the terminal ones have weight 0 all the same. */
const initials = (plan: MdpPlan, layout: Layout, all: Tuples, live: readonly boolean[]): Tuples => {
  if (live.every((isLive) => isLive)) return all;
  if (plan.initial === 'anywhere')
    return all.filter((row) => row.every((weight, state) => live[state] || weight === 0));
  const block = layout.blocks[plan.at.initial];
  const among = choicesOf({ ...block, rowLength: live.filter((isLive) => isLive).length })!;
  return among.map((row) => {
    const weights = [...row];
    return live.map((isLive) => (isLive ? weights.shift()! : 0));
  });
};

const stateParts = (
  { at, rewardOn, termination }: MdpPlan,
  { blocks, shape: { states, actions } }: Layout,
  tuples: readonly Tuples[],
  live: readonly boolean[],
  state: number,
): Part[] => {
  const zeros = (length: number): Tuples => [new Array<number>(length).fill(0)];
  const transition = blocks[at.transition].offset + state * actions * states;
  const reward = blocks[at.reward].offset + state * (blocks[at.reward].length / states);
  const rewards = tuples[at.reward];
  if (!live[state]) {
    return [choice(transition, zeros(actions * states)), choice(reward, zeros(blocks[at.reward].length / states))];
  }
  const rows = tuples[at.transition].filter(
    (row) => termination !== 'always' || row.some((weight, next) => next > state && weight > 0),
  );
  const parts: Part[] = [];
  if (rewardOn === 'state') parts.push(choice(reward, rewards));
  for (let action = 0; action < actions; action++) {
    const offset = transition + action * states;
    if (rewardOn !== 'transition') {
      parts.push(choice(offset, rows));
      if (rewardOn === 'stateAction') parts.push(choice(reward + action, rewards));
    } else {
      const paid = (row: readonly number[]): Part[] =>
        row.map((weight, next) => choice(reward + action * states + next, weight > 0 ? rewards : [[0]]));
      parts.push(alternatives(rows.map((row) => product([choice(offset, [row]), ...paid(row)]))));
    }
  }
  return parts;
};
