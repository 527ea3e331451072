export { type ActorCriticOptions, actorCritic } from './actorCritic.js';
export type { Baseline, ConstantBaseline } from './critics/baseline.js';
export type {
  Critic,
  ExactCritic,
  GivenCritic,
  LinearCritic,
  TabularCritic,
  TrunkCritic,
} from './critics/critic.js';
export {
  type AdvantageRollout,
  type BetaSchedule,
  betaSchedule,
  clippedSurrogate,
  clippedSurrogateSlope,
  clippedValueLoss,
  clippedValueLossSlope,
  discountedReturns,
  entropyGradient,
  entropyOf,
  generalizedAdvantages,
  type Kink,
  type KlEstimates,
  klEstimators,
  lambdaReturns,
  type Normalization,
  normalizedAdvantages,
  nStepReturns,
  rewardsToGo,
  type SlopeRange,
  stepDiscounts,
  tdErrors,
  type ValuePrediction,
} from './estimators/index.js';
export type { Demonstration, Visiting } from './imitation/demonstrations.js';
export { demonstrator } from './imitation/demonstrator.js';
export { type CloningOptions, type ImitationOptions, imitation } from './imitation/imitation.js';
export { overseerAnswers } from './imitation/overseerAnswers.js';
export { sampleAnswer } from './imitation/sampleAnswer.js';
export { type NaturalPolicyGradientOptions, naturalPolicyGradient } from './naturalPolicyGradient.js';
export { type PolicyGradientOptions, policyGradient, policyGradientStep } from './policyGradient.js';
export type { ExactPpoOptions, PolicyPair, SurrogateOptions } from './ppo/exactPpo.js';
export { ppo } from './ppo/ppo.js';
export type { AdvantageNormalization, KlStop, Minibatches, PpoOptions } from './ppo/ppoOptions.js';
export { type ReinforceOptions, reinforce } from './reinforce.js';
export type { PossibleBatch, Seed } from './rollouts/batches.js';
export type { RandomNumbers } from './rollouts/drawIndex.js';
export { enumerateEpisodes, meanOverEpisodes, type PossibleEpisode } from './rollouts/enumerateEpisodes.js';
export type { RolloutLength, RolloutOptions, StateWeighting } from './rollouts/rolloutOptions.js';
export { type RolloutsDocument, rolloutsFromDocument, rolloutsToDocument } from './rollouts/rolloutsDocument.js';
export { sampleEpisode } from './rollouts/sampleEpisode.js';
export type { Scalar } from './scalar.js';
export { averageUpdate, type PossibleUpdate, type Update } from './update.js';
