export { proveClaim, type ShapeOutcome, sizesOf } from './proveClaim.js';
export { type RememberingSolver, remembering } from './solver/remembering.js';
export type { Answer, ModelValue, Solver } from './solver/solver.js';
export { startZ3 } from './solver/z3.js';
