import type { Arithmetic } from '../arithmetic/index.js';
import type { TabularPolicy } from './policy.js';
import { type Entry, readAvailable, readMatrix } from './readTables.js';
import { softmax } from './softmax.js';
import { tabularPolicyFromTables } from './tabularPolicy.js';

/** The tabular policy with these logits: π(a|s) = e^z(s,a) / Σ_b e^z(s,b) over the available actions.
 *
 *  @param logits z, [S][A]; entries as in `tabularPolicy`
 *  @param available which actions exist, flat [S·A] as in `mdp.available`; all of them when absent
 *  @throws InvalidInput; BeyondArithmetic in rationals unless the logits of each row are equal */
export const softmaxPolicy = <T>(
  arithmetic: Arithmetic<T>,
  logits: readonly (readonly Entry<T>[])[],
  available?: readonly boolean[],
): TabularPolicy<T> => {
  const { rows: states, columns: actions, entries } = readMatrix(arithmetic, logits, 'softmaxPolicy.logits');
  const mask = readAvailable(available, states * actions, 'softmaxPolicy.available');
  return tabularPolicyFromTables(arithmetic, {
    states,
    actions,
    probabilities: softmax(arithmetic, entries, actions, mask),
  });
};
