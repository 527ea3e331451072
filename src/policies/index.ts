export type { LinearPolicy, SharedTrunkPolicy, SoftmaxPolicy, TabularPolicy, TiedPolicy } from './policy.js';
