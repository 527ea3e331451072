import type { Input, Renaming, Shape } from '../../claims/index.js';
import type { CaseSpace } from '../caseSpace.js';

/** The renamings of a shape that every input of a case supports, the identity first. */
export const renamingsOf = ({ inputs }: CaseSpace, { states, actions }: Shape): readonly Renaming[] => {
  const every = (axis: 'states' | 'actions'): boolean =>
    inputs.every((input) => (input as Input).rename !== undefined && (input as Input).renames?.[axis] === true);
  const ofStates = every('states') ? permutations(states) : [identity(states)];
  const ofActions = every('actions') ? permutations(actions) : [identity(actions)];
  return ofStates.flatMap((s) => ofActions.map((a) => ({ states: s, actions: a })));
};

const identity = (size: number): number[] => Array.from({ length: size }, (_, i) => i);

/** All permutations of 0 … size − 1 in lexicographic order. */
const permutations = (size: number): number[][] => {
  const all: number[][] = [];
  const extend = (start: readonly number[]): void => {
    if (start.length === size) all.push([...start]);
    else for (let next = 0; next < size; next++) if (!start.includes(next)) extend([...start, next]);
  };
  extend([]);
  return all;
};
