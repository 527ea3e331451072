export { BeyondArithmetic } from './beyondArithmetic.js';
export { describeFault, type Fault, seen } from './fault.js';
export { InvalidInput, require } from './invalidInput.js';
export { SingularSystem } from './singularSystem.js';
export { Undecided } from './undecided.js';
export { visible } from './visible.js';
