export type { Arithmetic, ArithmeticName, Real, Sign } from './arithmetic.js';
export { asReal, float64 } from './float64.js';
