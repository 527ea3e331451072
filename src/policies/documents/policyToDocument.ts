import { type Rational, rational } from '../../arithmetic/index.js';
import type { SoftmaxPolicy } from '../policy.js';
import type { PolicyDocument } from './policyDocument.js';

/** Writes an exact policy down, for a file. @returns a JSON value; `policyFromDocument` reads it back as it was */
export const policyToDocument = (policy: SoftmaxPolicy<Rational>): PolicyDocument => {
  const { actions } = policy;
  const probabilities = table(policy.probabilities, actions);
  switch (policy.kind) {
    case 'tabular':
      return { type: 'tabularPolicy', probabilities };
    case 'tied':
      return { type: 'tiedPolicy', observation: [...policy.observation], probabilities };
    case 'linear':
      return {
        type: 'linearPolicy',
        features: rows(table(policy.features, policy.dimension), actions),
        probabilities,
      };
    case 'sharedTrunk':
      return {
        type: 'sharedTrunkPolicy',
        trunk: table(policy.trunk, policy.dimension),
        policyHead: table(policy.policyHead, actions),
        valueHead: policy.valueHead.map(rational.format),
        probabilities,
      };
  }
};

const table = (entries: readonly Rational[], columns: number): string[][] =>
  rows(
    entries.map((entry) => rational.format(entry)),
    columns,
  );

const rows = <Entry>(entries: readonly Entry[], columns: number): Entry[][] =>
  Array.from({ length: entries.length / columns }, (_, row) => entries.slice(row * columns, (row + 1) * columns));
