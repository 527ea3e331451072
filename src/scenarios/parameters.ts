import type { Rational } from '../arithmetic/index.js';

/** A knob of a scenario: what kind of value it takes, between which bounds, and what it does. */
export type Parameter = IntegerParameter | FractionParameter | FractionsParameter | ChoiceParameter;

export interface IntegerParameter {
  readonly kind: 'integer';
  readonly default: number;
  /** Both included. */
  readonly from: number;
  readonly to: number;
  readonly description: string;
}

/** An exact number, as people write them: 1/3, 0.2 (which is 1/5), -2. */
export interface FractionParameter extends Bounds {
  readonly kind: 'fraction';
  readonly default: number | string;
  readonly description: string;
}

/** Several exact numbers, separated by commas: 97,2,1. */
export interface FractionsParameter extends Bounds {
  readonly kind: 'fractions';
  readonly default: string;
  /** How many, at least and at most. */
  readonly length: readonly [number, number];
  readonly description: string;
}

export interface ChoiceParameter {
  readonly kind: 'choice';
  readonly of: readonly string[];
  readonly default: string;
  readonly description: string;
}

/** Where an exact number may lie; what is absent does not bound it. */
export interface Bounds {
  /** Included. */
  readonly from?: number | string;
  readonly to?: number | string;
  /** Excluded. */
  readonly above?: number | string;
  readonly below?: number | string;
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** What a parameter's value is to the code of its scenario. */
export type ParameterValue<P extends Parameter> = P extends { readonly kind: 'integer' }
  ? number
  : P extends { readonly kind: 'fraction' }
    ? Rational
    : P extends { readonly kind: 'fractions' }
      ? readonly Rational[]
      : P extends { readonly kind: 'choice'; readonly of: readonly (infer Word)[] }
        ? Word
        : never;

/** The values of all parameters of a scenario. */
export type ParameterValues<P extends Parameters> = { readonly [Name in keyof P]: ParameterValue<P[Name]> };
