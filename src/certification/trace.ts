import { type Arithmetic, rational } from '../arithmetic/index.js';
import type { Claim, InputDocument } from '../claims/index.js';
import {
  actionValues,
  advantages,
  discountedVisits,
  expectedReturn,
  type Mdp,
  type Policy,
  pair,
  stateValues,
} from '../mdp/index.js';
import { readInput } from './readInput.js';

/** One named intermediate quantity of a stored case, a line an entry. */
export interface TraceStep {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The quantities between an instance and its margins that follow from its MDP and policy alone, in fractions:
 *  V, Q, A, discounted visits, J. Quantities that do not exist for the instance (a diverging total) are left out. */
export const traceOf = (claim: Claim, inputs: Readonly<Record<string, InputDocument>>): TraceStep[] => {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(claim.forAll))
    values[name] = readInput(inputs[name], rational, values, `inputs.${name}`);
  const mdp = Object.values(values).find(isMdp);
  if (mdp === undefined) return [];
  const steps: TraceStep[] = [];
  for (const [name, policy] of Object.entries(values)) {
    if (!isPolicy(policy) || policy.states !== mdp.states) continue;
    steps.push(
      { name: `${name}: π(a|s)`, lines: pairLines(mdp, policy.probabilities) },
      ...quantity(`${name}: state values V(s)`, () => stateLines(mdp, stateValues(mdp, policy))),
      ...quantity(`${name}: action values Q(s,a)`, () => pairLines(mdp, actionValues(mdp, policy))),
      ...quantity(`${name}: advantages A(s,a)`, () => pairLines(mdp, advantages(mdp, policy))),
      ...quantity(`${name}: discounted visits d(s)`, () => stateLines(mdp, discountedVisits(mdp, policy))),
      ...quantity(`${name}: expected return J`, () => [text(mdp, expectedReturn(mdp, policy))]),
    );
  }
  return steps;
};

type Exact = typeof rational extends Arithmetic<infer T> ? T : never;

const quantity = (name: string, lines: () => string[]): TraceStep[] => {
  try {
    return [{ name, lines: lines() }];
  } catch {
    return [];
  }
};

const text = (mdp: Mdp<Exact>, value: Exact): string => mdp.arithmetic.format(value);

const stateName = (mdp: Mdp<Exact>, state: number): string => mdp.stateNames?.[state] ?? `s${state}`;

const actionName = (mdp: Mdp<Exact>, action: number): string => mdp.actionNames?.[action] ?? `a${action}`;

const stateLines = (mdp: Mdp<Exact>, table: readonly Exact[]): string[] =>
  table.map((value, state) => `${stateName(mdp, state)}: ${text(mdp, value)}`);

const pairLines = (mdp: Mdp<Exact>, table: readonly Exact[]): string[] => {
  const lines: string[] = [];
  for (let state = 0; state < mdp.states; state++) {
    if (mdp.terminal[state]) continue;
    const row: string[] = [];
    for (let action = 0; action < mdp.actions; action++) {
      const index = pair(mdp, state, action);
      if (mdp.available[index]) row.push(`${actionName(mdp, action)} ${text(mdp, table[index])}`);
    }
    lines.push(`${stateName(mdp, state)}: ${row.join('   ')}`);
  }
  return lines;
};

const isMdp = (value: unknown): value is Mdp<Exact> =>
  typeof value === 'object' && value !== null && 'transition' in value && 'discount' in value;

const isPolicy = (value: unknown): value is Policy<Exact> =>
  typeof value === 'object' && value !== null && 'probabilities' in value && 'states' in value;
