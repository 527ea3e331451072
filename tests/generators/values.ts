import { expect } from 'vitest';
import { type Rational, rational } from '../../src/arithmetic/index.js';
import { type Mdp, validateMdp } from '../../src/mdp/index.js';
import { policyFromDocument, policyToDocument, type SoftmaxPolicy } from '../../src/policies/index.js';

export const isRational = (value: unknown): value is Rational =>
  typeof value === 'object' && value !== null && 'numerator' in value && 'denominator' in value;

const isMdp = (value: unknown): value is Mdp<Rational> =>
  typeof value === 'object' && value !== null && 'transition' in value;

const isPolicy = (value: unknown): value is SoftmaxPolicy<Rational> =>
  typeof value === 'object' && value !== null && 'probabilities' in value && 'arithmetic' in value;

/** The rooms' own exact checks; other values have nothing to check but their numbers. */
export const expectValid = (value: unknown): void => {
  if (isMdp(value)) validateMdp(value);
  else if (isPolicy(value)) policyFromDocument(rational, policyToDocument(value));
  else expect(value).toBeDefined();
};

/** Walks an exact value and the same value in another arithmetic, number by number; everything else is equal. */
export const expectAgreement = <T>(
  exact: unknown,
  other: unknown,
  agree: (exact: Rational, other: T) => void,
): void => {
  if (isRational(exact)) {
    agree(exact, other as T);
  } else if (typeof exact === 'object' && exact !== null) {
    const pairs = Object.entries(exact).filter(([key]) => key !== 'arithmetic');
    for (const [key, part] of pairs) expectAgreement(part, (other as Record<string, unknown>)[key], agree);
  } else {
    expect(other).toEqual(exact);
  }
};

/** Equality of exact values; absent and undefined fields are the same. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (isRational(a) || isRational(b))
    return isRational(a) && isRational(b) && rational.sign(rational.subtract(a, b)) === 0;
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)].filter((key) => key !== 'arithmetic'));
    return [...keys].every((key) =>
      sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    );
  }
  return a === b;
};
