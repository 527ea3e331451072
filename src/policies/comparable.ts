import type { Arithmetic } from '../arithmetic/index.js';
import { require } from '../errors/index.js';
import type { Policy } from '../mdp/index.js';

/** A policy that knows its arithmetic: every policy of this room. */
export interface Measured<T> extends Policy<T> {
  readonly arithmetic: Arithmetic<T>;
}

/** What it may be compared with. */
export type Comparable<T> = Policy<T>;

/** @throws InvalidInput unless both policies have the same states and actions */
export const checkComparable = <T>(p: Policy<T>, q: Policy<T>, where: string): void =>
  require(p.states === q.states && p.actions === q.actions, () => ({
    what: 'policies are compared on the same states and actions',
    where,
    seen: `${p.states} × ${p.actions} and ${q.states} × ${q.actions}`,
    expected: 'the same number of states and of actions',
    fix: 'compare policies of one model',
  }));
