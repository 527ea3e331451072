import { type Arithmetic, asReal, readNumber, type Sign } from '../../arithmetic/index.js';
import {
  type Claim,
  type Conclusion,
  type Constant,
  holdsBySign,
  type InputDocument,
  marginOf,
  type Outcome,
  type Relation,
  type Statement,
} from '../../claims/index.js';
import type { Recorded } from './recorded.js';
import { recordInputs } from './recordInputs.js';
import type { Recording } from './recording.js';
import type { Fact } from './tape.js';

export type Part = 'premise' | 'clause';
export type Holds = 'yes' | 'no' | 'undecided';

/** One comparison that a premise or a clause made, with the steps of both sides. */
export interface RecordedComparison<E> {
  readonly part: Part;
  readonly name: string;
  readonly of?: number | string;
  readonly relation: Relation;
  readonly left: Recorded<E>;
  readonly right: Recorded<E>;
  /** left − right; for 'equal' −|left − right|, for 'differ' |left − right|. */
  readonly margin: Recorded<E>;
  readonly holds: Holds;
}

/** What a premise or a clause said without numbers; a premise that compares nothing on this instance says yes. */
export interface RecordedAnswer {
  readonly part: Part;
  readonly name: string;
  readonly relation: 'boolean';
  readonly holds: Holds;
}

export type RecordedConclusion<E> = RecordedComparison<E> | RecordedAnswer;

/** A claim as it was run once: its inputs, and every comparison it made of them. */
export interface RecordedClaim<E> {
  readonly recording: Recording<E>;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly conclusions: readonly RecordedConclusion<E>[];
  /** What the branches of the run relied on, by step. */
  readonly facts: ReadonlyMap<number, ReadonlySet<Fact>>;
}

/** Runs premises and clauses once on the instance and keeps every comparison, not only the worst.
 *  @throws Undecided, BeyondArithmetic where these enclosures cannot follow; whatever a statement throws */
export const recordClaim = <E>(
  claim: Claim,
  documents: Readonly<Record<string, InputDocument>>,
  recording: Recording<E>,
): RecordedClaim<E> => {
  const { arithmetic, tape } = recording;
  const inputs = recordInputs(recording, Object.keys(claim.forAll), documents);
  const outcomesOf = (part: Part, statements: Readonly<Record<string, Statement<never>>>): Said<E>[] =>
    Object.entries(statements).map(([name, statement]) => ({
      part,
      name,
      outcome: statement(inputs as never, asReal(arithmetic)) as Outcome<Recorded<E>>,
    }));
  const said = [...outcomesOf('premise', claim.given ?? {}), ...outcomesOf('clause', claim.then)];
  const facts = new Map([...tape.facts].map(([step, relied]) => [step, new Set(relied)]));
  return { recording, inputs, conclusions: said.flatMap((one) => read(one, arithmetic)), facts };
};

interface Said<E> {
  readonly part: Part;
  readonly name: string;
  readonly outcome: Outcome<Recorded<E>>;
}

const read = <E>({ part, name, outcome }: Said<E>, arithmetic: Arithmetic<Recorded<E>>): RecordedConclusion<E>[] => {
  if (typeof outcome === 'boolean') return [{ part, name, relation: 'boolean', holds: outcome ? 'yes' : 'no' }];
  const conclusions = Array.isArray(outcome) ? (outcome as readonly Conclusion<Recorded<E>>[]) : [outcome];
  if (part === 'premise' && conclusions.length === 0) return [{ part, name, relation: 'boolean', holds: 'yes' }];
  return conclusions.map((conclusion) => ({
    part,
    name,
    ...compare(conclusion as Conclusion<Recorded<E>>, arithmetic),
  }));
};

const compare = <E>(
  { relation, of, left, right }: Conclusion<Recorded<E>>,
  arithmetic: Arithmetic<Recorded<E>>,
): Omit<RecordedComparison<E>, 'part' | 'name'> => {
  const side = (value: Recorded<E> | Constant): Recorded<E> =>
    typeof value === 'object' ? value : readNumber(arithmetic, value);
  const sides = { left: side(left), right: side(right) };
  const difference = arithmetic.subtract(sides.left, sides.right);
  const margin = marginOf(arithmetic, relation, difference);
  const holds = holdsBy(relation, arithmetic.forKernels.knownSign(difference));
  return { ...(of === undefined ? {} : { of }), relation, ...sides, margin, holds };
};

const holdsBy = (relation: Relation, sign: Sign): Holds => {
  if (sign === 'undecided') return 'undecided';
  return holdsBySign(relation, sign) ? 'yes' : 'no';
};
