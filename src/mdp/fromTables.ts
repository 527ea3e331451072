import type { Arithmetic } from '../arithmetic/index.js';
import type { Mdp } from './mdp.js';

/** The flat tables of an MDP, already in the numbers of one arithmetic. */
export type MdpTables<T> = Omit<Mdp<T>, 'arithmetic'>;

/** An MDP around tables that are known to be valid, unchecked: for generators and hot loops.
 *  `validateMdp` is the check for tables from anywhere else.
 *  @param tables shapes as in `Mdp`; kept, not copied */
export const mdpFromTables = <T>(arithmetic: Arithmetic<T>, tables: MdpTables<T>): Mdp<T> => ({
  arithmetic,
  states: tables.states,
  actions: tables.actions,
  transition: tables.transition,
  reward: tables.reward,
  transitionReward: tables.transitionReward,
  initial: tables.initial,
  discount: tables.discount,
  horizon: tables.horizon,
  terminal: tables.terminal,
  available: tables.available,
  stateNames: tables.stateNames,
  actionNames: tables.actionNames,
});
