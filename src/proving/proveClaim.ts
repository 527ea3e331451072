import type { Claim, InputDocument, ProofPlan, ProofSize, ProvedShape } from '../claims/index.js';
import type { Scope } from '../generators/index.js';
import { explore } from './explore.js';
import type { SizeOfCase } from './inputs/construction.js';
import { type Structure, scopesOf, structuresOf } from './inputs/inputs.js';
import { type Inquiry, inquiryWith } from './inquiry.js';
import { candidatesNear } from './model.js';
import { negated } from './negated.js';
import type { Solver } from './solver/solver.js';
import { Unprovable } from './unprovable.js';

/** What became of one shape. */
export type ShapeOutcome =
  | { readonly kind: 'proved'; readonly shape: ProvedShape }
  | { readonly kind: 'open'; readonly size: ProofSize; readonly reason: string }
  /** The solver has a model of the negated claim; these are instances near it, the simplest first. */
  | {
      readonly kind: 'model';
      readonly size: ProofSize;
      readonly of: 'claim' | 'relaxed';
      readonly candidates: readonly Readonly<Record<string, InputDocument>>[];
    };

/** Tries to prove a claim for the shapes it names, one after the other.
 *
 *  A shape is proved when, for each of its structures, each clause and each path through the claim, the solver finds the
 *  negated conclusion contradictory: then no real instance of the shape violates the claim. After a model nothing
 *  further is tried. */
export async function* proveClaim(claim: Claim, solver: Solver): AsyncGenerator<ShapeOutcome> {
  for (const size of sizesOf(claim)) {
    const outcome = await proveShape(claim, size, solver);
    yield outcome;
    if (outcome.kind === 'model') return;
  }
}

/** The shapes that a claim names, in the order in which they are tried: small ones first. */
export const sizesOf = ({ proofs = {} }: { readonly proofs?: ProofPlan }): ProofSize[] => [
  ...sorted(proofs.answers).map((answers) => ({ answers })),
  ...sorted(proofs.states).flatMap((states) => sorted(proofs.actions).map((actions) => ({ states, actions }))),
];

const sorted = (sizes: readonly number[] = []): number[] => [...new Set(sizes)].sort((a, b) => a - b);

const proveShape = async (claim: Claim, size: ProofSize, solver: Solver): Promise<ShapeOutcome> => {
  const inquiry = inquiryWith(solver);
  const counts = { structures: 0, paths: 0, identities: 0 };
  const silent = new Map<string, boolean>();
  let covers = '';
  try {
    const scopes = scopesOf(claim);
    for (const structure of structuresOf(scopes, caseOf(scopes, size), claim.proofs ?? {})) {
      counts.structures++;
      covers = longer(covers, structure.covers);
      for (const clause of Object.keys(claim.then)) {
        const candidates = await refute(claim, clause, structure, inquiry, { counts, silent });
        if (candidates === undefined) continue;
        const isRelaxed = structure.symbols.unknowns.some(({ definition }) => definition?.kind === 'exponential');
        return { kind: 'model', size, of: isRelaxed ? 'relaxed' : 'claim', candidates };
      }
    }
    for (const [clause, isSilent] of silent) {
      if (isSilent) throw new Unprovable(`clause "${clause}" compares nothing: its list is empty on every path`);
    }
  } catch (thrown) {
    if (!(thrown instanceof Unprovable)) throw thrown;
    return { kind: 'open', size, reason: thrown.reason };
  }
  return { kind: 'proved', shape: { size, covers, ...counts, queries: inquiry.queries } };
};

/** What is noted on the way through a shape. */
interface Noted {
  readonly counts: { paths: number; identities: number };
  /** Clause → whether it was an empty list wherever it was followed. */
  readonly silent: Map<string, boolean>;
}

/** Instances near a model of the negated clause; undefined when there is none.
 *  @throws Unprovable when the solver cannot tell */
const refute = async (
  claim: Claim,
  clause: string,
  structure: Structure,
  inquiry: Inquiry,
  { counts, silent }: Noted,
): Promise<readonly Readonly<Record<string, InputDocument>>[] | undefined> => {
  for await (const { conditions, says } of explore(claim, clause, structure, inquiry)) {
    counts.paths++;
    const given = conditions.map((condition) => [condition]);
    const denials = says === false ? [given] : [];
    const conclusions = typeof says === 'boolean' ? [] : says;
    if (typeof says !== 'boolean' && conclusions.length === 0) silent.set(clause, silent.get(clause) ?? true);
    else silent.set(clause, false);
    for (const conclusion of conclusions) {
      const denial = negated(conclusion);
      if (denial === 'never') counts.identities++;
      else denials.push(denial === 'always' ? given : [...given, [denial]]);
    }
    for (const denial of denials) {
      const answer = await inquiry.check(structure, denial);
      if (answer.kind === 'unsatisfiable') continue;
      if (answer.kind === 'unknown') throw new Unprovable(`clause "${clause}": ${answer.reason}`);
      const full = await inquiry.check(structure, denial, 'model');
      return full.kind === 'satisfiable' ? candidatesNear(structure, full.model) : [];
    }
  }
  return undefined;
};

/** The shape of the case, checked against what the claim's world draws. */
const caseOf = (scopes: ReadonlyMap<string, Scope>, size: ProofSize): SizeOfCase => {
  const worlds = [...scopes.values()].filter(({ kind }) => kind === 'bandit' || kind === 'mdp');
  const within = (count: number, [from, to]: readonly [number, number], noun: string): void => {
    if (!(from <= count && count <= to))
      throw new Unprovable(`the claim speaks of ${from === to ? from : `${from}–${to}`} ${noun}, not of ${count}`);
  };
  for (const world of worlds) {
    if (world.kind === 'bandit') {
      if (!('answers' in size)) throw new Unprovable('the claim speaks of answer sets: name them by answers');
      within(size.answers, world.answers, 'answers');
    }
    if (world.kind === 'mdp') {
      if ('answers' in size) throw new Unprovable('the claim speaks of MDPs: name them by states and actions');
      within(size.states, world.states, 'states');
      within(size.actions, world.actions, 'actions');
    }
  }
  return 'answers' in size ? { states: 1, actions: size.answers } : size;
};

const longer = (a: string, b: string): string => (b.length > a.length ? b : a);
