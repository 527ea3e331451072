import type { Mdp, Policy } from '../../mdp/index.js';
import type { Polynomial } from '../symbolic/polynomial.js';
import { Unprovable } from '../unprovable.js';
import type { Construction } from './construction.js';

/** The MDP that an input belongs to: the earlier one of that name, or without a name the first. */
export const worldOf = ({ earlier }: Construction, name: string | undefined): Mdp<Polynomial> | undefined =>
  find(earlier, name, isMdp) as Mdp<Polynomial> | undefined;

/** The policy that an input belongs to, likewise. */
export const policyOf = ({ earlier }: Construction, name: string | undefined): Policy<Polynomial> | undefined =>
  find(earlier, name, isPolicy) as Policy<Polynomial> | undefined;

const find = (
  earlier: Construction['earlier'],
  name: string | undefined,
  accepts: (value: unknown) => boolean,
): unknown => {
  if (name === undefined) return Object.values(earlier).find(accepts);
  if (accepts(earlier[name])) return earlier[name];
  throw new Unprovable(`input "${name}", which a later input refers to, is not what it needs`);
};

const isMdp = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'transition' in value && 'available' in value;

const isPolicy = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'probabilities' in value && 'states' in value;
