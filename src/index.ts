/** What a claim file may import: the table of contents of every room that a claim speaks about. */
export * from './arithmetic/index.js';
export * from './claims/index.js';
export {
  BeyondArithmetic,
  describeFault,
  type Fault,
  InvalidInput,
  SingularSystem,
  Undecided,
} from './errors/index.js';
export * from './generators/index.js';
export * from './learners/index.js';
export * from './mdp/index.js';
export * from './policies/index.js';
export * from './scenarios/index.js';
