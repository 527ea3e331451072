import type { Polynomial } from './polynomial.js';
import type { Unknown } from './unknowns.js';

/** "3/2·p_0_1·r_0 − 1", for a reader. */
export const formatPolynomial = (polynomial: Polynomial, unknowns: readonly Unknown[]): string => {
  const terms = [...polynomial.monomials.values()].map(({ coefficient, factors }) => {
    const names = factors.map((factor) => unknowns[factor].name);
    return (coefficient.isOne() && names.length > 0 ? names : [String(coefficient), ...names]).join('·');
  });
  return terms.length === 0 ? '0' : terms.join(' + ').replaceAll('+ -', '− ');
};
