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
export type { LinearPolicy, SharedTrunkPolicy, SoftmaxPolicy, TabularPolicy, TiedPolicy } from './policy.js';
