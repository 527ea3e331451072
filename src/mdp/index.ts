export { answerRewards, bandit, banditFromRewards } from './build/bandit.js';
export { type MdpArrays, type ModelFields, mdpFromArrays } from './build/fromArrays.js';
export {
  type GymnasiumOptions,
  type GymnasiumTable,
  type GymnasiumTransition,
  mdpFromGymnasium,
} from './build/fromGymnasium.js';
export { type MdpWeights, mdpFromWeights } from './build/fromWeights.js';
export type { Cell, CellKind, Legend } from './build/gridworld/cells.js';
export { type GridRewards, type GridworldOptions, gridworld } from './build/gridworld/gridworld.js';
export type { Move, Moves } from './build/gridworld/moves.js';
export { backwardInduction, type TimedOptimalValues } from './criteria/backwardInduction.js';
export { type Criterion, criterionOf } from './criteria/criterion.js';
export { greedyActionSets } from './criteria/greedy.js';
export { type Divergence, type OptimalTotalReward, optimalTotalReward } from './criteria/optimalTotalReward.js';
export { type OptimalValues, optimalValues } from './criteria/optimalValues.js';
export { reachability, reachabilityUnder } from './criteria/reachability.js';
export { type TotalReward, totalReward } from './criteria/totalReward.js';
export { type BanditDocument, banditFromDocument, banditToDocument } from './documents/banditDocument.js';
export { checkDocument } from './documents/checkDocument.js';
export { type MdpDocument, mdpFromDocument, mdpToDocument } from './documents/mdpDocument.js';
export { banditSchema, mdpSchema } from './documents/schemas.js';
export type { Episode, EpisodeEnd } from './episode.js';
export { type MdpTables, mdpFromTables } from './fromTables.js';
export { mdpIn } from './inArithmetic.js';
export { type Mdp, type Policy, pair, rewardOf } from './mdp.js';
export { actionValues, actionValuesFrom } from './operators/actionValues.js';
export { advantages, advantagesFrom } from './operators/advantages.js';
export { type BellmanSystem, bellmanSystem, transposed } from './operators/bellmanSystem.js';
export { discountedVisits } from './operators/discountedVisits.js';
export { expectedReturn } from './operators/expectedReturn.js';
export { finiteHorizonValues } from './operators/finiteHorizonValues.js';
export { type InducedChain, inducedChain } from './operators/inducedChain.js';
export { occupancyMeasure } from './operators/occupancyMeasure.js';
export { stateValues } from './operators/stateValues.js';
export { stateVisits } from './operators/stateVisits.js';
export { expectedTdErrors, tdError } from './operators/tdErrors.js';
export { actionLabel, stateLabel } from './places.js';
export type { Numeral } from './reading/at.js';
export { validateMdp } from './validate.js';
export { atUnvisitedStates, visitedPairs, withRewards } from './visited.js';
