import type { Realisation } from '../claims/index.js';
import { InvalidInput, seen } from '../errors/index.js';
import type { Mdp, Policy } from '../mdp/index.js';
import type { Earlier } from './drawn.js';

/** The inputs before one, in some arithmetic. */
type Beside<T> = Pick<Realisation<T>, 'earlier'> & Partial<Pick<Realisation<T>, 'arithmetic'>>;

/** The MDP that an input belongs to: the earlier input of that name, or without a name the first MDP among them.
 *  @throws InvalidInput when a name is given and no MDP has it */
export const worldOf = <T>({ earlier }: Beside<T>, name: string | undefined): Mdp<T> | undefined => {
  if (name !== undefined) return named(earlier, name, isMdp, 'an MDP') as Mdp<T>;
  for (const key in earlier) {
    if (isMdp(earlier[key])) return earlier[key] as Mdp<T>;
  }
  return undefined;
};

/** The policy that an input belongs to, likewise. */
export const policyOf = <T>({ earlier }: Beside<T>, name: string | undefined): Policy<T> | undefined => {
  if (name !== undefined) return named(earlier, name, isPolicy, 'a policy') as Policy<T>;
  for (const key in earlier) {
    if (isPolicy(earlier[key])) return earlier[key] as Policy<T>;
  }
  return undefined;
};

const isMdp = (value: unknown): value is Mdp<unknown> =>
  typeof value === 'object' && value !== null && 'transition' in value && 'available' in value;

const isPolicy = (value: unknown): value is Policy<unknown> =>
  typeof value === 'object' && value !== null && 'probabilities' in value && 'states' in value;

const named = (earlier: Earlier, name: string, accepts: (value: unknown) => boolean, noun: string): unknown => {
  if (accepts(earlier[name])) return earlier[name];
  throw new InvalidInput({
    what: `a generator needs ${noun} that was drawn before it`,
    where: `forAll.${name}`,
    seen:
      earlier[name] === undefined ? `inputs so far: ${Object.keys(earlier).join(', ') || 'none'}` : seen(earlier[name]),
    expected: `${noun} named "${name}", earlier in forAll`,
    fix: `put "${name}" before the input that refers to it, or correct the name`,
  });
};
