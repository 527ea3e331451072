import type { Arithmetic, Real } from '../arithmetic/index.js';
import type { Outcome } from './conclusion.js';
import type { Frequency } from './frequency.js';
import type { InputDocument, Quantified, Values } from './input.js';
import type { ProofPlan } from './proof.js';

/** Where the sentence comes from: a document and at most one sentence that stands in it. */
export interface Source {
  readonly document: string;
  readonly quote: string;
}

export type Expectation = 'holds' | 'refuted';

/** A statement about one instance. The arithmetic is there for sums and products of the claim's own. */
export type Statement<V> = (inputs: V, arithmetic: Arithmetic<Real>) => Outcome;

export interface ClaimDefinition<Q extends Quantified> {
  /** Topic and conclusion in kebab case: "ppo/first-step-is-the-policy-gradient". */
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  /** The statement in symbols, one line. */
  readonly formula?: string;
  /** One generator an input, in the order in which they are drawn. */
  readonly forAll: Q;
  /** Named premises: the claim speaks only of instances that meet all of them. */
  readonly given?: Readonly<Record<string, Statement<Values<Q>>>>;
  /** Named clauses: what is claimed of each such instance. */
  readonly then: Readonly<Record<string, Statement<Values<Q>>>>;
  /** Necessity: the clauses of `then` all hold only if each of these does. A counterexample is an instance where they
   *  hold and one of these does not. */
  readonly onlyIf?: Readonly<Record<string, Statement<Values<Q>>>>;
  /** Named kinds of instances, counted among those that the claim survives: a search that never met one of them did not
   *  look where its author meant it to. */
  readonly labels?: Readonly<Record<string, Statement<Values<Q>>>>;
  readonly expect: Expectation;
  /** Claims of the same family whose verdict differs. */
  readonly neighbours?: readonly string[];
  /** Instances to try first, as documents by input name: a known counterexample, a corner. Each is one that `forAll`
   *  speaks of: its numbers may lie between those that are drawn, but in their ranges. */
  readonly examples?: readonly Readonly<Record<string, InputDocument>>[];
  /** For which shapes a proof is to be tried after the search has found nothing. */
  readonly proofs?: ProofPlan;
  /** Finite scopes of which every instance is decided exactly, each as narrower generators by input name; an input that a
   *  scope leaves out has the generator of `forAll`. */
  readonly exhaust?: readonly { readonly [Name in keyof Q]?: Q[Name] }[];
  /** Cases that must meet the premises unless the command line says otherwise. Absent: 20,000 where cases are screened,
   *  2,000 where each is decided exactly. For claims whose cases are dear, or whose failures are rare. */
  readonly cases?: number;
  /** Why a search from scratch is not expected to find the counterexample within its budget, so that an example gives it. */
  readonly byConstruction?: string;
  /** What makes this claim worth reading: the proof idea, or why it fails. */
  readonly remark?: string;
}

/** A claim whose inputs are no longer typed: what everything but its author works with. */
export type Claim = Omit<ClaimDefinition<Quantified>, 'onlyIf'> & {
  readonly lakatosClaim: 1;
  /** 'some': the claim is that an instance exists. What is searched, shrunk and certified is a counterexample to its
   *  denial, which `then` states. */
  readonly quantifier?: 'some';
  /** A claim about the mean outcome of sampled runs: its inputs are drawn anew in every run, and it has no clauses. */
  readonly frequency?: Frequency;
};
