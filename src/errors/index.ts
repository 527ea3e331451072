export { BeyondArithmetic } from './beyondArithmetic.js';
export { closest } from './closest.js';
export { describeFault, type Fault, seen } from './fault.js';
export { InvalidInput, require } from './invalidInput.js';
export { requireKnownFields } from './knownFields.js';
export { takeRaised } from './raised.js';
export { SingularSystem } from './singularSystem.js';
export { Undecided } from './undecided.js';
export { escaped, visible, visibleLines, visibleParts } from './visible.js';
