import { type Rational, rational } from '../../arithmetic/index.js';
import type { Polynomial } from './polynomial.js';

/** Something a kernel must know before it can go on, and that the terms alone do not tell. */
export type Question =
  /** The sign of a polynomial whose leading coefficient is 1. */
  | { readonly kind: 'sign'; readonly key: string; readonly of: Polynomial }
  /** Whether a matrix, row-major [n·n], has an inverse. */
  | { readonly kind: 'solvable'; readonly key: string; readonly matrix: readonly Polynomial[]; readonly size: number };

/** What is taken for granted on one path through a claim. */
export interface Path {
  /** By the key of a question. */
  readonly signs: ReadonlyMap<string, -1 | 0 | 1>;
  readonly solvable: ReadonlySet<string>;
}

export const emptyPath: Path = { signs: new Map(), solvable: new Set() };

/** A claim stopped at a question that its path does not answer: whoever explores the paths answers it and runs the
 *  claim again. It is no fault of the claim. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly question: Question;

  constructor(question: Question) {
    super(`the path does not tell: ${question.kind}`);
    this.question = question;
  }
}

/** A polynomial over its leading coefficient, and the sign of that coefficient: x and −2x have one sign question. */
export const signQuestion = (
  polynomial: Polynomial,
): { readonly question: Question & { kind: 'sign' }; readonly flips: -1 | 1 } => {
  const [leading] = polynomial.monomials.values();
  const coefficient: Rational = leading.coefficient;
  const monic = polynomial.scaled(rational.divide(rational.one, coefficient));
  return { question: { kind: 'sign', key: monic.key, of: monic }, flips: coefficient.sign() < 0 ? -1 : 1 };
};
