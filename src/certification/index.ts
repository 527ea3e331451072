export { certify } from './certify.js';
export { decideExactly, type ExactResult, precisions, type Realise } from './decide.js';
