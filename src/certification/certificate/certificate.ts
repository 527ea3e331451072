import type { InputDocument, Relation, Source } from '../../claims/index.js';

/** A number as text: an exact fraction "-3/64", or an enclosure "[-0.0049574, -0.0049573]". */
export type NumberText = string;

/** A table of numbers: one of them, a list, or rows. */
export type NumberTable = NumberText | readonly NumberTable[];

/** Evidence that a claim is false, with everything a reader needs who does not trust the program that wrote it. */
export interface Certificate {
  readonly type: 'certificate';
  readonly schema: 1;
  readonly verdict: 'refuted';
  readonly claim: CertifiedClaim;
  /** One document for each input of the claim, by name; numbers are integers and fractions. */
  readonly instance: Readonly<Record<string, InputDocument>>;
  /** What follows from the instance by definition. */
  readonly quantities: readonly Quantity[];
  /** The clause that is false of the instance. */
  readonly violated: string;
  /** Every comparison of every premise and clause. */
  readonly conclusions: readonly CertifiedConclusion[];
  /** 'rational': every number is exact. 'interval': those that are not rational are enclosed. */
  readonly arithmetic: 'rational' | 'interval';
  /** Significant digits of the enclosures; absent where there are none. */
  readonly digits?: number;
  /** How the conclusions follow from the instance, operation by operation. */
  readonly program: Program | OmittedProgram;
  readonly versions: { readonly lakatos: string };
  /** SHA-256 of every part, by its place. */
  readonly digests: Readonly<Record<string, string>>;
}

export interface CertifiedClaim {
  readonly id: string;
  readonly title: string;
  readonly formula?: string;
  readonly source: Source;
  /** 'some': an existence claim. Its clauses deny that there is such an instance, and a violation is a witness. */
  readonly quantifier?: 'some';
  readonly premises: readonly string[];
  readonly clauses: readonly string[];
}

/** A quantity that is defined by the instance alone, or by the program. */
export type Quantity = DefinedQuantity | UpdatedPolicy;

/** What a table means, and the equation that defines it:
 *    stateValues         V(s): V = r_π + γ P_π V; with a horizon of the first step, V_t = r_π + γ P_π V_{t+1}
 *    stateValuesByStep   V_t(s) for t = 0 … H, V_H = 0
 *    actionValues        Q(s,a) = r(s,a) + γ Σ P(s′|s,a) V(s′)
 *    advantages          A(s,a) = Q(s,a) − V(s)
 *    discountedVisits    d = μ + γ P_πᵀ d
 *    expectedReturn      J = Σ μ(s) V(s)
 *    policyGradient      ∇J = Σ_s d(s) Σ_a π(a|s) A(s,a) ∇log π(a|s)
 *    expectedTdErrors    r(s,a) + γ Σ P(s′|s,a) v(s′) − v(s) for a given critic v */
export type QuantityName =
  | 'stateValues'
  | 'stateValuesByStep'
  | 'actionValues'
  | 'advantages'
  | 'discountedVisits'
  | 'expectedReturn'
  | 'policyGradient'
  | 'expectedTdErrors';

export interface DefinedQuantity {
  readonly quantity: QuantityName;
  /** Name of the input that is the world. */
  readonly mdp: string;
  /** Name of the input that is the policy, or for expectedTdErrors the critic. */
  readonly of: string;
  readonly values: NumberTable;
}

/** A policy that the claim trained: rows that the program normalises. */
export interface UpdatedPolicy {
  readonly quantity: 'updatedPolicy';
  /** Name of the input that it started from. */
  readonly of: string;
  /** How many updates lie between: 1, 2, … */
  readonly updates: number;
  /** π′(a|s), [S][A]; null where the update left the row alone. */
  readonly values: readonly (readonly NumberText[] | null)[];
  /** The step of the program behind each entry. */
  readonly steps: readonly (readonly string[] | null)[];
}

/** One side of a comparison: its value, and the step of the program that computes it. */
export interface Side {
  readonly value: NumberText;
  readonly step?: string;
}

export type CertifiedConclusion = CertifiedComparison | CertifiedAnswer;

export interface CertifiedComparison {
  readonly part: 'premise' | 'clause';
  readonly name: string;
  /** Which entry of a vector this is: "entry 2", "answer 1". */
  readonly of?: string;
  readonly relation: Relation;
  readonly left: Side;
  readonly right: Side;
  /** left − right; for 'equal' −|left − right|, for 'differ' |left − right|. */
  readonly margin: NumberText;
  readonly holds: 'yes' | 'no' | 'undecided';
}

/** A premise or clause that said yes or no without comparing numbers. */
export interface CertifiedAnswer {
  readonly part: 'premise' | 'clause';
  readonly name: string;
  readonly relation: 'boolean';
  readonly holds: 'yes' | 'no' | 'undecided';
}

/** A straight-line program from the instance's numbers to both sides of every conclusion, in the order of evaluation.
 *  A step is a line: "x0 = input mdp.discount", "x1 = 6/5", "x2 = x0 * x1", "x3 = exp(x2)", "x4 = system 0 entry 1". */
export interface Program {
  readonly steps: readonly string[];
  /** Linear systems matrix·x = rhs, with the x that solves them. */
  readonly systems: readonly ProgramSystem[];
  /** What the branches relied on: "x2 > 0", "x0 = 1". */
  readonly facts: readonly string[];
  /** What steps mean: "advantages(mdp, policy)[0][1]". */
  readonly names: Readonly<Record<string, string>>;
}

export interface ProgramSystem {
  /** Steps, row by row. */
  readonly matrix: readonly (readonly string[])[];
  readonly rhs: readonly string[];
  readonly solution: readonly NumberText[];
}

export interface OmittedProgram {
  readonly omitted: string;
}
