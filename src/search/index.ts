export { failureRateBound } from './casesEvidence.js';
export { type CheckContext, type CheckOutcome, checkClaim, type Progress } from './checkClaim.js';
export { drawnInstance } from './establish.js';
export { type ExplainContext, explainClaim } from './explainClaim.js';
export { confidenceInterval, type MeanTest, meanTest, type Standing } from './frequencies/confidenceSequence.js';
export { isSimplerInstance } from './heldCase.js';
export { defaultCases } from './huntRandomly.js';
export { performTask } from './performTask.js';
export type { Batch, Lane, Runner, Task, TaskOf, TaskResults } from './task.js';
