import { type Rational, rational } from '../../arithmetic/index.js';
import type { InputDocument } from '../../claims/index.js';
import { type Mdp, mdpFromDocument, pair, rewardOf } from '../../mdp/index.js';
import { pad } from '../terminal/wrap.js';
import { counted } from './words.js';

/** A stored MDP, a line a state and action, its numbers as fractions:
 *
 *      2 states × 2 actions, discount 1/2, starts in s0
 *      s0  a0 → s1              reward 1
 *          a1 → s0 1/3, s1 2/3  reward 0
 *      s1  terminal */
export const describeMdp = (document: InputDocument): string[] => {
  const mdp = mdpFromDocument(rational, document);
  const pairs = liveStates(mdp).flatMap((state) => actionsOf(mdp, state).map((action) => ({ state, action })));
  const successors = pairs.map(({ state, action }) => successorsOf(mdp, state, action));
  const width = Math.max(0, ...successors.map((text) => text.length));
  const gutter = Math.max(...shortNames(mdp).states.map((name) => name.length)) + 2;
  const lines = pairs.map(({ state, action }, index) => {
    const isFirst = index === 0 || pairs[index - 1].state !== state;
    const start = pad(isFirst ? shortNames(mdp).states[state] : '', gutter);
    const paid = mdp.transitionReward === undefined ? `  reward ${exact(mdp.reward[pair(mdp, state, action)])}` : '';
    return `${start}${shortNames(mdp).actions[action]} → ${paid === '' ? successors[index] : pad(successors[index], width)}${paid}`;
  });
  const ends = shortNames(mdp).states.filter((_, state) => mdp.terminal[state]);
  return [headline(mdp), ...lines, ...(ends.length === 0 ? [] : [`${ends.join(', ')}  terminal`])];
};

const headline = (mdp: Mdp<Rational>): string =>
  [
    `${counted(mdp.states, 'state')} × ${counted(mdp.actions, 'action')}`,
    `discount ${exact(mdp.discount)}`,
    ...(mdp.horizon === undefined ? [] : [`horizon ${mdp.horizon}`]),
    `starts in ${distribution(mdp, mdp.initial)}`,
  ].join(', ');

const successorsOf = (mdp: Mdp<Rational>, state: number, action: number): string => {
  const start = pair(mdp, state, action) * mdp.states;
  const row = mdp.transition.slice(start, start + mdp.states);
  return mdp.transitionReward === undefined
    ? distribution(mdp, row)
    : distribution(mdp, row, (nextState) => ` (reward ${exact(rewardOf(mdp, state, action, nextState))})`);
};

/** "s0 1/3, s1 2/3"; a certain state goes without its probability. */
const distribution = (
  mdp: Mdp<Rational>,
  row: readonly Rational[],
  remark: (state: number) => string = () => '',
): string =>
  row
    .flatMap((probability, state) => {
      if (rational.isZero(probability)) return [];
      const weight = exact(probability) === '1' ? '' : ` ${exact(probability)}`;
      return [`${shortNames(mdp).states[state]}${weight}${remark(state)}`];
    })
    .join(', ');

const liveStates = (mdp: Mdp<Rational>): number[] =>
  Array.from({ length: mdp.states }, (_, state) => state).filter((state) => !mdp.terminal[state]);

const actionsOf = (mdp: Mdp<Rational>, state: number): number[] =>
  Array.from({ length: mdp.actions }, (_, action) => action).filter(
    (action) => mdp.available[pair(mdp, state, action)],
  );

/** What states and actions are called where there is little room: their names, else s0, a0. */
export const shortNames = (
  mdp: Mdp<Rational>,
): { readonly states: readonly string[]; readonly actions: readonly string[] } => ({
  states: mdp.stateNames?.map(inLists) ?? Array.from({ length: mdp.states }, (_, state) => `s${state}`),
  actions: mdp.actionNames?.map(inLists) ?? Array.from({ length: mdp.actions }, (_, action) => `a${action}`),
});

/** A name that can stand in a list: "0,1" as "(0,1)". */
const inLists = (name: string): string => (/^[^,\s]+$/.test(name) ? name : `(${name})`);

const exact = (value: Rational): string => rational.format(value);
