import type { InputDocument } from '../../claims/index.js';

/** A table of exact numbers: fractions "1/3", integers, or decimals read as they are written. */
export type DocumentTable = readonly (readonly (string | number)[])[];

/** π(a|s), [S][A], is written out in every kind: rows sum to exactly 1, or are zeros at terminal states. */
interface WithProbabilities extends InputDocument {
  readonly probabilities: DocumentTable;
}

export interface TabularPolicyDocument extends WithProbabilities {
  readonly type: 'tabularPolicy';
}

export interface TiedPolicyDocument extends WithProbabilities {
  readonly type: 'tiedPolicy';
  /** [S], numbered from 0; rows of one observation are proportional on the actions that both states have. */
  readonly observation: readonly number[];
}

export interface LinearPolicyDocument extends WithProbabilities {
  readonly type: 'linearPolicy';
  /** φ(s,a), [S][A][d]. */
  readonly features: readonly DocumentTable[];
}

export interface SharedTrunkPolicyDocument extends WithProbabilities {
  readonly type: 'sharedTrunkPolicy';
  /** h, [S][d]. */
  readonly trunk: DocumentTable;
  /** W, [d][A]. */
  readonly policyHead: DocumentTable;
  /** v, [d]. */
  readonly valueHead: readonly (string | number)[];
}

/** A policy in a file. */
export type PolicyDocument =
  | TabularPolicyDocument
  | TiedPolicyDocument
  | LinearPolicyDocument
  | SharedTrunkPolicyDocument;

/** The fields of each type beside `type`, in the order they are written. */
export const policyFields = {
  tabularPolicy: ['probabilities'],
  tiedPolicy: ['observation', 'probabilities'],
  linearPolicy: ['features', 'probabilities'],
  sharedTrunkPolicy: ['trunk', 'policyHead', 'valueHead', 'probabilities'],
} as const satisfies Record<PolicyDocument['type'], readonly string[]>;
