export { deterministicPolicy } from './deterministicPolicy.js';
export {
  type OverseerDocument,
  overseerFromDocument,
  overseerToDocument,
} from './documents/overseerDocument.js';
export type {
  LinearPolicyDocument,
  PolicyDocument,
  SharedTrunkPolicyDocument,
  TabularPolicyDocument,
  TiedPolicyDocument,
} from './documents/policyDocument.js';
export { policyFromDocument } from './documents/policyFromDocument.js';
export { policySchema, stateValuesSchema } from './documents/policySchema.js';
export { policyToDocument } from './documents/policyToDocument.js';
export {
  type StateValuesDocument,
  stateValuesFromDocument,
  stateValuesToDocument,
} from './documents/stateValuesDocument.js';
export { entropy } from './entropy.js';
export { epsilonGreedyPolicy } from './epsilonGreedyPolicy.js';
export { greedyActions } from './greedyActions.js';
export { klDivergence } from './klDivergence.js';
export { type LinearPoint, type LinearTables, linearPolicy, linearPolicyFromTables } from './linearPolicy.js';
export { logitChange } from './logitChange.js';
export { logitGradient } from './logitGradient.js';
export type {
  BestOfRandomSubsetOverseer,
  BestOfSamplesOverseer,
  LimitedSearchOverseer,
  MaximisingOverseer,
  NoiseLevel,
  NoisyOverseer,
  Overseer,
  StochasticOverseer,
  TieRule,
} from './overseer.js';
export { observationCount, parameterCount } from './parameterCount.js';
export { parameterGradient } from './parameterGradient.js';
export type { LinearPolicy, SharedTrunkPolicy, SoftmaxPolicy, TabularPolicy, TiedPolicy } from './policy.js';
export type { Entry as PolicyEntry } from './readTables.js';
export { scoreGradient } from './scoreGradient.js';
export {
  type SharedTrunkDefinition,
  type SharedTrunkTables,
  sharedTrunkPolicy,
  sharedTrunkPolicyFromTables,
} from './sharedTrunkPolicy.js';
export { softmax } from './softmax.js';
export { softmaxPolicy } from './softmaxPolicy.js';
export { stepPolicy } from './stepPolicy.js';
export { type PolicyTables, tabularPolicy, tabularPolicyFromTables } from './tabularPolicy.js';
export { isTerminal } from './terminal.js';
export { type TiedTables, tiedPolicy, tiedPolicyFromTables } from './tiedPolicy.js';
export { tilt } from './tilt.js';
export { totalVariation } from './totalVariation.js';
export { trunkValueGradient, trunkValues } from './trunkValues.js';
export { uniformPolicy } from './uniformPolicy.js';
