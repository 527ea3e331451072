import type { InputDocument } from '../../claims/index.js';
import { InvalidInput, SingularSystem } from '../../errors/index.js';
import { policyGradient } from '../../learners/index.js';
import {
  actionValues,
  advantages,
  discountedVisits,
  expectedReturn,
  expectedTdErrors,
  finiteHorizonValues,
  type Mdp,
  stateValues,
} from '../../mdp/index.js';
import type { SoftmaxPolicy } from '../../policies/index.js';
import type { QuantityName } from './certificate.js';

/** A table over any arithmetic, and how long its rows are: none for one number, [] for a list. */
export interface ComputedQuantity<T> {
  readonly quantity: QuantityName;
  readonly mdp: string;
  readonly of: string;
  readonly entries: readonly T[];
  readonly rows: 'number' | 'list' | number;
}

/** Every quantity that the worlds, policies and critics among the inputs define. What does not exist for an instance,
 *  such as a total that diverges, is left out.
 *  @param documents say what each input is    @param inputs the same in some arithmetic */
export const definedQuantities = <T>(
  documents: Readonly<Record<string, InputDocument>>,
  inputs: Readonly<Record<string, unknown>>,
): ComputedQuantity<T>[] => {
  const names = Object.keys(documents);
  const worlds = names.filter((name) => documents[name].type === 'mdp' || documents[name].type === 'bandit');
  return worlds.flatMap((mdp) =>
    names.flatMap((of) =>
      quantitiesOf<T>(inputs[mdp] as Mdp<T>, documents[of].type, inputs[of]).map((quantity) => ({
        ...quantity,
        mdp,
        of,
      })),
    ),
  );
};

const quantitiesOf = <T>(mdp: Mdp<T>, type: string, value: unknown): Unnamed<T>[] => {
  if (type.endsWith('Policy')) {
    const policy = value as SoftmaxPolicy<T>;
    return policy.states === mdp.states && policy.actions === mdp.actions ? ofPolicy(mdp, policy) : [];
  }
  if (type !== 'stateValues') return [];
  const critic = value as readonly T[];
  return critic.length === mdp.states ? ofCritic(mdp, critic) : [];
};

type Unnamed<T> = Omit<ComputedQuantity<T>, 'mdp' | 'of'>;

const ofPolicy = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>): Unnamed<T>[] => {
  const visits = existing<T>('discountedVisits', 'list', () => discountedVisits(mdp, policy));
  const values = existing<T>('stateValues', 'list', () => stateValues(mdp, policy));
  if (values.length === 0) return visits;
  const isTimed = mdp.horizon !== undefined;
  return [
    ...values,
    ...(isTimed ? existing<T>('stateValuesByStep', mdp.states, () => finiteHorizonValues(mdp, policy).flat()) : []),
    ...existing<T>('actionValues', mdp.actions, () => actionValues(mdp, policy)),
    ...existing<T>('advantages', mdp.actions, () => advantages(mdp, policy)),
    ...visits,
    ...existing<T>('expectedReturn', 'number', () => [expectedReturn(mdp, policy)]),
    ...(isTimed || visits.length === 0 || policy.kind === 'sharedTrunk'
      ? []
      : existing<T>('policyGradient', 'list', () => policyGradient(mdp, policy))),
  ];
};

const ofCritic = <T>(mdp: Mdp<T>, critic: readonly T[]): Unnamed<T>[] =>
  existing<T>('expectedTdErrors', mdp.actions, () => expectedTdErrors(mdp, critic));

const existing = <T>(
  quantity: QuantityName,
  rows: ComputedQuantity<T>['rows'],
  entries: () => readonly T[],
): Unnamed<T>[] => {
  try {
    return [{ quantity, rows, entries: entries() }];
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof SingularSystem) return [];
    throw error;
  }
};

/** The place of entry `index` in its table: "[2]", "[0][1]", or nothing for a single number. */
export const entryIndex = ({ rows }: Pick<ComputedQuantity<unknown>, 'rows'>, index: number): string =>
  rows === 'number' ? '' : rows === 'list' ? `[${index}]` : `[${Math.floor(index / rows)}][${index % rows}]`;
