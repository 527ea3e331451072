import type { Claim } from '../claims/index.js';
import type { Comparison, Relation } from './inputs/construction.js';
import type { Structure } from './inputs/inputs.js';
import type { Inquiry } from './inquiry.js';
import { follow, type Said } from './statements.js';
import type { Polynomial } from './symbolic/polynomial.js';
import { emptyPath, type Path, type Question, Unanswered } from './symbolic/questions.js';
import { Unprovable } from './unprovable.js';

/** The end of one path: what is known there, and what the clause says. */
export interface PathEnd {
  /** The signs decided on the way, and the premises. */
  readonly conditions: readonly Comparison[];
  readonly says: Said;
}

/** A claim that branches more often than this is given up. */
const mostPaths = 500;

/** Runs the premises and one clause on every path that some instance may take.
 *
 *  Where the run asks for a sign, the path splits in three; a branch that the solver finds contradictory is not followed,
 *  one that it cannot decide is. Together the paths cover every instance, so a clause that holds at the end of each
 *  holds throughout.
 *  @throws Unprovable where the symbolic run cannot follow */
export async function* explore(
  claim: Claim,
  clause: string,
  structure: Structure,
  inquiry: Inquiry,
): AsyncGenerator<PathEnd> {
  const open: Fork[] = [{ path: emptyPath, conditions: [] }];
  for (let followed = 0; open.length > 0; followed++) {
    if (followed > mostPaths) throw new Unprovable(`clause "${clause}" branches into more than ${mostPaths} paths`);
    const fork = open.pop() as Fork;
    const end = run(claim, clause, structure, fork);
    if ('says' in end) yield end;
    else if (end.question !== undefined) open.push(...(await branches(structure, fork, end, inquiry)));
  }
}

interface Fork {
  readonly path: Path;
  /** What the path takes for granted, as comparisons. */
  readonly conditions: readonly Comparison[];
}

interface Stop {
  /** Absent when the path misses a premise. */
  readonly question?: Question;
  /** Premises that the run had come past. */
  readonly premises: readonly Comparison[];
}

const run = (claim: Claim, clause: string, structure: Structure, { path, conditions }: Fork): PathEnd | Stop => {
  const premises: Comparison[] = [];
  structure.symbols.follow(path);
  try {
    for (const [name, premise] of Object.entries(claim.given ?? {})) {
      const said = follow(claim, name, premise, structure);
      if (said === false) return { premises };
      if (said !== true) premises.push(...said);
    }
    return { conditions: [...conditions, ...premises], says: follow(claim, clause, claim.then[clause], structure) };
  } catch (thrown) {
    if (!(thrown instanceof Unanswered)) throw thrown;
    return { question: thrown.question, premises };
  }
};

/** The ways on from a question. */
const branches = async (
  structure: Structure,
  fork: Fork,
  { question, premises }: Stop,
  inquiry: Inquiry,
): Promise<Fork[]> => {
  if (question === undefined) return [];
  const known = [...fork.conditions, ...premises];
  if (question.kind === 'solvable') {
    await requireInverse(structure, known, question.matrix, question.size, inquiry);
    const solvable = new Set(fork.path.solvable).add(question.key);
    return [{ ...fork, path: { ...fork.path, solvable } }];
  }
  const signs = await possibleSigns(structure, known, question.of, inquiry);
  return signs.map((sign) => ({
    path: { ...fork.path, signs: new Map(fork.path.signs).set(question.key, sign) },
    conditions: [...fork.conditions, { of: question.of, relation: relationOf[sign] }],
  }));
};

const relationOf = { [-1]: '< 0', 0: '= 0', 1: '> 0' } as const satisfies Record<-1 | 0 | 1, Relation>;

/** Signs that the solver does not exclude. A number that can only have one sign costs one question or two. */
const possibleSigns = async (
  structure: Structure,
  known: readonly Comparison[],
  of: Polynomial,
  inquiry: Inquiry,
): Promise<readonly (-1 | 0 | 1)[]> => {
  const isPossible = async (relation: Relation): Promise<boolean> =>
    (
      await inquiry.check(
        structure,
        [...known, { of, relation }].map((one) => [one]),
      )
    ).kind !== 'unsatisfiable';
  if (!(await isPossible('<= 0'))) return [1];
  if (!(await isPossible('>= 0'))) return [-1];
  const signs: (-1 | 0 | 1)[] = [];
  for (const sign of [-1, 0, 1] as const) if (await isPossible(relationOf[sign])) signs.push(sign);
  return signs;
};

/** A matrix has an inverse if in every row the diagonal entry exceeds the sum of the sizes of the others [levy1881;
 *  desplanques1887], or in every column; else its determinant must not be 0.
 *  @throws Unprovable unless the solver confirms one of these */
const requireInverse = async (
  structure: Structure,
  known: readonly Comparison[],
  matrix: readonly Polynomial[],
  size: number,
  inquiry: Inquiry,
): Promise<void> => {
  const holds = async (comparisons: readonly Comparison[]): Promise<boolean> => {
    for (const { of } of comparisons) {
      const failing = [...known, { of, relation: '<= 0' as const }].map((one) => [one]);
      if ((await inquiry.check(structure, failing)).kind !== 'unsatisfiable') return false;
    }
    return true;
  };
  const entry = (i: number, j: number): Polynomial => matrix[i * size + j];
  if (await holds(dominance(size, entry, structure))) return;
  if (await holds(dominance(size, (i, j) => entry(j, i), structure))) return;
  if (size <= 3) {
    const zero = [...known, { of: determinant(matrix, size, structure), relation: '= 0' as const }].map((one) => [one]);
    if ((await inquiry.check(structure, zero)).kind === 'unsatisfiable') return;
  }
  throw new Unprovable('the solver cannot exclude that a linear system of the claim has no unique solution');
};

/** |m_ii| − Σ_{j ≠ i} |m_ij| for every row i. */
const dominance = (size: number, entry: (i: number, j: number) => Polynomial, { symbols }: Structure): Comparison[] => {
  const A = symbols.arithmetic;
  return Array.from({ length: size }, (_, i) => {
    let margin = A.absolute(entry(i, i));
    for (let j = 0; j < size; j++) if (j !== i) margin = A.subtract(margin, A.absolute(entry(i, j)));
    return { of: margin, relation: '> 0' as const };
  });
};

/** By expansion along the first row. */
const determinant = (matrix: readonly Polynomial[], size: number, structure: Structure): Polynomial => {
  const A = structure.symbols.arithmetic;
  if (size === 1) return matrix[0];
  let total = A.zero;
  for (let j = 0; j < size; j++) {
    const minor = matrix.filter((_, index) => index >= size && index % size !== j);
    const product = A.multiply(matrix[j], determinant(minor, size - 1, structure));
    total = j % 2 === 0 ? A.add(total, product) : A.subtract(total, product);
  }
  return total;
};
