import type { Arithmetic } from '../arithmetic/index.js';
import type { Relation } from './conclusion.js';

/** Whether a comparison holds, by the sign of left − right. */
export const holdsBySign = (relation: Relation, sign: -1 | 0 | 1): boolean => {
  switch (relation) {
    case 'atLeast':
      return sign >= 0;
    case 'above':
      return sign > 0;
    case 'equal':
      return sign === 0;
    case 'differ':
      return sign !== 0;
  }
};

/** The margin of a comparison, from left − right. */
export const marginOf = <T>(arithmetic: Arithmetic<T>, relation: Relation, difference: T): T => {
  if (relation === 'equal') return arithmetic.negate(arithmetic.absolute(difference));
  return relation === 'differ' ? arithmetic.absolute(difference) : difference;
};
