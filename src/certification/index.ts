export { certify } from './certify.js';
export { decideExactly, type ExactResult, precisions, type Realise } from './decide.js';
export { readInput } from './readInput.js';
export { type Replay, replayCase } from './replay.js';
export type { TraceStep } from './trace.js';
