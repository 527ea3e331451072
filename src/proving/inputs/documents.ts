import { type Arithmetic, type Rational, rational } from '../../arithmetic/index.js';
import type { InputDocument } from '../../claims/index.js';
import type { Scope } from '../../generators/index.js';
import { rolloutsToDocument } from '../../learners/index.js';
import { banditToDocument, type Episode, type Mdp, mdpToDocument } from '../../mdp/index.js';
import {
  type Overseer,
  overseerToDocument,
  policyToDocument,
  type SoftmaxPolicy,
  stateValuesToDocument,
} from '../../policies/index.js';
import { Polynomial } from '../symbolic/polynomial.js';

/** A value made of plain data and symbolic numbers, with numbers in the place of the symbolic ones. */
export const substituted = <T>(
  value: unknown,
  arithmetic: Arithmetic<T>,
  evaluate: (polynomial: Polynomial) => T,
): unknown => {
  if (value instanceof Polynomial) return evaluate(value);
  if (Array.isArray(value)) return value.map((part) => substituted(part, arithmetic, evaluate));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'arithmetic' ? arithmetic : substituted(part, arithmetic, evaluate),
    ]),
  );
};

/** The document of an input of this scope, for certification to read. */
export const documentOf = (
  scope: Scope,
  value: unknown,
  evaluate: (polynomial: Polynomial) => Rational,
): InputDocument => {
  const exact = substituted(value, rational, evaluate);
  switch (scope.kind) {
    case 'bandit':
      return banditToDocument(exact as Mdp<Rational>);
    case 'mdp':
      return { ...mdpToDocument(exact as Mdp<Rational>) };
    case 'tabularPolicy':
    case 'tiedPolicy':
      return { ...policyToDocument(exact as SoftmaxPolicy<Rational>) };
    case 'stateValues':
      return stateValuesToDocument(exact as Rational[]);
    case 'rewardTable':
      return { type: 'rewardTable', values: (exact as Rational[]).map(rational.format) };
    case 'number':
      return { type: 'number', value: rational.format(exact as Rational) };
    case 'integer':
      return { type: 'integer', value: exact };
    case 'overseer':
      return overseerToDocument(exact as Overseer<Rational>);
    case 'rollouts':
      return rolloutsToDocument(exact as Episode<Rational>[]);
  }
};
